import type { Directions } from "./directions.ts";

/** `main` is the program, `collector` the one place where things are constructed and joined. */
export const collector: Directions = {
  package: "collector",
  rows: {
    main: ["adapters/log", "backup-verbs", "collector", "config", "shared"],
    // Works on a collector's folder from outside of it: no use-case, and no world, is running then.
    backup: ["adapters/signer-file", "adapters/store-sqlite", "config", "shared"],
    "backup-verbs": ["backup", "config", "shared"],
    collector: ["adapters", "app", "backup", "config", "core", "handlers", "shared"],
    config: [],
    // HTTP routes are handlers: they call use-cases, as handlers/ do for messages.
    "adapters/http-fastify": ["app", "core", "shared"],
    "adapters/secrets-node": ["core", "shared"],
    "adapters/store-sqlite": ["core", "shared"],
    "adapters/trust-folder": ["app", "shared"],
    core: ["shared"],
    app: ["core", "shared"],
    // Use-cases are tested on the real store, in memory.
    "app/testing": [
      "adapters/bundle-folder",
      "adapters/bus-memory",
      "adapters/store-sqlite",
      "app/link",
      "app/caller-waits",
      "app/plans",
      "app/release-desk",
      "app/rollouts/rollout-desk",
      "app/take-in-release",
      "app/window-desk",
      "app/windows",
      "app/world",
      "core",
      "shared",
    ],
    handlers: ["app", "shared"],
    adapters: ["app/link", "app/world", "core/ports", "shared"],
  },
  apart: ["adapters"],
  libraries: {
    "@fastify/*": ["adapters/http-fastify"],
    "@prometheus-io/client": ["adapters/http-fastify"],
    commander: ["backup-verbs", "main"],
    "node-cron": ["collector"],
    "@simplewebauthn/server": ["adapters/http-fastify"],
    fastify: ["adapters/http-fastify"],
    "fastify-type-provider-zod": ["adapters/http-fastify"],
    kysely: ["adapters/store-sqlite"],
    "node:sqlite": ["adapters/store-sqlite"],
    pino: ["adapters/log"],
    shiki: ["adapters/http-fastify"],
    vitest: ["app/testing"],
    ws: ["adapters/agents-ws"],
    zod: ["adapters/http-fastify", "backup", "config"],
  },
};
