import type { Refusal } from "@hulplijn/shared/errors";
import type { StoreWrites } from "../core/ports.ts";
import type { Link } from "./link.ts";
import { type Aftermath, change, type World } from "./world.ts";

type Work = (tx: StoreWrites, after: Aftermath) => Promise<Refusal | null>;

/**
 * Takes in one spooled message: what it does and its number become durable together, then it is acknowledged. A number
 * that was taken in before is acknowledged again and does nothing (law 3: the same message twice has the effect of once).
 * One that `work` refuses has had its turn as well: the device hears the code instead, and does not send it again.
 */
export async function takeIn(world: World, link: Link, seq: number, work: Work): Promise<void> {
  await takeInNumbered(world, link, seq, async (tx, after) => {
    const refusal = await work(tx, after);
    await tx.acknowledge(link.deviceId, link.epoch, seq);
    return refusal;
  });
}

/**
 * The same for a message whose number `work` itself stores, with what else it stores. `again` as in `change`. Messages of a link
 * that follow one another before the first is on disk share its sync; they are stored in the order in which this is called.
 */
export async function takeInNumbered(
  world: World,
  link: Link,
  seq: number,
  work: Work,
  again = false,
): Promise<void> {
  // It is under way to the disk, and acknowledged from there.
  if (seq > link.acknowledged && seq <= link.taken) return;
  if (seq > link.taken) {
    const follows = link.taken > link.acknowledged ? link.taken : null;
    link.taken = seq;
    const take = async (tx: StoreWrites, after: Aftermath): Promise<Refusal | null | "too-late"> => {
      // The device has a newer connection, which began where this one was: there the message comes again.
      if (link.stage === "closed") return "too-late";
      // The one before it could not be stored: a higher number would say that it was.
      if (follows !== null && (await tx.acknowledged(link.deviceId, link.epoch)) !== follows)
        return "too-late";
      // Awaited here: to return a promise from an async function takes two more turns of the queue.
      const refusal = await work(tx, after);
      return refusal;
    };
    const done = await change(world, take, again);
    if (done === "too-late") return;
    link.acknowledged = Math.max(link.acknowledged, seq);
    if (done !== null) return link.object(done, seq);
  }
  link.send("ack", { seq: link.acknowledged });
}
