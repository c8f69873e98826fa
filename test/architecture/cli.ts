import type { Directions } from "./directions.ts";

export const cli: Directions = {
  package: "cli",
  rows: {},
  apart: [],
  libraries: {},
};
