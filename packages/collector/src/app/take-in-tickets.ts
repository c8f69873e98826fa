import { deliverWaiting } from "./deliver-run.ts";
import type { Link } from "./link.ts";
import { change, type World } from "./world.ts";

/** The device gave out tickets: they replace all that it gave out before, and stay when it goes away. */
export async function takeInTickets(world: World, link: Link, tickets: readonly string[]): Promise<void> {
  await change(world, async (tx) => {
    const device = await tx.device(link.deviceId);
    if (device) await tx.putDevice({ ...device, tickets: [...tickets] });
  });
  await deliverWaiting(world, link);
}
