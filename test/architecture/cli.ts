import type { Directions } from "./directions.ts";

/** Rows come with the folders. The staff program sees shared alone, as the console does; commander in main. */
export const cli: Directions = {
  package: "cli",
  rows: {
    trust: ["shared"],
    verbs: ["shared", "trust"],
  },
  apart: [],
  libraries: { commander: ["verbs"] },
};
