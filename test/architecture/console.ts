import type { Directions } from "./directions.ts";

export const console: Directions = {
  package: "console",
  rows: {},
  apart: [],
  libraries: {},
};
