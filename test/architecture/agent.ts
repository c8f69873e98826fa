import type { Directions } from "./directions.ts";

/**
 * Rows come with the folders they are about. What the design gives the folders still to come: `main` everything
 * but runner's inside, `app` core and shared, `handlers` app, `runner` core and shared, `adapters` core/ports and
 * shared, entries apart; ws in adapters/link-ws alone, execa, systeminformation and node:child_process in
 * adapters/host-node alone, pino in main and adapters/log, commander in main.
 */
export const agent: Directions = {
  package: "agent",
  rows: {
    adapters: ["core/ports"],
    core: [],
    probes: ["core/http-exchange", "core/ports", "shared"],
    "probes/testing": ["adapters/net-node", "core/ports", "probes/define", "shared"],
    runner: ["shared"],
  },
  apart: ["adapters", "probes"],
  libraries: {},
};
