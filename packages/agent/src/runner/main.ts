import { readSync, openSync } from "node:fs";
import { uptime } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { isWindows } from "../platform/platform.ts";
import { places } from "../platform/places.ts";
import { hasAllRights } from "../platform/rights.ts";
import { isRootsAlone, mayBePeer, pinOfRoot } from "./as-service.ts";
import type { FromRunner } from "./face.ts";
import { createFrameReader, frameOf } from "./frames.ts";
import { lookAround } from "./look-around.ts";
import { conditionFacts } from "./look-at-conditions.ts";
import { networkStanding } from "./network.ts";
import { createPatience } from "./patience.ts";
import { readFrame } from "./read-frame.ts";
import { findDesk, languageOf } from "../screen/desk-logind.ts";
import { createScreen } from "../screen/screen-linux.ts";
import { createRunner } from "./runner.ts";
import type { RunnerOptions } from "./runner-options.ts";
import { textConsoles } from "./text-consoles.ts";
import { createWakeAlarm } from "./wake-alarm.ts";
import { zoneOf } from "./zone.ts";

// The runner: a program of its own, started with nothing but pipes by the network half, or by systemd when it connects; gone when there is
// nothing to do.

const idleMs = 60_000;
/** Longest wait for killed processes when the network half is gone. */
const abandonMs = 6000;

/** Milliseconds since the machine started, sleep included: no wall clock is asked how old a ticket is. */
function createMonoClock(): () => number {
  // Windows counts sleep in its up-time, and keeps it in memory.
  if (isWindows) return () => Math.round(uptime() * 1000);
  const handle = openSync("/proc/uptime", "r");
  const buffer = Buffer.alloc(64);
  return () => {
    const length = readSync(handle, buffer, 0, buffer.length, 0);
    return Math.round(Number(buffer.toString("latin1", 0, length).split(" ", 1)[0]) * 1000);
  };
}

/** What speaks to the employee's desktop: beside this folder as a source, beside the bundle in an installation. */
const helperArguments = import.meta.filename.endsWith(".ts")
  ? ["--disable-warning=ExperimentalWarning", path.join(import.meta.dirname, "..", "screen", "main.ts")]
  : [path.join(import.meta.dirname, "screen.mjs")];

const log = (sentence: string): void => void process.stderr.write(`runner: ${sentence}\n`);

interface Start extends Pick<
  RunnerOptions,
  "before" | "keyFile" | "own" | "pinned" | "releases" | "settingsFolder" | "state" | "trialMs"
> {
  /** For the log. */
  readonly sentence: string;
  /** The system's message bus, unless it is where it always is. */
  readonly bus: string | undefined;
}

/** Who may be asked to run what, by how this program was started; or what it ends with, and why. */
function startOf(args: readonly string[]): Start | { readonly exitCode: number; readonly why: string } {
  const text = { type: "string" } as const;
  const options = {
    state: text,
    key: text,
    settings: text,
    network: text,
    bus: text,
    // Where systemd starts it for a connection (see hulplijn-runner@.service):
    own: text,
    peer: text,
    "agent-user": text,
    mounts: text,
    // Where versions lie that came as releases; and for tests, how long one has to prove itself.
    releases: text,
    "trial-seconds": text,
  };
  const { values } = parseArgs({ args: [...args], options });
  const { state, key, settings = places.fixSettings, network, peer, mounts } = values;
  if (process.stdin.isTTY || state === undefined || key === undefined)
    return { exitCode: 2, why: "this program is started by hulplijn-agent or systemd, never by a person." };
  const own = values.own ?? `${state}/runner`;
  let owner: number | null = null;
  if (peer !== undefined) {
    owner = mayBePeer(peer, values["agent-user"] ?? "");
    if (owner === null)
      return { exitCode: 4, why: `nobody but the agent's own user is heard here, not ${peer}.` };
    if (!isRootsAlone(own))
      return { exitCode: 5, why: `${own} has to be a folder of root's alone: nothing is run.` };
  }
  const machine =
    network === undefined
      ? undefined
      : { network, ...(mounts && { mounts: { file: mounts, folder: `${own}/work` } }) };
  const standing = networkStanding(machine);
  if (!standing) return { exitCode: 3, why: "it was to be without network and is not: nothing is run." };
  return {
    ...standing,
    state: { folder: state, owner },
    keyFile: key,
    own,
    settingsFolder: settings,
    releases: values.releases ?? null,
    ...(values["trial-seconds"] && { trialMs: Number(values["trial-seconds"]) * 1000 }),
    bus: values.bus,
    // Another user's word for whom to trust is not enough.
    ...(owner === null ? {} : { pinned: () => pinOfRoot(settings) }),
  };
}

/** What a frame that is none calls itself, for the log. */
function kindOf(value: unknown): string {
  const kind: unknown = typeof value === "object" && value !== null && "kind" in value ? value.kind : null;
  return typeof kind === "string" ? kind.replace(/[^a-z-]/g, "?").slice(0, 32) : "without a kind";
}

function main(): void {
  const start = startOf(process.argv.slice(2));
  if ("why" in start) {
    log(start.why);
    process.exitCode = start.exitCode;
    return;
  }
  process.umask(0o077);
  const { sentence, bus, ...ways } = start;
  log(sentence);
  const send = (frame: FromRunner): void => void process.stdout.write(frameOf(frame));
  const seated = () => findDesk(bus);
  const runner = createRunner({
    ...ways,
    send,
    findDesk: seated,
    screen: createScreen({
      findDesk: seated,
      languageOf: (desk) => languageOf(desk),
      helper: { program: process.execPath, args: helperArguments },
      log,
    }),
    log,
    nowMs: () => Date.now(),
    monoMs: createMonoClock(),
    lookAround,
    conditionFacts: conditionFacts(bus),
    zone: () => zoneOf(),
    wakeAt: createWakeAlarm(log, () => Date.now()),
    callerScreen: textConsoles(ways.before),
    isRoot: hasAllRights(),
  });

  const patience = createPatience(idleMs, () => performance.now());
  const idle = setInterval(() => {
    if (!runner.busy() && patience.isOver()) leave();
  }, 1000);
  function leave(): void {
    clearInterval(idle);
    runner.leaves();
    send({ kind: "left" });
    process.stdin.destroy();
    process.stdout.end(() => process.exit(0));
  }
  function abandon(): void {
    clearInterval(idle);
    setTimeout(() => process.exit(1), abandonMs).unref();
    void runner.abandon().then(() => process.exit(0));
  }
  const read = createFrameReader(
    (value) => {
      const frame = readFrame(value);
      patience.heard(frame?.kind ?? null);
      if (frame) runner.take(frame);
      else log(`a frame that is none was refused: ${kindOf(value)}`);
    },
    (why) => {
      log(`the network half sent ${why}`);
      abandon();
    },
  );
  process.stdin.on("data", read);
  process.stdin.on("end", abandon);
  process.stdin.on("error", abandon);
  // The other end is gone: its reading side tells, too.
  process.stdout.on("error", abandon);
  // Systemd ends the service's processes: what runs is killed, and told as interrupted next time.
  process.on("SIGTERM", abandon);
}

main();
