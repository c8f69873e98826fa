import { randomUUID } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { hostname, release, version } from "node:os";
import path from "node:path";
import type { ProbeId, ProbeValue, Reading } from "@hulplijn/shared/probes";
import { probeTable } from "@hulplijn/shared/probes/table";
import { createClock } from "./adapters/clock-node.ts";
import { createDeadlines } from "./adapters/deadlines-node.ts";
import { pacOf } from "./adapters/host-node/own-child.ts";
import { nodeHost } from "./adapters/host-node/host-node.ts";
import type { OpenerSettings } from "./adapters/link-ws/link-ws.ts";
import { journalctl } from "./adapters/log-lines-linux.ts";
import { nodeNet } from "./adapters/net-node/net-node.ts";
import { readIfThere } from "./platform/disk.ts";
import type { StateFolder } from "./adapters/state-file.ts";
import type { Enrolling } from "./app/enrol.ts";
import { ownTokenFile } from "./core/own-token.ts";
import type { Program } from "./core/ports.ts";
import type { ProbeAtWork } from "./app/measure.ts";
import type { Settings } from "./config.ts";
import { settingsTable } from "./config-table.ts";
import type { Kept } from "./core/ports/kept.ts";
import type { Log } from "./core/ports/log.ts";
import type { LinkFacts, World } from "./probes/define.ts";
import { places } from "./platform/places.ts";
import { isWindows, platform } from "./platform/platform.ts";
import { implementations, onPlatform, programs } from "./probes/registry.ts";
import { bootId } from "./platform/boot.ts";

/** Where a running agent answers `status`: an installed service has a folder of its own for that. */
export function socketOf({ socket, state }: Settings): string {
  const { installed, name, inFolder } = places.control;
  if (socket !== null || !inFolder) return socket ?? name;
  const isInstalled = state === settingsTable.state.fallback && existsSync(installed);
  return path.join(isInstalled ? installed : state, name);
}

/** The link of a program that has none. */
export const noLink: LinkFacts = {
  connected: false,
  roundTripMs: null,
  lossPercent: null,
  disconnectedSeconds: null,
  reconnectsLastHour: 0,
  collectorAheadSeconds: null,
  code: null,
  about: null,
  trail: "sound",
};

const ownProgram = path.join(
  import.meta.dirname,
  import.meta.filename.endsWith(".ts") ? "main.ts" : "agent.mjs",
);
/** This program, for what is better asked of a child. */
const own = { program: process.execPath, args: ["--disable-warning=ExperimentalWarning", ownProgram] };
/** Every program that this agent may start. */
export const declared: ReadonlySet<Program> = new Set([...programs, journalctl]);

/** Of a program that measures once: nothing lasts. */
const nothingKept: Kept = { load: () => null, save: () => undefined };

/** Every limit of this program, so that they share one timer. */
export const deadlines = createDeadlines();

/** This machine, as probes see it. */
export function worldOf(settings: Settings, link: () => LinkFacts, kept = nothingKept): World {
  return {
    host: nodeHost(declared, own),
    net: nodeNet(deadlines),
    clock: createClock(),
    settings: {
      dnsOutsideName: settings["probes.dnsOutsideName"],
      dnsInsideName: settings["probes.dnsInsideName"],
      internetCheckUrl: settings["probes.internetCheckUrl"],
      timeServer: settings["probes.timeServer"],
      mountTable: settings["probes.mountTable"],
      watchedServices: settings["probes.watchedServices"],
      printService: settings["probes.printService"],
      systemBus: settings.systemBus,
    },
    link,
    kept,
  };
}

/** Values of probes as files in the state folder. */
export function keptIn(state: Pick<StateFolder, "load" | "save">, log: Log): Kept {
  const file = (name: string): string => `kept-${name}.json`;
  return {
    load: (name, isRight) => state.load(file(name), isRight),
    save: (name, value) => {
      try {
        state.save(file(name), value);
      } catch (error) {
        log.warn(
          { name, err: String(error) },
          "what a measurement keeps for its next start cannot be written",
        );
      }
    },
  };
}

/** How this machine reaches its collector, as the settings say. */
export function openerSettings(settings: Settings): OpenerSettings {
  const { caFile, pins, proxy, proxyExcept, proxyCredentialsFile, proxyPac } = settings;
  const askPac = (source: string, url: string) => pacOf(own, source, url, caFile);
  const isAsked = proxy !== null || proxyPac !== null;
  const proxies = isAsked ? { proxy, proxyExcept, proxyCredentialsFile, proxyPac, askPac } : null;
  return { caFile, pins, proxies };
}

/** The portal that the check page showed last: its host, "" without one; null when there is none. */
export function portalOf(latest: ReadonlyMap<ProbeId, Reading>): string | null {
  const reading = latest.get("internet");
  if (reading?.state !== "measured") return null;
  const { verdict, portalHost } = reading.value as ProbeValue<"internet">;
  return verdict === "portal" ? (portalHost ?? "") : null;
}

/** The probes of this agent, ready to be measured. `stop` closes what they hold. */
export function probesAtWork(world: World): {
  readonly probes: ReadonlyMap<ProbeId, ProbeAtWork>;
  stop(): void;
} {
  const probes = new Map<ProbeId, ProbeAtWork>();
  const stops: (() => void)[] = [];
  for (const [id, implementation] of implementations) {
    const { intervalSeconds, timeoutSeconds } = probeTable[id];
    const measurer = onPlatform(implementation, platform).create(world);
    probes.set(id, { id, intervalSeconds, timeoutSeconds, measure: (signal) => measurer.measure(signal) });
    stops.push(() => measurer.stop?.());
  }
  return { probes, stop: () => stops.forEach((stop) => stop()) };
}

function systemName(): string {
  if (isWindows) return `${version()} (${release()})`;
  try {
    const pretty = /^PRETTY_NAME="?([^"\n]*)/m.exec(readFileSync("/etc/os-release", "utf8"))?.[1];
    return pretty ?? `Linux ${release()}`;
  } catch {
    return `Linux ${release()}`;
  }
}

/** What the settings say about enrolling; `missing` names the first setting that lacks. Throws when the token file cannot be read. */
export function enrollingOf(settings: Settings): Enrolling | { readonly missing: string } {
  const { url, rootDigest, tokenFile } = settings;
  if (url === null) return { missing: "--url" };
  if (rootDigest === null) return { missing: "--root-digest" };
  const token =
    settings.token ??
    (tokenFile === null
      ? readIfThere(ownTokenFile(settings.state))
      : readFileSync(tokenFile, "utf8")
    )?.trim() ??
    null;
  if (token === null) return { missing: "--token-file" };
  return { url, token, rootDigest, name: hostname(), system: systemName(), platform };
}

/** Tells one start of the machine from another: enough of its name for that, because each report carries it. */
export function shortBootId(file: string): string {
  try {
    return bootId(file).slice(0, 8);
  } catch {
    return randomUUID().slice(0, 8);
  }
}
