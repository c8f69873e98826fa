import type { Directions } from "./directions.ts";

/** The staff program sees shared alone, as the console does. */
export const cli: Directions = {
  package: "cli",
  rows: {
    "approve-page": ["shared", "trust"],
    api: ["shared", "terminal"],
    main: ["program"],
    program: ["terminal", "verbs"],
    terminal: ["shared"],
    trust: ["shared"],
    verbs: ["api", "approve-page", "shared", "terminal", "trust"],
  },
  apart: [],
  libraries: {
    commander: ["program", "verbs"],
    // ssh-keygen, which signs with SSH keys.
    "node:child_process": ["trust/ssh-key"],
  },
};
