import type { Refusal } from "@hulplijn/shared/errors";
import type { StoreWrites } from "../core/ports.ts";
import type { Link } from "./link.ts";
import { type Aftermath, change, type World } from "./world.ts";

/**
 * Takes in one spooled message: what it does and its number become durable together, then it is acknowledged. A number
 * that was taken in before is acknowledged again and does nothing (law 3: the same message twice has the effect of once).
 * One that `work` refuses has had its turn as well: the device hears the code instead, and does not send it again.
 */
export async function takeIn(
  world: World,
  link: Link,
  seq: number,
  work: (tx: StoreWrites, after: Aftermath) => Promise<Refusal | null>,
): Promise<void> {
  if (seq > link.acknowledged) {
    const take = async (tx: StoreWrites, after: Aftermath): Promise<Refusal | "taken" | "too-late"> => {
      // The device has a newer connection, which began where this one was: there the message comes again.
      if (link.stage === "closed") return "too-late";
      const refusal = await work(tx, after);
      await tx.acknowledge(link.deviceId, link.epoch, seq);
      return refusal ?? "taken";
    };
    const done = await change(world, take);
    if (done === "too-late") return;
    link.acknowledged = seq;
    if (done !== "taken") return link.object(done, seq);
  }
  link.send("ack", { seq: link.acknowledged });
}
