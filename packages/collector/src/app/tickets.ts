import type { Order } from "@hulplijn/shared/fixes";
import { readPayload, type SealedOrder } from "@hulplijn/shared/trust";
import type { StoreWrites } from "../core/ports.ts";
import type { RunRecord } from "../core/records.ts";
import type { World } from "./world.ts";

/** The ticket that an order is bound to; null when the payload is none. */
function ticketOf(order: SealedOrder): string | null {
  const read = readPayload(Buffer.from(order.payload, "base64")) as Partial<Order> | null;
  return read?.ticket ?? null;
}

/** Tickets of a device that no run and no plan has. */
export async function freeTickets(world: World, deviceId: string): Promise<readonly string[]> {
  const device = await world.store.device(deviceId);
  const open = await world.store.openRuns(deviceId);
  const bound = new Set(open.map((run) => ticketOf(run.order)));
  return (device?.tickets ?? []).filter((ticket) => !bound.has(ticket) && !world.plans.holds(ticket));
}

/** A run that ended has used its ticket, whether or not the device has said so yet. */
export async function putUsed(tx: StoreWrites, run: RunRecord): Promise<void> {
  const used = ticketOf(run.order);
  const device = used === null ? null : await tx.device(run.deviceId);
  if (!device?.tickets.includes(used ?? "")) return;
  await tx.putDevice({ ...device, tickets: device.tickets.filter((ticket) => ticket !== used) });
}
