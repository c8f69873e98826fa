import type { StoreWrites } from "../core/ports.ts";
import type { Link } from "./link.ts";
import { type Aftermath, change, type World } from "./world.ts";

/**
 * Takes in one spooled message: what it does and its number become durable together, then it is acknowledged. A number
 * that was taken in before is acknowledged again and does nothing (law 3: the same message twice has the effect of once).
 * `patienceMs` is for messages that may wait so long for others to become durable with.
 */
export async function takeIn(
  world: World,
  link: Link,
  seq: number,
  work: (tx: StoreWrites, after: Aftermath) => Promise<void>,
  patienceMs = 0,
): Promise<void> {
  if (seq > link.acknowledged) {
    const done = async (tx: StoreWrites, after: Aftermath): Promise<void> => {
      await work(tx, after);
      await tx.acknowledge(link.deviceId, link.epoch, seq);
    };
    await change(world, done, patienceMs);
    link.acknowledged = seq;
  }
  link.send("ack", { seq: link.acknowledged });
}
