// The year of one simulated device: when it is on and awake, where it is, and what its clock shows.
import type { Random } from "../../test/trust/fuzz/random.ts";
import type { Able } from "../../test/schedules/expected.ts";
import { dayMs, freezes } from "./planned-schedules.ts";

/** With whole hours, half ones and none; gaps and double hours at two at night, at midnight, of half an hour. */
export const zones = [
  "Europe/Amsterdam",
  "Europe/London",
  "Europe/Dublin",
  "Europe/Lisbon",
  "Atlantic/Azores",
  "Europe/Athens",
  "Africa/Cairo",
  "Africa/Casablanca",
  "Asia/Beirut",
  "Asia/Jerusalem",
  "Asia/Kolkata",
  "Asia/Kathmandu",
  "Asia/Tokyo",
  "Australia/Adelaide",
  "Australia/Lord_Howe",
  "Pacific/Auckland",
  "Pacific/Chatham",
  "Pacific/Apia",
  "America/New_York",
  "America/St_Johns",
  "America/Havana",
  "America/Santiago",
  "America/Los_Angeles",
  "UTC",
];

export type Pattern = "always on" | "office hours" | "laptop" | "off for weeks";

/** A time in which nothing changes but the time: on and awake, in one zone, its clock as far ahead, held back or not. */
export interface Stretch extends Able {
  /** Since when it could have begun, as the agent counts it: on, awake, and after the last freeze that it saw end. */
  readonly freeSinceMs: number;
  readonly zone: string;
  readonly aheadMs: number;
  readonly isHeld: boolean;
}

export interface DeviceLife {
  readonly deviceId: string;
  readonly pattern: Pattern;
  readonly stretches: readonly Stretch[];
  /** On, awake and not held back. */
  readonly able: readonly Able[];
  readonly travels: boolean;
  readonly hasWrongClock: boolean;
}

const hourMs = 3_600_000;
/** The power of the sites goes and comes back, for everything that is always on, in the same second. */
const outages = ["2027-03-06", "2027-06-19", "2027-10-09"].map((date) => Date.parse(`${date}T19:30Z`));
const outageMs = 4 * hourMs;

function turnsOf(pattern: Pattern, random: Random, beginsMs: number, endsMs: number): Able[] {
  const turns: Able[] = [];
  const turn = (fromMs: number, untilMs: number): void => {
    const [from, until] = [Math.max(beginsMs, turns.at(-1)?.untilMs ?? 0, fromMs), Math.min(endsMs, untilMs)];
    if (from < until) turns.push({ fromMs: from, untilMs: until });
  };
  const upTo = (hours: number): number => random.below(hours * hourMs) + 60_000;
  if (pattern === "always on") {
    let fromMs = beginsMs;
    for (const offMs of outages.filter((atMs) => atMs > beginsMs && atMs < endsMs)) {
      turn(fromMs, offMs);
      fromMs = offMs + outageMs;
    }
    turn(fromMs, endsMs);
    return turns;
  }
  // All are on when they hear of the schedules.
  turn(beginsMs, beginsMs + upTo(4));
  const startHour = random.below(24);
  for (let dayAtMs = beginsMs + dayMs; dayAtMs < endsMs; dayAtMs += dayMs) {
    const fromMs = dayAtMs + startHour * hourMs + upTo(1);
    const weekday = new Date(dayAtMs).getUTCDay();
    if (pattern === "office hours" && weekday % 6 !== 0) turn(fromMs, fromMs + 8 * hourMs + upTo(2));
    if (pattern === "laptop" && !random.onceIn(5)) {
      turn(fromMs, fromMs + upTo(4));
      turn(fromMs + 5 * hourMs, fromMs + 5 * hourMs + upTo(9));
    }
    if (pattern === "off for weeks") {
      turn(fromMs, fromMs + upTo(60));
      if (random.onceIn(8)) dayAtMs += (7 + random.below(28)) * dayMs;
    }
  }
  return turns;
}

