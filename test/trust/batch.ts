import {
  type Batch,
  type BatchedOrder,
  type Envelope,
  payloadOf,
} from "../../packages/shared/src/trust/trust.ts";
import type { Order } from "../../packages/shared/src/fixes/fixes.ts";
import { envelope, sha256, type TestKey, wallMs } from "./organisation.ts";

// RFC 6962 2.1 once more, word for word and apart from what is tested, so that the two cannot share a mistake.

const hash = (mark: number, ...parts: Uint8Array[]): string =>
  sha256(Buffer.concat([Uint8Array.of(mark), ...parts]));
const bytes = (hex: string): Buffer => Buffer.from(hex, "hex");
const half = (count: number): number => 2 ** Math.floor(Math.log2(count - 1));

/** MTH(D[n]). */
export function treeHash(leaves: readonly Uint8Array[]): string {
  const [first] = leaves;
  if (!first) throw new RangeError("no leaves");
  if (leaves.length === 1) return hash(0, first);
  const left = half(leaves.length);
  return hash(1, bytes(treeHash(leaves.slice(0, left))), bytes(treeHash(leaves.slice(left))));
}

/** PATH(m, D[n]). */
export function treePath(at: number, leaves: readonly Uint8Array[]): string[] {
  if (leaves.length === 1) return [];
  const left = half(leaves.length);
  return at < left
    ? [...treePath(at, leaves.slice(0, left)), treeHash(leaves.slice(left))]
    : [...treePath(at - left, leaves.slice(left)), treeHash(leaves.slice(0, left))];
}

export interface BatchOptions {
  readonly change?: Partial<Batch>;
  readonly nowMs?: number;
  /** Signs the batch; without it `key` does. */
  readonly sign?: (payload: Uint8Array) => Envelope;
}

/** Orders under one signature, right in everything: a test makes one thing wrong. */
export function batchOf(orders: readonly Order[], key: TestKey, options: BatchOptions = {}): BatchedOrder[] {
  const [first] = orders;
  if (!first) throw new RangeError("no orders");
  const leaves = orders.map(payloadOf);
  const nowMs = options.nowMs ?? wallMs;
  const batch = {
    type: "batch",
    person: first.person,
    fix: first.fix,
    manifestDigest: first.manifestDigest,
    size: leaves.length,
    root: treeHash(leaves),
    issuedAtMs: nowMs,
    expiresAtMs: nowMs + 7 * 86_400_000,
    ...options.change,
  };
  const payload = payloadOf(batch);
  const signed = options.sign?.(payload) ?? envelope("batch", payload, [key]);
  return leaves.map((leaf, index) => ({
    payload: Buffer.from(leaf).toString("base64"),
    index,
    path: treePath(index, leaves),
    batch: signed,
  }));
}
