import { readSync, openSync } from "node:fs";
import { parseArgs } from "node:util";
import type { FromRunner } from "./face.ts";
import { createFrameReader, frameOf } from "./frames.ts";
import { lookAround } from "./look-around.ts";
import { networkStanding } from "./network.ts";
import { createPatience } from "./patience.ts";
import { readFrame } from "./read-frame.ts";
import { createRunner } from "./runner.ts";

// The runner: a program of its own, started by the network half with nothing but pipes, gone when there is nothing to do.

const idleMs = 60_000;
/** Longest wait for killed processes when the network half is gone. */
const abandonMs = 6000;

/** Milliseconds since the machine started, sleep included: no wall clock is asked how old a ticket is. */
function createMonoClock(): () => number {
  const handle = openSync("/proc/uptime", "r");
  const buffer = Buffer.alloc(64);
  return () => {
    const length = readSync(handle, buffer, 0, buffer.length, 0);
    return Math.round(Number(buffer.toString("latin1", 0, length).split(" ", 1)[0]) * 1000);
  };
}

const log = (sentence: string): void => void process.stderr.write(`runner: ${sentence}\n`);

function main(): void {
  const text = { type: "string" } as const;
  const { values } = parseArgs({ options: { state: text, key: text, settings: text, network: text } });
  if (process.stdin.isTTY || values.state === undefined || values.key === undefined) {
    log("this program is started by hulplijn-agent, never by a person.");
    process.exitCode = 2;
    return;
  }
  process.umask(0o077);
  const network = networkStanding(values.network);
  if (!network) {
    log("it was to be without network and is not: nothing is run.");
    process.exitCode = 3;
    return;
  }
  log(network.sentence);
  const runner = createRunner({
    statePath: values.state,
    keyFile: values.key,
    settingsFolder: values.settings ?? "/etc/hulplijn",
    send: (frame: FromRunner) => void process.stdout.write(frameOf(frame)),
    log,
    nowMs: () => Date.now(),
    monoMs: createMonoClock(),
    before: network.before,
    lookAround,
    isRoot: process.geteuid?.() === 0,
  });

  const patience = createPatience(idleMs, () => performance.now());
  const idle = setInterval(() => {
    if (!runner.busy() && patience.isOver()) leave();
  }, 1000);
  function leave(): void {
    clearInterval(idle);
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
      else log("a frame that is none was refused");
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
