import type { Directions } from "./directions.ts";

/** Rows come with the folders: `features` api, ui and shared, its entries apart; `api` and `ui` shared. */
export const console: Directions = {
  package: "console",
  rows: {},
  apart: [],
  libraries: {},
};
