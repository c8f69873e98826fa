import type { Directions } from "./directions.ts";

/**
 * Rows come with the folders they are about. What the design gives the folders still to come: `main` everything
 * but runner's inside; commander in main. Adapters know the ports; the link and the spool also the pure decisions
 * that they carry out (which frame is taken, what a record looks like, what gives way when the spool is full).
 */
export const agent: Directions = {
  package: "agent",
  rows: {
    adapters: ["core/ports", "runner/face", "runner/frames"],
    "adapters/link-ws": ["core/frame", "core/ports", "shared"],
    "adapters/spool-file": [
      "adapters/durable-file",
      "core/gap-report",
      "core/outbox",
      "core/ports",
      "core/spool-record",
      "shared",
    ],
    "adapters/host-node": ["core/ports", "core/system-facts"],
    app: ["core", "runner/face", "shared"],
    config: ["config-table"],
    "config-table": [],
    core: ["shared"],
    handlers: ["app", "shared"],
    main: ["config", "run"],
    probes: ["core/http-exchange", "core/ports", "shared"],
    "probes/testing": ["adapters/net-node", "core/ports", "probes/define", "shared"],
    run: ["adapters", "app", "config", "core", "handlers", "probes", "shared", "version"],
    runner: ["shared"],
    version: [],
  },
  apart: ["adapters", "probes"],
  libraries: {
    execa: ["adapters/host-node"],
    "node:child_process": ["adapters/runner-process", "runner"],
    systeminformation: ["adapters/host-node"],
    ws: ["adapters/link-ws"],
  },
};
