import { type Occurrence, occurrences, spreadMs } from "@hulplijn/shared/schedules";
import type { Digest } from "@hulplijn/shared/trust";
import type { ScheduleWordRecord } from "../records.ts";
import type { RunUnder, ScheduledDevice } from "./ports.ts";
import { type Due, type Stands, standingOf } from "./standing-of.ts";
import { type Timetable, zoneOf } from "./times.ts";

const minuteMs = 60_000;

/** All that is known of one schedule, to be asked for as many of its times as one likes. */
export interface Looked extends Timetable {
  readonly inForceAtMs: number;
  /** For whom it is now. */
  readonly devices: readonly ScheduledDevice[];
  /** Every device that there is: one that it is not for any more may have run it. */
  readonly all: readonly ScheduledDevice[];
  readonly words: readonly ScheduleWordRecord[];
  readonly runs: readonly RunUnder[];
  /** Whether the agent of a device knows schedules; null while it is not connected. */
  readonly able: (deviceId: string) => boolean | null;
  readonly ownZone: string;
  readonly nowMs: number;
  readonly sha256: Digest;
}

export interface StandingRow extends Stands {
  readonly device: ScheduledDevice;
  readonly zone: string;
  readonly due: Due;
  readonly word: ScheduleWordRecord | null;
}

/** The times that lie between, by their nominal minute, with the first instant of any zone; the newest first. */
export function localsBetween(
  looked: Looked,
  fromMs: number,
  untilMs: number,
): readonly { readonly local: string; readonly atMs: number }[] {
  const { schedule, devices, runs, words } = looked;
  const found = new Map<string, number>();
  const add = (local: string, atMs: number): void => {
    found.set(local, Math.min(found.get(local) ?? atMs, atMs));
  };
  const zones = new Set(devices.map((device) => zoneOf(schedule, device, looked.ownZone)));
  if (zones.size === 0) zones.add(zoneOf(schedule, { zone: null }, looked.ownZone));
  for (const zone of zones)
    for (const { local, atMs } of occurrences(schedule.when, zone, fromMs, untilMs))
      if (
        !schedule.skipDays.includes(local.slice(0, 10)) &&
        atMs + schedule.windowMinutes * minuteMs > looked.inForceAtMs &&
        atMs >= schedule.issuedAtMs &&
        atMs < schedule.expiresAtMs
      )
        add(local, atMs);
  // What a device did at a time of its own, in a zone where it is no more.
  for (const { occurrence, orderedAtMs } of runs)
    if (occurrence && orderedAtMs >= fromMs && orderedAtMs < untilMs && !found.has(occurrence.local))
      add(occurrence.local, orderedAtMs);
  for (const { local, takenAtMs, state } of words)
    if (local !== "" && state === "missed" && takenAtMs >= fromMs && takenAtMs < untilMs && !found.has(local))
      add(local, takenAtMs);
  return [...found]
    .map(([local, atMs]) => ({ local, atMs }))
    .toSorted((one, other) => other.atMs - one.atMs || (one.local < other.local ? 1 : -1));
}

/** How every device stands with the time of this name, those that it is for now and those that did something in it. */
export function standingsAt(looked: Looked, local: string): readonly StandingRow[] {
  const { schedule, digest, nowMs } = looked;
  const words = Map.groupBy(
    looked.words.filter((word) => word.local === local || (word.local === "" && word.state === "refused")),
    ({ deviceId }) => deviceId,
  );
  const runs = Map.groupBy(
    looked.runs.flatMap((run) =>
      run.occurrence?.local === local ? [{ ...run, place: run.occurrence.place }] : [],
    ),
    ({ deviceId }) => deviceId,
  );
  const members = new Set(looked.devices.map(({ deviceId }) => deviceId));
  const involved = looked.all.filter(
    ({ deviceId }) =>
      members.has(deviceId) ||
      runs.has(deviceId) ||
      (words.get(deviceId)?.some((word) => word.local === local) ?? false),
  );
  const times = new Map<string, Occurrence | null>();
  const timeOf = (zone: string): Occurrence | null => {
    const known = times.get(zone);
    if (known !== undefined) return known;
    const found = timeIn(zone, local);
    times.set(zone, found);
    return found;
  };
  return involved.flatMap((device): StandingRow[] => {
    const { deviceId } = device;
    const own = words.get(deviceId) ?? [];
    // Of one place the last that was begun; they come in the order in which they were.
    const places = new Map((runs.get(deviceId) ?? []).map((run) => [run.place, run]));
    const ran = [...places.values()].toSorted((one, other) => one.place - other.place);
    const word = own.find((one) => one.local === local) ?? null;
    const zone = word?.zone ?? zoneOf(schedule, device, looked.ownZone);
    const time = timeOf(zone);
    const atMs = time?.atMs ?? word?.dueMs ?? ran[0]?.orderedAtMs;
    // No minute of any clock.
    if (atMs === undefined) return [];
    const due: Due = {
      local,
      atMs,
      dueMs: time ? atMs + spreadMs(deviceId, digest, schedule.spreadMinutes, looked.sha256) : atMs,
      endMs: atMs + schedule.windowMinutes * minuteMs,
    };
    const isHis = word !== null || ran.length > 0;
    if (!isHis && (device.enrolledAtMs > due.endMs || device.quarantine !== null)) return [];
    const refusal = own.find((one) => one.local === "") ?? null;
    const stands = standingOf(
      {
        due,
        connected: device.connected,
        able: looked.able(deviceId),
        word,
        refusal,
        runs: ran,
        fixes: schedule.fixes.length,
      },
      nowMs,
    );
    return [{ ...stands, device, zone, due, word }];
  });
}

/** Far enough: the store of any schedule is younger. */
const everMs = [0, 4_102_444_800_000] as const;

/** When the clock of a zone shows this minute; null when it is none. */
export const timeIn = (zone: string, local: string): Occurrence | null =>
  occurrences({ kind: "once", local, zone }, zone, ...everMs)[0] ?? null;
