import { type ErrorCode, refuse, type Refusal } from "../errors/errors.ts";
import type { ParameterValues } from "../fixes/order.ts";
import { fromBase64 } from "../values/base64.ts";
import { compareOrder, type ShownOrder } from "./compare-order.ts";
import { batchPayload } from "./decide-batch.ts";
import { growTree } from "./merkle.ts";

const code: ErrorCode = "order-not-as-shown";

/** What a person sees before they sign for many devices: one fix, and on which device with which values. */
export interface ShownBatch extends Omit<ShownOrder, "deviceId" | "params"> {
  readonly devices: readonly { readonly deviceId: string; readonly params: ParameterValues }[];
}

/** Orders that a collector wrote down, as they came: nothing of it is believed. */
export type PlannedOrders = readonly {
  readonly deviceId: string;
  readonly runId: string;
  readonly payload: string;
}[];

export interface DraftBatch {
  readonly ok: true;
  /** The exact bytes to sign as a batch. */
  readonly payload: Uint8Array;
  /** The runs that it covers, in the order of its leaves. */
  readonly runs: readonly string[];
}

/**
 * What a person signs for many devices: made by whoever signs, of orders that were each read strictly and compared with what was on
 * screen. A device that was not asked for, or twice, or with other values than shown, and nothing is signed at all.
 */
export async function draftBatch(
  planned: PlannedOrders,
  shown: ShownBatch,
  sha256: (bytes: Uint8Array) => string | Promise<string>,
  nowMs: number,
): Promise<DraftBatch | Refusal> {
  const { devices, person, fix, version, manifestDigest } = shown;
  const open = new Map(devices.map(({ deviceId, params }) => [deviceId, params]));
  const runs = new Set<string>();
  const leaves: Uint8Array[] = [];
  for (const { deviceId, runId, payload } of planned) {
    const params = open.get(deviceId);
    if (!params) return refuse(code, `an order for ${deviceId}, which was not shown, or is there twice`);
    const bytes = fromBase64(payload);
    if (!bytes) return refuse(code, "the bytes are not an order");
    const same = compareOrder(bytes, { person, deviceId, fix, version, manifestDigest, params });
    if (!same.ok) return same;
    if (same.order.runId !== runId) return refuse(code, `run ${same.order.runId} is called ${runId}`);
    open.delete(deviceId);
    runs.add(runId);
    leaves.push(bytes);
  }
  if (leaves.length === 0) return refuse(code, "there is no order to sign");
  if (runs.size < leaves.length) return refuse(code, "a run is there twice");
  const { root } = await growTree(leaves, sha256);
  const batch = { person, fix, manifestDigest, size: leaves.length, root };
  return { ok: true, payload: batchPayload(batch, nowMs), runs: [...runs] };
}
