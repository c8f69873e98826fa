import { randomBytes, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { hostname, release } from "node:os";
import type { ProbeId } from "@hulplijn/shared/probes";
import { probeTable } from "@hulplijn/shared/probes/table";
import { uuidFrom } from "@hulplijn/shared/values";
import { createClock } from "./adapters/clock-node.ts";
import { nodeHost } from "./adapters/host-node/host-node.ts";
import { openKeys } from "./adapters/keys-file.ts";
import { createLinkOpener } from "./adapters/link-ws/link-ws.ts";
import { type LogLevel, createLog } from "./adapters/log-json.ts";
import { nodeNet } from "./adapters/net-node/net-node.ts";
import { openSpool } from "./adapters/spool-file/spool-file.ts";
import { openStateFolder } from "./adapters/state-file.ts";
import type { Enrolling } from "./app/enrol.ts";
import { createJudge } from "./app/judge.ts";
import type { ProbeAtWork } from "./app/measure.ts";
import { type Measuring, measureAndJudge } from "./app/measure-and-judge.ts";
import { reportMinutes } from "./app/report-minutes.ts";
import { type Link, stayConnected } from "./app/stay-connected.ts";
import { openTrustFolder } from "./app/trust-folder.ts";
import type { Settings } from "./config.ts";
import { createSummary } from "./core/minute-summary.ts";
import { dispatch } from "./handlers/all.ts";
import type { LinkFacts, World } from "./probes/define.ts";
import { implementations, programs } from "./probes/registry.ts";
import { agentVersion } from "./version.ts";

const isNames = (
  value: unknown,
): value is { readonly epoch: string; readonly names: Record<string, number> } =>
  typeof value === "object" && value !== null && "epoch" in value && "names" in value;

function bootId(): string {
  try {
    return readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
  } catch {
    return randomUUID();
  }
}

function systemName(): string {
  try {
    const pretty = /^PRETTY_NAME="?([^"\n]*)/m.exec(readFileSync("/etc/os-release", "utf8"))?.[1];
    return pretty ?? `Linux ${release()}`;
  } catch {
    return `Linux ${release()}`;
  }
}

export interface RunningAgent {
  readonly measuring: Measuring;
  readonly link: Link;
  stop(reason: "agent-stops" | "shutdown" | "sleep"): Promise<void>;
}

const disconnected: LinkFacts = {
  connected: false,
  roundTripMs: null,
  lossPercent: null,
  disconnectedSeconds: null,
  reconnectsLastHour: 0,
  collectorAheadSeconds: null,
};

/** The probes of this agent, ready to be measured. `link` says how the link stands. */
export function probesAtWork(world: World): {
  readonly probes: ReadonlyMap<ProbeId, ProbeAtWork>;
  stop(): void;
} {
  const probes = new Map<ProbeId, ProbeAtWork>();
  const stops: (() => void)[] = [];
  for (const [id, implementation] of implementations) {
    const { intervalSeconds, timeoutSeconds } = probeTable[id];
    const measurer = implementation.create(world);
    probes.set(id, { id, intervalSeconds, timeoutSeconds, measure: (signal) => measurer.measure(signal) });
    stops.push(() => measurer.stop?.());
  }
  return { probes, stop: () => stops.forEach((stop) => stop()) };
}

export function worldOf(settings: Settings, link: () => LinkFacts): World {
  return {
    host: nodeHost(programs),
    net: nodeNet(),
    clock: createClock(),
    settings: {
      dnsOutsideName: settings["probes.dnsOutsideName"],
      dnsInsideName: settings["probes.dnsInsideName"],
      internetCheckUrl: settings["probes.internetCheckUrl"],
      timeServer: settings["probes.timeServer"],
      watchedServices: settings["probes.watchedServices"],
      printService: settings["probes.printService"],
    },
    link,
  };
}

/** Starts the whole agent. Throws when the state folder cannot be used. */
export function runAgent(settings: Settings): RunningAgent {
  let link: Link | null = null;
  const world = worldOf(settings, () => link?.standing() ?? disconnected);
  const { clock } = world;
  const log = createLog(settings.logLevel as LogLevel, 1, () => clock.nowMs());
  const state = openStateFolder(settings.state, log);
  const keys = openKeys(state.path("device.key"));
  const trust = openTrustFolder(state, keys, clock);
  const newId = (): string => uuidFrom(clock.nowMs(), randomBytes(10));
  const fineMs = (): number => performance.now();
  const megabyte = 1024 * 1024;

  const spool = openSpool({
    folder: state.path("spool"),
    limitBytes: settings.spoolMegabytes * megabyte,
    segmentBytes: megabyte / 4,
    newId,
    log,
    onBroken: (error) => {
      log.error({ err: String(error) }, "the spool is broken: the agent stops and begins again");
      process.exit(1);
    },
  });

  const kept = state.load("names.json", isNames);
  const sameEpoch = kept?.epoch === spool.epoch();
  const summary = createSummary(new Map(Object.entries(kept?.names ?? {})), clock.nowMs());
  if (kept && !sameEpoch) summary.beginAnew();

  const judge = createJudge({
    load: (isRight) => state.load("engine.json", isRight),
    save: (value) => state.save("engine.json", value),
    spool,
    clock,
    newId,
    evidenceFor: () => Promise.resolve(undefined),
  });
  const work = probesAtWork(world);
  const measuring = measureAndJudge({
    probes: work.probes,
    clock,
    fineMs,
    random: Math.random,
    log,
    judge,
    summary,
    record: () => undefined,
    reportSoon: (probes) => reporting.soon(probes),
  });
  const reporting = reportMinutes({
    summary,
    spool,
    clock,
    bootId: bootId(),
    everySeconds: settings.reportSeconds,
    firstAfterSeconds: 2,
    latest: () => measuring.latest(),
    raisedCount: () => measuring.raised().length,
    keepNames: (names) =>
      state.save("names.json", { epoch: spool.epoch(), names: Object.fromEntries(names) }),
    gaps: [],
  });

  const enrolling = (): Enrolling | null => {
    const { url, rootDigest, tokenFile } = settings;
    const token = settings.token ?? (tokenFile === null ? null : readFileSync(tokenFile, "utf8").trim());
    if (url === null || rootDigest === null || token === null) return null;
    return { url, token, rootDigest, name: hostname(), system: systemName() };
  };

  log.info(
    { state: settings.state, version: agentVersion, probes: work.probes.size },
    "the agent has started",
  );
  link = stayConnected({
    opener: createLinkOpener(settings.caFile),
    keys,
    trust,
    spool,
    clock,
    fineMs,
    random: Math.random,
    log,
    agentVersion,
    dispatch,
    enrolling,
    tickets: () => [],
    announcement: () => reporting.announcement(),
    onLink: () => undefined,
    onOrder: () => undefined,
    onStop: () => undefined,
    onMeasureNow: (probes) => measuring.measureNow(probes),
  });
  const running = link;

  return {
    measuring,
    link: running,
    async stop(reason) {
      measuring.stop();
      await reporting.stop();
      await running.close(reason);
      work.stop();
      await spool.close();
    },
  };
}
