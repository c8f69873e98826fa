import type { Collision, Occurrence } from "@hulplijn/shared/api";
import type { Schedule } from "@hulplijn/shared/trust";
import type { ScheduledDevice } from "../../core/schedules/ports.ts";
import type { World } from "../world.ts";

/** Which of these times fall into a freeze, or into a window that holds automatic fixes back, and on how many of the devices. */
export async function windowsMet(
  _world: World,
  _schedule: Schedule,
  _occurrences: readonly Occurrence[],
  _devices: readonly ScheduledDevice[],
): Promise<readonly Collision[]> {
  return [];
}
