import type { Directions } from "./directions.ts";

export const agent: Directions = {
  package: "agent",
  rows: {},
  apart: [],
  libraries: {},
};
