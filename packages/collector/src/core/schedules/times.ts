import type { Occurrence as OccurrenceView } from "@hulplijn/shared/api";
import { clockOf, type Occurrence, nextOccurrences, occurrences, spreadMs } from "@hulplijn/shared/schedules";
import type { Digest, Schedule } from "@hulplijn/shared/trust";
import type { ScheduledDevice } from "./ports.ts";
import type { Due } from "./standing-of.ts";

const minuteMs = 60_000;

/** A schedule as it is kept: what was signed, and what it is called by. */
export interface Timetable {
  readonly schedule: Schedule;
  readonly digest: string;
}

/** The zone that counts for a device: the schedule's own, what the device said, else the collector's. */
export const zoneOf = (
  { when }: Pick<Schedule, "when">,
  device: Pick<ScheduledDevice, "zone">,
  ownZone: string,
): string => (when.zone === "device" ? (device.zone ?? ownZone) : when.zone);

/** Devices by the zone that counts for them, the zone of most first. */
export function byZone<Device extends Pick<ScheduledDevice, "zone">>(
  schedule: Pick<Schedule, "when">,
  devices: readonly Device[],
  ownZone: string,
): readonly { readonly zone: string; readonly devices: readonly Device[] }[] {
  const zones = new Map<string, Device[]>();
  for (const device of devices) {
    const zone = zoneOf(schedule, device, ownZone);
    const known = zones.get(zone);
    if (known) known.push(device);
    else zones.set(zone, [device]);
  }
  // Where there is nobody yet, its times are still something to show.
  if (zones.size === 0) zones.set(zoneOf(schedule, { zone: null }, ownZone), []);
  return [...zones]
    .map(([zone, own]) => ({ zone, devices: own }))
    .toSorted((one, other) => other.devices.length - one.devices.length || (one.zone < other.zone ? -1 : 1));
}

/** Whether anything begins at this time: not before it was given, not after its end, not on a day that is left out. */
const counts =
  ({ skipDays, issuedAtMs, expiresAtMs }: Pick<Schedule, "skipDays" | "issuedAtMs" | "expiresAtMs">) =>
  ({ local, atMs }: Occurrence): boolean =>
    atMs >= issuedAtMs && atMs < expiresAtMs && !skipDays.includes(local.slice(0, 10));

function shown(schedule: Schedule, one: Occurrence, zone: string, devices: number): OccurrenceView {
  const { local, atMs } = one;
  const clock = clockOf(one, zone);
  const untilMs = atMs + schedule.spreadMinutes * minuteMs;
  return { local, zone, atMs, untilMs, clock: clock && { ...clock }, devices };
}

const byTime = (one: OccurrenceView, other: OccurrenceView): number =>
  one.atMs - other.atMs || other.devices - one.devices;

/** The times of all zones between two instants, the earliest first. */
export function timesBetween(
  schedule: Schedule,
  devices: readonly Pick<ScheduledDevice, "zone">[],
  ownZone: string,
  fromMs: number,
  untilMs: number,
): readonly OccurrenceView[] {
  return byZone(schedule, devices, ownZone)
    .flatMap(({ zone, devices: own }) =>
      occurrences(schedule.when, zone, fromMs, untilMs)
        .filter(counts(schedule))
        .map((one) => shown(schedule, one, zone, own.length)),
    )
    .toSorted(byTime);
}

/** The next times of all zones, the earliest first, `count` at most. */
export function nextTimes(
  schedule: Schedule,
  devices: readonly Pick<ScheduledDevice, "zone">[],
  ownZone: string,
  nowMs: number,
  count: number,
): readonly OccurrenceView[] {
  return byZone(schedule, devices, ownZone)
    .flatMap(({ zone, devices: own }) =>
      // Days that are left out may come between.
      nextOccurrences(schedule.when, zone, nowMs, count + schedule.skipDays.length)
        .filter(counts(schedule))
        .slice(0, count)
        .map((one) => shown(schedule, one, zone, own.length)),
    )
    .toSorted(byTime)
    .slice(0, count);
}

/** The times of one device between two instants, with its own moment in each. */
export function dueBetween(
  { schedule, digest }: Timetable,
  deviceId: string,
  zone: string,
  fromMs: number,
  untilMs: number,
  sha256: Digest,
): readonly Due[] {
  const ownMs = spreadMs(deviceId, digest, schedule.spreadMinutes, sha256);
  return occurrences(schedule.when, zone, fromMs, untilMs)
    .filter(counts(schedule))
    .map(({ local, atMs }) => ({
      local,
      atMs,
      dueMs: atMs + ownMs,
      endMs: atMs + schedule.windowMinutes * minuteMs,
    }));
}

/** The next time of one device whose moment is still to come, other than those that it is through with. */
export function nextDue(
  { schedule, digest }: Timetable,
  deviceId: string,
  zone: string,
  nowMs: number,
  done: ReadonlySet<string>,
  sha256: Digest,
): Due | null {
  const ownMs = spreadMs(deviceId, digest, schedule.spreadMinutes, sha256);
  const next = nextOccurrences(
    schedule.when,
    zone,
    nowMs - ownMs + 1,
    schedule.skipDays.length + done.size + 1,
  )
    .filter(counts(schedule))
    .find(({ local }) => !done.has(local));
  if (!next) return null;
  const { local, atMs } = next;
  return { local, atMs, dueMs: atMs + ownMs, endMs: atMs + schedule.windowMinutes * minuteMs };
}
