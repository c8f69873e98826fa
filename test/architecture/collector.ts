import type { Directions } from "./directions.ts";

export const collector: Directions = {
  package: "collector",
  rows: {},
  apart: [],
  libraries: {},
};
