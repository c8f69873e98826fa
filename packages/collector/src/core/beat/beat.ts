import type { DeviceState } from "@hulplijn/shared/values";

export const hourMs = 3_600_000;
export const beatHours = 24;

/** How a device was in one hour (whole hours since 1970): what the hour shows, and how the device was when last heard in it. */
export interface BeatHour {
  readonly hour: number;
  readonly state: DeviceState;
  readonly latest: DeviceState;
}

/** Trouble stays visible in its hour: `ill` outranks `offline`, which outranks the rest. */
const rank = (state: DeviceState): number => (state === "ill" ? 2 : state === "offline" ? 1 : 0);

/**
 * What an hour shows after another state was seen in it: the higher in rank; of equals, the later one. A strip of hours is
 * looked at to find trouble, so an hour that was ill for a minute is an ill hour.
 */
export function beatAfter(hour: BeatHour | null, at: number, state: DeviceState): BeatHour {
  const shown = hour !== null && rank(hour.state) > rank(state) ? hour.state : state;
  return { hour: at, state: shown, latest: state };
}

/**
 * The last 24 hours, oldest first, the hour of `nowMs` last. An hour in which nothing was heard continues `offline`,
 * `asleep` and `maintenance`, because hearing nothing is what those look like; after `well` and `ill` it is `unknown`:
 * nobody looked (law 4). `hours` ascend, and may hold one hour from before the 24 to continue from.
 */
export function beatCells(hours: readonly BeatHour[], nowMs: number): readonly DeviceState[] {
  const last = Math.floor(nowMs / hourMs);
  const first = last - beatHours + 1;
  const known = new Map(hours.map((hour) => [hour.hour, hour]));
  const before = hours.findLast((hour) => hour.hour < first);
  let latest: DeviceState = before?.latest ?? "unknown";
  return Array.from({ length: beatHours }, (_, index) => {
    const hour = known.get(first + index);
    if (hour === undefined) return quiet(latest);
    latest = hour.latest;
    return hour.state;
  });
}

function quiet(latest: DeviceState): DeviceState {
  return latest === "offline" || latest === "asleep" || latest === "maintenance" ? latest : "unknown";
}
