import type { Directions } from "./directions.ts";

export const shared: Directions = {
  package: "shared",
  rows: {
    api: ["fixes", "protocol/messages", "schedules/when", "trust", "values"],
    audit: ["errors", "trust"],
    errors: ["values"],
    fixes: ["trust", "values"],
    probes: ["values"],
    protocol: ["fixes", "probes/reading", "schedules/when", "trust", "values"],
    review: ["fixes"],
    rules: ["probes", "values"],
    schedules: ["errors", "trust", "values"],
    testing: ["probes/registry", "rules/define", "values"],
    texts: ["probes/reading", "values"],
    trust: ["errors", "fixes", "schedules", "values"],
    values: [],
  },
  apart: [],
  libraries: { "fast-check": ["testing"], zod: ["."] },
};