/** What changes now and then: from when on, in order; the first from the beginning. */
type Changes<Value> = readonly { readonly fromMs: number; readonly value: Value }[];
const at = <Value>(changes: Changes<Value>, atMs: number): Value =>
  (changes.findLast(({ fromMs }) => fromMs <= atMs) ?? changes[0])?.value as Value;

function travelOf(home: string, random: Random, beginsMs: number, endsMs: number): Changes<string> {
  const changes = [{ fromMs: beginsMs, value: home }];
  for (;;) {
    const fromMs = (changes.at(-1)?.fromMs ?? 0) + dayMs + random.below(40 * dayMs);
    if (fromMs >= endsMs) return changes;
    changes.push({ fromMs, value: changes.length % 2 === 0 ? home : random.one(zones) });
  }
}

/** Wrong by minutes, hours or days, either way, for up to ten days; three times a year. */
function clockOf(random: Random, beginsMs: number, endsMs: number): Changes<number> {
  const changes = [{ fromMs: beginsMs, value: 0 }];
  for (let fromMs = beginsMs; ;) {
    fromMs += dayMs + random.below(120 * dayMs);
    if (fromMs >= endsMs) return changes;
    const most = random.one([90 * 60_000, dayMs, 3 * dayMs]);
    changes.push({ fromMs, value: random.below(2 * most) - most });
    fromMs += hourMs + random.below(10 * dayMs);
    changes.push({ fromMs, value: 0 });
  }
}

const patterns: readonly Pattern[] = [
  ...Array<Pattern>(8).fill("always on"),
  ...Array<Pattern>(5).fill("office hours"),
  ...Array<Pattern>(5).fill("laptop"),
  ...Array<Pattern>(2).fill("off for weeks"),
];

export function deviceLife(index: number, random: Random, beginsMs: number, endsMs: number): DeviceLife {
  const home = zones[index % zones.length] ?? "UTC";
  const pattern = patterns[random.below(patterns.length)] ?? "always on";
  const [travels, hasWrongClock] = [random.onceIn(8), random.onceIn(10)];
  const places: Changes<string> = travels
    ? travelOf(home, random, beginsMs, endsMs)
    : [{ fromMs: beginsMs, value: home }];
  const clocks: Changes<number> = hasWrongClock
    ? clockOf(random, beginsMs, endsMs)
    : [{ fromMs: beginsMs, value: 0 }];
  const cuts = [...places, ...clocks, ...freezes].map(({ fromMs }) => fromMs);
  cuts.push(...freezes.map(({ untilMs }) => untilMs));
  cuts.sort((one, other) => one - other);
  const stretches: Stretch[] = [];
  for (const turn of turnsOf(pattern, random, beginsMs, endsMs)) {
    let freeSinceMs = turn.fromMs;
    const inside = cuts.filter((cutMs) => turn.fromMs < cutMs && cutMs < turn.untilMs);
    const ends = [...new Set([...inside, turn.untilMs])];
    let fromMs = turn.fromMs;
    for (const untilMs of ends) {
      const isHeld = freezes.some((freeze) => freeze.fromMs <= fromMs && fromMs < freeze.untilMs);
      if (freezes.some((freeze) => freeze.untilMs === fromMs)) freeSinceMs = fromMs;
      stretches.push({
        fromMs,
        untilMs,
        freeSinceMs,
        isHeld,
        zone: at(places, fromMs),
        aheadMs: at(clocks, fromMs),
      });
      fromMs = untilMs;
    }
  }
  return {
    deviceId: `device-${index}`,
    pattern,
    stretches,
    able: joined(stretches.filter(({ isHeld }) => !isHeld)),
    travels,
    hasWrongClock,
  };
}

/** Without the cuts at which the device went on as it was. */
function joined(stretches: readonly Stretch[]): Able[] {
  const able: Able[] = [];
  for (const { fromMs, untilMs } of stretches) {
    const last = able.at(-1);
    if (last?.untilMs === fromMs) able[able.length - 1] = { fromMs: last.fromMs, untilMs };
    else able.push({ fromMs, untilMs });
  }
  return able;
}
