import type { BatchRuns, PlanBatch, PlannedBatch } from "@hulplijn/shared/api";
import { draftBatch, type ShownBatch } from "@hulplijn/shared/trust/decide";
import type { Envelope } from "@hulplijn/shared/trust";
import { queryOptions } from "@tanstack/react-query";
import { ask, part, refusedHere } from "./client.ts";
import type { Signing } from "./order.ts";
import { signByPasskey } from "./ordering-passkey.ts";
import { sha256Hex } from "./sha256.ts";
import { signByShift } from "./shift.ts";

/** How far each run of a batch is. */
export const batchQuery = (batch: string) =>
  queryOptions({
    queryKey: ["batch", batch],
    queryFn: ({ signal }) => ask<BatchRuns>(`batches/${part(batch)}`, { signal }),
  });

/** Asks for an order for each device, and for why the others get none. Nothing is stored. */
export const planBatch = (body: PlanBatch): Promise<PlannedBatch> =>
  ask("runs/plan", { method: "POST", body });

/**
 * Orders what is on screen on many devices by one signature: reads every order that the collector wrote down, compares each with what
 * the person sees, makes the tree over them itself, and signs its root.
 */
export async function orderBatch(
  { planned }: Pick<PlannedBatch, "planned">,
  shown: ShownBatch,
  signing: Signing,
): Promise<BatchRuns> {
  const draft = await draftBatch(planned, shown, sha256Hex, Date.now());
  if (!draft.ok) throw refusedHere(draft.code, draft.detail);
  const { payload, runs } = draft;
  const body: { batch: Envelope; delegation?: Envelope } =
    signing.by === "shift"
      ? { batch: await signByShift(signing.shift, "batch", payload), delegation: signing.shift.delegation }
      : { batch: await signByPasskey(signing.orderer, "batch", payload) };
  return ask<BatchRuns>("runs", { method: "POST", body: { ...body, runs } });
}
