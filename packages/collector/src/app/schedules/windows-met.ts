import type { Collision, Occurrence } from "@hulplijn/shared/api";
import type { Schedule } from "@hulplijn/shared/trust";
import type { ScheduledDevice } from "../../core/schedules/ports.ts";
import { zoneOf } from "../../core/schedules/times.ts";
import { windowsAgainst } from "../window-against.ts";
import { ownZone, type World } from "../world.ts";

const minuteMs = 60_000;

/**
 * Which of these times fall into a freeze, or into a window that holds automatic fixes back, and on how many of the devices. Of a window the
 * whole time in which devices begin counts, not its whole length: what begins before a freeze may end in it.
 */
export async function windowsMet(
  world: World,
  schedule: Schedule,
  occurrences: readonly Occurrence[],
  devices: readonly ScheduledDevice[],
): Promise<readonly Collision[]> {
  const spans = occurrences.map(({ atMs, untilMs, local, zone }) => ({
    fromMs: atMs,
    untilMs: Math.max(untilMs, atMs + minuteMs),
    local,
    zone,
  }));
  const found: Collision[] = [];
  for (const { window, members, met } of await windowsAgainst(world, spans)) {
    const own = devices.filter(({ deviceId }) => members.has(deviceId));
    for (const { span, at } of met) {
      const there = own.filter((device) => zoneOf(schedule, device, ownZone(world)) === span.zone);
      if (there.length > 0)
        found.push({
          kind: window.kind === "freeze" ? "freeze" : "window",
          name: window.name,
          fromMs: at.fromMs,
          untilMs: at.untilMs,
          local: span.local,
          atMs: span.fromMs,
          devices: there.length,
        });
    }
  }
  return found.toSorted((one, other) => one.atMs - other.atMs);
}
