import { randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Body } from "@hulplijn/shared/protocol";
import { uuidFrom } from "@hulplijn/shared/values";
import { onTestFinished } from "vitest";
import { createClock } from "../src/adapters/clock-node.ts";
import { openKeys } from "../src/adapters/keys-file.ts";
import { createLinkOpener } from "../src/adapters/link-ws/link-ws.ts";
import { openSpool } from "../src/adapters/spool-file/spool-file.ts";
import { openStateFolder } from "../src/adapters/state-file.ts";
import type { Link, LinkDeps } from "../src/app/link-face.ts";
import { stayConnected } from "../src/app/stay-connected.ts";
import { openTrustFolder } from "../src/app/trust-folder.ts";
import type { Log } from "../src/core/ports/log.ts";
import type { Spool } from "../src/core/ports/spool.ts";
import { dispatch } from "../src/handlers/all.ts";
import { type TestCollector, startTestCollector } from "./test-collector.ts";

export interface Logged {
  readonly level: string;
  readonly sentence: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** The link half of an agent, with everything real but the probes. */
export interface TestDevice {
  readonly collector: TestCollector;
  readonly spool: Spool;
  readonly logged: Logged[];
  readonly orders: Body<"order">[];
  readonly asked: string[];
  readonly standings: boolean[];
  readonly keeps: (name: string) => boolean;
  readonly link: () => Link;
  readonly start: (change?: Partial<LinkDeps>) => Link;
  readonly report: (fromMs: number) => Promise<number | null>;
}

export const reportOf = (fromMs: number): Body<"report"> => ({
  fromMs,
  toMs: fromMs + 60_000,
  bootId: "boot",
  monoMs: 1,
  readings: {},
  names: {},
  points: [[0, 1, 2]],
  raised: 0,
  unmeasured: 0,
  gaps: [],
});

/** A device beside a fresh test collector (or `url`, for a peer that is none). Everything is closed when the test ends. */
export async function makeDevice(url?: string): Promise<TestDevice> {
  const folder = mkdtempSync(path.join(tmpdir(), "hulplijn-device-"));
  const collector = await startTestCollector();
  const logged: Logged[] = [];
  const write =
    (level: string) =>
    (facts: Logged["facts"], sentence: string): void =>
      void logged.push({ level, sentence, facts });
  const log: Log = { debug: write("debug"), info: write("info"), warn: write("warn"), error: write("error") };
  const clock = createClock();
  const state = openStateFolder(folder, log);
  const keys = openKeys(state.path("device.key"));
  const trust = openTrustFolder(state, keys, clock);
  const spool = openSpool({
    folder: state.path("spool"),
    limitBytes: 1e9,
    segmentBytes: 65_536,
    newId: () => uuidFrom(Date.now(), randomBytes(10)),
    log,
    onBroken: (error) => {
      throw error;
    },
  });
  const orders: Body<"order">[] = [];
  const asked: string[] = [];
  const standings: boolean[] = [];
  let link: Link | null = null;

  onTestFinished(async () => {
    await link?.close("agent-stops");
    await spool.close();
    await collector.close();
    rmSync(folder, { recursive: true });
  });

  return {
    collector,
    spool,
    logged,
    orders,
    asked,
    standings,
    keeps: (name) => existsSync(state.path(name)),
    link: () => link as Link,
    report: (fromMs) => spool.append("report", reportOf(fromMs)),
    start(change = {}) {
      link = stayConnected({
        opener: createLinkOpener({ caFile: null }),
        keys,
        trust,
        spool,
        clock,
        fineMs: () => performance.now(),
        random: () => 0.1,
        log,
        agentVersion: "0.0.0",
        // The name that it enrols with, or the collector takes it for renamed.
        machineName: () => change.enrolling?.()?.name ?? "test",
        dispatch,
        onHead: () => undefined,
        onHalts: () => undefined,
        onStandingOrders: () => undefined,
        onSchedules: () => undefined,
        onRollouts: () => undefined,
        enrolling: () => ({
          url: url ?? collector.url,
          token: collector.token,
          rootDigest: collector.rootDigest,
          name: "test",
          system: "Debian",
          platform: "linux" as const,
        }),
        tickets: () => [],
        names: () => new Map([["a/b", 0]]),
        announcement: () => ({ ...reportOf(0), names: { 0: "a/b" } }),
        onLink: (connected) => void standings.push(connected),
        onOrder: (body) => void orders.push(body),
        onStop: () => undefined,
        onCallerAsked: () => undefined,
        takesReleases: false,
        onRelease: () => undefined,
        onReleasePiece: () => undefined,
        onWindows: () => undefined,
        onMeasureNow: (probes) => void asked.push(...probes),
        ...change,
      });
      return link;
    },
  };
}
