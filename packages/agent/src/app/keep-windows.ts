import type { Body } from "@hulplijn/shared/protocol";
import { checks } from "@hulplijn/shared/protocol/checks";
import type { Clock } from "../core/ports.ts";
import type { Log } from "../core/ports/log.ts";
import {
  changesInMs,
  type ClockReading,
  countedAnew,
  type HeardWindows,
  type Holding,
  holdingNow,
} from "../core/windows.ts";
import type { Documents } from "./trust-folder.ts";

export const windowsFile = "windows.json";

/** How often what has passed is written: a start of the machine with a wrong clock takes no more than this away. */
const writeEveryMs = 3_600_000;
/** A timer that is set for longer may have slept. */
const longestTimerMs = 60_000;

export interface WindowKeeper {
  /** The collector told which windows there are: replaces those told before. */
  told(body: Body<"windows">): void;
  /** Those that are on. */
  now(): readonly Holding[];
  /** Whether one that is on holds this back. */
  holds(what: keyof Holding["holds"]): boolean;
  stop(): void;
}

const isReading = (value: unknown): value is ClockReading =>
  typeof value === "object" &&
  value !== null &&
  typeof (value as ClockReading).bootId === "string" &&
  Number.isFinite((value as ClockReading).monoMs) &&
  Number.isFinite((value as ClockReading).wallMs);

export const isHeard = (value: unknown): value is HeardWindows =>
  typeof value === "object" &&
  value !== null &&
  Number.isFinite((value as HeardWindows).passedMs) &&
  isReading((value as HeardWindows).at) &&
  checks.get("windows")?.((value as HeardWindows).body) === null;

/**
 * The maintenance windows of this device, on disk, so that they hold without a network as well. The collector's bare word is enough for
 * them: whoever lies about them can only hold back, which whoever owns the collector can do anyway by not delivering.
 */
export function keepWindows(deps: {
  readonly documents: Documents;
  readonly clock: Clock;
  readonly bootId: string;
  readonly log: Log;
  /** What holds may have changed. */
  readonly onChange: (holding: readonly Holding[]) => void;
}): WindowKeeper {
  const { clock, documents, log } = deps;
  const reading = (): ClockReading => ({
    bootId: deps.bootId,
    monoMs: clock.monoMs(),
    wallMs: clock.nowMs(),
  });
  let heard: HeardWindows | null = null;
  let writtenMonoMs = 0;
  let timer: NodeJS.Timeout | undefined;

  function write(): void {
    writtenMonoMs = clock.monoMs();
    try {
      documents.save(windowsFile, heard);
    } catch (error) {
      log.warn(
        { err: String(error) },
        "maintenance windows cannot be written, and hold until this program ends",
      );
    }
  }

  function plan(): void {
    clearTimeout(timer);
    const now = reading();
    if (heard && now.monoMs - writtenMonoMs >= writeEveryMs) {
      heard = countedAnew(heard, now);
      write();
    }
    const changes = changesInMs(heard, now);
    if (changes === null) return;
    timer = setTimeout(look, Math.min(changes, longestTimerMs));
    timer.unref();
  }

  let told = "";
  function look(): void {
    plan();
    const holding = holdingNow(heard, reading());
    const stand = JSON.stringify(holding.map(({ windowId, untilMs, holds }) => [windowId, untilMs, holds]));
    if (stand === told) return;
    told = stand;
    log.info({ windows: holding.map(({ name }) => name) }, "what maintenance windows hold back has changed");
    deps.onChange(holding);
  }

  const kept = documents.load(windowsFile, isHeard);
  if (kept) {
    heard = countedAnew(kept, reading());
    write();
  }
  // Called when whoever made this has it.
  queueMicrotask(look);

  return {
    told(body) {
      heard = { body, passedMs: 0, at: reading() };
      write();
      look();
    },
    now: () => holdingNow(heard, reading()),
    holds: (what) => heard !== null && holdingNow(heard, reading()).some(({ holds }) => holds[what]),
    stop: () => clearTimeout(timer),
  };
}
