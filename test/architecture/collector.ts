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
    // HTTP routes are handlers: they call use-cases, as handlers/ do for messages.
    "adapters/http-fastify": ["app", "core", "shared"],
    "adapters/secrets-node": ["core", "shared"],
    "adapters/store-sqlite": ["core", "shared"],
    core: ["shared"],
    app: ["core", "shared"],
    handlers: ["app", "shared"],
    adapters: ["app/link", "app/world", "core/ports", "shared"],
  },
  apart: ["adapters"],
  libraries: {
    "@fastify/*": ["adapters/http-fastify"],
    "@prometheus-io/client": ["adapters/http-fastify"],
    "@simplewebauthn/server": ["adapters/http-fastify"],
    fastify: ["adapters/http-fastify"],
    "fastify-type-provider-zod": ["adapters/http-fastify"],
    kysely: ["adapters/store-sqlite"],
    "node:sqlite": ["adapters/store-sqlite"],
    pino: ["adapters/log"],
    shiki: ["adapters/http-fastify"],
    ws: ["adapters/agents-ws"],
    zod: ["adapters/http-fastify", "config"],
  },
};
