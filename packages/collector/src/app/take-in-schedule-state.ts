import type { Body } from "@hulplijn/shared/protocol";
import type { Link } from "./link.ts";
import { takeIn } from "./take-in.ts";
import type { World } from "./world.ts";

/** What a device is going to do under a schedule. Of one that this collector does not know there is nothing to keep. */
export async function takeInScheduleState(
  world: World,
  link: Link,
  _body: Body<"schedule-state">,
  seq: number,
): Promise<void> {
  await takeIn(world, link, seq, async () => null);
}
