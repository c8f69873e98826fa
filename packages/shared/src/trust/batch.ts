import { z } from "zod";
import { AtMs, Base64, Line, Sha256, Slug } from "../values/ids.ts";
import { Envelope } from "./envelope.ts";

/** Most orders under one signature, whatever a policy reads. */
export const largestBatch = 500;

/**
 * One person's signature over orders for many devices. `root` is that of the Merkle tree (RFC 6962 2.1) whose `size` leaves are
 * the exact bytes of the orders, each of which names its own device and ticket. All are of this person and this fix; the signature
 * holds from `issuedAtMs` until `expiresAtMs`, a week later at most.
 */
export const Batch = z.strictObject({
  type: z.literal("batch"),
  person: Line.min(1).max(64),
  fix: Slug,
  manifestDigest: Sha256,
  size: z.int().min(1).max(largestBatch),
  root: Sha256,
  issuedAtMs: AtMs,
  expiresAtMs: AtMs,
});
export type Batch = z.infer<typeof Batch>;

/**
 * An order that has no signature of its own: its bytes, its place among those of the batch, and the way from there to the root
 * that was signed (digests of the neighbours, nearest first).
 */
export const BatchedOrder = z.strictObject({
  payload: Base64.max(131_072),
  index: z.int().min(0).max(largestBatch),
  path: z.array(Sha256).max(9),
  batch: Envelope,
});
export type BatchedOrder = z.infer<typeof BatchedOrder>;

/** An order as it travels: signed by itself, or as one of a batch. */
export const SealedOrder = z.union([Envelope, BatchedOrder]);
export type SealedOrder = z.infer<typeof SealedOrder>;
