import type { Directions } from "./directions.ts";

/**
 * Rows come with the folders they are about. What the design gives the folders still to come: `main` everything,
 * `app` core and shared, `handlers` app, `adapters` core/ports, core/records and shared, entries apart; fastify,
 * fastify-type-provider-zod and @fastify/* in adapters/http-fastify alone, ws in adapters/agents-ws alone, kysely
 * and node:sqlite in adapters/store-sqlite alone, pino in main and adapters/log, commander in main.
 */
export const collector: Directions = {
  package: "collector",
  rows: {
    config: [],
    "adapters/store-sqlite": ["core", "shared"],
    core: ["shared"],
    app: ["core", "shared"],
    handlers: ["app", "shared"],
    adapters: ["app/link", "app/world", "core/ports", "shared"],
  },
  apart: ["adapters"],
  libraries: {
    kysely: ["adapters/store-sqlite"],
    "node:sqlite": ["adapters/store-sqlite"],
    pino: ["adapters/log"],
    ws: ["adapters/agents-ws"],
    zod: ["config"],
  },
};
