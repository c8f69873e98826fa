import { refuse, type Refusal } from "../errors/errors.ts";
import type { Order } from "../fixes/order.ts";
import { fromBase64 } from "../values/base64.ts";
import type { Batch, BatchedOrder, SealedOrder } from "./batch.ts";
import { clockLeewayMs } from "./decide-delegation.ts";
import type { Envelope } from "./envelope.ts";
import { isPath, rootBy } from "./merkle.ts";
import { parsePayload } from "./open-envelope.ts";
import { payloadOf, type Digest } from "./signed.ts";
import type { RiskClass } from "./risk.ts";

/** A batch is over after a week, as every ticket is. */
export const longestBatchMs = 7 * 86_400_000;

/**
 * What one signature may order on many devices. Compiled in: what destroys is ordered one device at a time, whatever the policy
 * reads (decision 2026-11-23-one-signature-for-many).
 */
export const batchClasses: readonly RiskClass[] = ["R0", "R1", "R2"];

/** What carries the signatures under an order. */
export const signedPart = (order: SealedOrder): Envelope => ("batch" in order ? order.batch : order);

/** Whose batch it is, and how many orders one signature of theirs may cover. */
export interface BatchSigner {
  readonly person: string;
  readonly batch: number;
}

export interface AcceptedBatch<Signer extends BatchSigner> {
  readonly ok: true;
  readonly batch: Batch;
  readonly signer: Signer;
}

/** Whether a batch whose signatures hold is within what its person may sign, and is on. `nowMs` is trusted now. */
export function decideBatch<Signer extends BatchSigner>(
  payload: Uint8Array,
  signers: readonly Signer[],
  nowMs: number,
): AcceptedBatch<Signer> | Refusal {
  const batch = parsePayload<Batch>("batch", payload);
  if (!batch) return refuse("batch-malformed", "the payload does not fit the schema");
  const signer = signers.find(({ person }) => person === batch.person);
  if (!signer) return refuse("order-signature-wrong", `${batch.person} did not sign it`);
  const { size, issuedAtMs, expiresAtMs } = batch;
  if (size > signer.batch)
    return refuse("batch-too-large", `${size} orders, and ${batch.person} signs for ${signer.batch}`);
  if (expiresAtMs - issuedAtMs > longestBatchMs)
    return refuse("batch-expired", "it holds for more than a week");
  if (issuedAtMs > nowMs + clockLeewayMs) return refuse("batch-expired", "it begins in the future");
  if (expiresAtMs <= nowMs) return refuse("batch-expired", "it is over");
  return { ok: true, batch, signer };
}

/** The order's bytes, when they stand in the batch at the place that is named. */
export function openLeaf(
  { payload, index, path }: Pick<BatchedOrder, "payload" | "index" | "path">,
  { size, root }: Pick<Batch, "size" | "root">,
  sha256: Digest,
): { readonly ok: true; readonly payload: Uint8Array } | Refusal {
  const bytes = fromBase64(payload);
  if (!bytes) return refuse("order-malformed", "the order is not in its one right form");
  if (!Number.isInteger(index) || index < 0 || index >= size)
    return refuse("batch-place-wrong", `place ${index} of ${size}`);
  if (!isPath(path, index, size))
    return refuse("batch-place-wrong", `${path.length} steps from place ${index} of ${size}`);
  return rootBy(bytes, index, size, path, sha256) === root
    ? { ok: true, payload: bytes }
    : refuse("batch-root-wrong", `not what stands at place ${index}`);
}

/** Why an order is none of those that this batch is about; null when it is. */
export function strangeTo(batch: Batch, order: Order): Refusal | null {
  if (order.person !== batch.person)
    return refuse("batch-order-differs", `the order is ${order.person}'s, and the batch ${batch.person}'s`);
  return order.manifestDigest === batch.manifestDigest && order.fix === batch.fix
    ? null
    : refuse("batch-order-differs", `the order is for ${order.fix}, and the batch for ${batch.fix}`);
}

/** The exact bytes of a batch for a person to sign, of orders whose tree has this root. */
export const batchPayload = (
  of: Omit<Batch, "type" | "issuedAtMs" | "expiresAtMs">,
  nowMs: number,
): Uint8Array =>
  payloadOf({ type: "batch", ...of, issuedAtMs: nowMs, expiresAtMs: nowMs + longestBatchMs } satisfies Batch);
