import type { Directions } from "./directions.ts";

/**
 * Rows come with the folders they are about. What the design gives the folders still to come: `main` everything
 * but runner's inside. Adapters know the ports; the link and the spool also the pure decisions
 * that they carry out (which frame is taken, what a record looks like, what gives way when the spool is full).
 */
export const agent: Directions = {
  package: "agent",
  rows: {
    adapters: ["core/ports", "platform", "runner/face", "runner/frames"],
    "adapters/link-ws": ["core/frame", "core/ports", "core/proxy-list", "core/why-not-connected", "shared"],
    "adapters/spool-file": [
      "platform",
      "adapters/durable-file",
      "core/gap-report",
      "core/outbox",
      "core/ports",
      "core/spool-record",
      "shared",
    ],
    "adapters/host-node": ["core/ports", "platform", "core/system-facts"],
    "adapters/keys-file": ["adapters/durable-file", "core/ports", "shared"],
    "adapters/log-lines-linux": ["core/log-lines", "core/ports", "platform"],
    "adapters/recorder-file": ["core/ports", "core/recording"],
    "adapters/service-systemd": ["core/given-at-install", "core/own-token"],
    "adapters/state-file": ["adapters/durable-file", "core/own-token", "core/ports"],
    app: ["core", "dbus", "runner/face", "shared"],
    cli: [
      "adapters",
      "app",
      "config",
      "config-table",
      "core/given-at-install",
      "handlers",
      "shared",
      "version",
      "work",
    ],
    "binary-plist": [],
    config: ["binary-plist", "config-policy", "config-table", "platform", "shared"],
    "config-policy": [],
    "config-table": ["platform"],
    core: ["shared"],
    // The wire form of the system's message bus, over the port: bytes, so not core.
    dbus: ["core/ports"],
    handlers: ["app", "shared"],
    // What starts which version: no library, nothing of the versions that it starts.
    launch: ["core/slots", "slots"],
    main: ["cli", "serve", "small", "start-declared"],
    probes: ["core/http-exchange", "core/http-reply", "core/parse-supply", "core/ports", "dbus", "shared"],
    "probes/testing": [
      "adapters/deadlines-node",
      "adapters/net-node",
      "core/ports",
      "probes/define",
      "shared",
    ],
    // What differs from one system to another, and is asked by whoever would do it wrong there.
    platform: ["core/boot-seen", "core/parse-reg-query"],
    run: ["adapters", "app", "config", "core", "handlers", "platform", "shared", "version", "work"],
    // What both halves think alike, and what is pure.
    runner: [
      "core/allowance",
      "core/anchors",
      "core/caller-page",
      "core/newest",
      "core/parse-supply",
      "core/ports",
      "core/presence",
      "core/screen",
      "core/slots",
      "platform",
      "screen",
      "shared",
      "slots",
    ],
    // Speaks to the employee's desktop, as that employee.
    screen: [
      "adapters/deadlines-node",
      "adapters/net-node/open-socket",
      "core/ports",
      "core/screen",
      "dbus",
      "shared",
    ],
    serve: ["config", "run", "small"],
    slots: ["core/slots"],
    small: ["platform"],
    "start-declared": ["adapters", "work"],
    version: [],
    work: [
      "adapters",
      "app",
      "config",
      "config-table",
      "core/own-token",
      "core/ports",
      "platform",
      "probes",
      "shared",
    ],
  },
  apart: ["adapters", "probes"],
  libraries: {
    commander: ["cli"],
    execa: ["adapters/host-node"],
    "node:child_process": [
      "adapters/host-node",
      "adapters/runner-process",
      "adapters/service-systemd",
      "platform",
      "runner",
      "screen",
    ],
    systeminformation: ["adapters/host-node"],
    ws: ["adapters/link-ws"],
  },
};
