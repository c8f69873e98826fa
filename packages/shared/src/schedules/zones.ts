import { dayMs, dayOf, minuteMs } from "./civil.ts";

/** A stretch of time in which a zone's clock does not jump. */
interface Stretch {
  readonly fromMs: number;
  readonly offsetMs: number;
}

interface KnownZone {
  readonly format: Intl.DateTimeFormat;
  /** Block of time → its stretches, in order; the first begins with the block. */
  readonly blocks: Map<number, readonly Stretch[]>;
}

/**
 * Zones are asked in blocks of six days: a clock that jumps and jumps back within one would be taken for one that stands. The shortest
 * time between two jumps of a zone since 1970 is longer (the tests look at every zone).
 */
const blockMs = 6 * dayMs;
/** As much as a collector that shows agendas needs at a time; a device needs one or two. */
const mostZones = 32;
const mostBlocks = 256;

// A cache alone: what comes out depends on the arguments and the zone data of the runtime.
const knownZones = new Map<string, KnownZone | null>();

function open(zone: string): KnownZone | null {
  try {
    const format = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
    });
    return { format, blocks: new Map() };
  } catch {
    return null;
  }
}

function known(zone: string): KnownZone | null {
  const kept = knownZones.get(zone);
  if (kept !== undefined) return kept;
  const [oldest] = knownZones.keys();
  if (knownZones.size >= mostZones && oldest !== undefined) knownZones.delete(oldest);
  // An offset such as +02:00 is no zone: it knows no summer.
  const opened = /^[A-Za-z]/.test(zone) ? open(zone) : null;
  knownZones.set(zone, opened);
  return opened;
}

/** Whether this runtime knows a zone by that name of the IANA's list. */
export const isZone = (zone: string): boolean => known(zone) !== null;

type SixNumbers = [number, number, number, number, number, number];
const fields = /^(\d\d)\/(\d\d)\/(\d+), (\d\d):(\d\d):(\d\d)$/;

/** How far the wall clock is ahead of UTC, to the second, asked of the runtime. */
function askOffset(format: Intl.DateTimeFormat, atMs: number): number {
  const second = Math.floor(atMs / 1000) * 1000;
  const shown = fields.exec(format.format(second)) as RegExpExecArray;
  const [month, day, year, hour, minute, secondOfMinute] = shown.slice(1).map(Number) as SixNumbers;
  const localMs = dayOf(year, month, day) * dayMs + (hour * 60 + minute) * minuteMs + secondOfMinute * 1000;
  return localMs - second;
}

/** The stretches between two whole seconds; clocks jump at whole seconds. */
function askStretches(format: Intl.DateTimeFormat, fromMs: number, untilMs: number): readonly Stretch[] {
  const [before, after] = [askOffset(format, fromMs), askOffset(format, untilMs)];
  if (before === after) return [{ fromMs, offsetMs: before }];
  let [low, high] = [fromMs, untilMs];
  while (high - low > 1000) {
    const middle = low + Math.floor((high - low) / 2000) * 1000;
    if (askOffset(format, middle) === before) low = middle;
    else high = middle;
  }
  return [{ fromMs, offsetMs: before }, ...askStretches(format, high, untilMs)];
}

function stretchesOf(zone: KnownZone, block: number): readonly Stretch[] {
  const kept = zone.blocks.get(block);
  if (kept) return kept;
  if (zone.blocks.size >= mostBlocks) zone.blocks.clear();
  const asked = askStretches(zone.format, block * blockMs, (block + 1) * blockMs);
  zone.blocks.set(block, asked);
  return asked;
}

/** What the zone is asked for; one that this runtime does not know counts as UTC: whoever signs or shows anything asked `isZone` before. */
const knownOrUtc = (zone: string): KnownZone => known(zone) ?? (known("UTC") as KnownZone);

/** What the clock on the wall shows at an instant, in milliseconds as if the zone were UTC. */
export function localMsAt(zone: string, atMs: number): number {
  const stretches = stretchesOf(knownOrUtc(zone), Math.floor(atMs / blockMs));
  const stretch = stretches.findLast(({ fromMs }) => fromMs <= atMs) as Stretch;
  return atMs + stretch.offsetMs;
}

/** Further ahead of UTC, or behind it, no zone ever was. */
const furthestMs = 26 * 3_600_000;

export interface Instant {
  readonly atMs: number;
  /** `gap`: the wall clock never showed this time; the instant is the first after the jump. */
  readonly moved: "gap" | null;
}

/** When the wall clock shows this time; the first time when it does so twice. */
export function instantOf(zone: string, localMs: number): Instant {
  const opened = knownOrUtc(zone);
  for (let block = Math.floor((localMs - furthestMs) / blockMs); ; block++) {
    const stretches = stretchesOf(opened, block);
    for (const [index, { fromMs, offsetMs }] of stretches.entries()) {
      const atMs = localMs - offsetMs;
      if (atMs < fromMs) return { atMs: fromMs, moved: "gap" };
      const endMs = stretches[index + 1]?.fromMs ?? (block + 1) * blockMs;
      if (atMs < endMs) return { atMs, moved: null };
    }
  }
}

export interface Jump {
  readonly atMs: number;
  /** How far the wall clock is ahead of UTC before and after it. */
  readonly beforeMs: number;
  readonly afterMs: number;
}

/** When the wall clock jumps, from `fromMs` until just before `untilMs`. */
export function jumpsOf(zone: string, fromMs: number, untilMs: number): Jump[] {
  const opened = knownOrUtc(zone);
  const jumps: Jump[] = [];
  let beforeMs = localMsAt(zone, fromMs - 1) - (fromMs - 1);
  for (let block = Math.floor(fromMs / blockMs); block * blockMs < untilMs; block++)
    for (const { fromMs: atMs, offsetMs } of stretchesOf(opened, block)) {
      if (atMs < fromMs || atMs >= untilMs || offsetMs === beforeMs) continue;
      jumps.push({ atMs, beforeMs, afterMs: offsetMs });
      beforeMs = offsetMs;
    }
  return jumps;
}
