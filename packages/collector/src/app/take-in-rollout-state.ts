import type { Body } from "@hulplijn/shared/protocol";
import type { Link } from "./link.ts";
import { takeIn } from "./take-in.ts";
import type { World } from "./world.ts";

/** How a device stands to a rollout. Of one that this collector does not know there is nothing to keep. */
export async function takeInRolloutState(
  world: World,
  link: Link,
  _body: Body<"rollout-state">,
  seq: number,
): Promise<void> {
  await takeIn(world, link, seq, async () => null);
}
