import { refuse, type Refusal } from "../errors/errors.ts";
import type { AuditHead } from "../trust/anchor.ts";
import { type AuditLine, auditHash, type Sha256 } from "./audit-hash.ts";

/** What a collector says of an order's place on the audit trail: the order's own line, as JSON, and where the trail ends now. */
export interface Recorded {
  readonly line: string;
  readonly head: AuditHead;
}

/** What a line of an order has to name. */
export interface Ordered {
  readonly orderDigest: string;
  /** Digests of the approvals that came along. */
  readonly approvals: readonly string[];
}

/** The line as an object with every field that its hash covers; null when it is not one. */
export function readLine(text: string): AuditLine | null {
  try {
    const line = JSON.parse(text) as AuditLine;
    const { index, atMs, who, action, object, previous, hash } = line;
    const isLine =
      Number.isSafeInteger(index) &&
      Number.isSafeInteger(atMs) &&
      [who, action, object, previous, hash].every((field) => typeof field === "string");
    return isLine ? line : null;
  } catch {
    return null;
  }
}

/**
 * How a head stands to the one that was seen before: further on (or the same), gone back, or another line at the same place. A trail only
 * grows, so the last two are never an honest collector's, unless it was set back to an earlier copy of its data.
 */
export function compareHeads(head: AuditHead, before: AuditHead | null): "sound" | "went-back" | "forked" {
  if (before === null || head.index > before.index) return "sound";
  if (head.index < before.index) return "went-back";
  return head.hash === before.hash ? "sound" : "forked";
}

/**
 * Whether a grave order (R2, R3) stands on the audit trail: a line that names exactly this order and every approval that came along, with a
 * hash that fits, and a trail that did not go back since this device last heard of it. What is accepted commits the collector: a trail
 * without that line does not fit what the device keeps from now on.
 */
export function decideRecorded(
  recorded: Recorded | undefined,
  ordered: Ordered,
  before: AuditHead | null,
  sha256: Sha256,
): { readonly ok: true; readonly line: AuditHead } | Refusal {
  const line = recorded && readLine(recorded.line);
  if (!line) return refuse("order-not-recorded", "no line of the audit trail came with it");
  if (line.hash !== auditHash(line, sha256)) return refuse("order-not-recorded", "the line's hash is wrong");
  const detail = line.detail as { readonly [field: string]: unknown } | null;
  if (line.action !== "run.ordered" || detail?.["orderDigest"] !== ordered.orderDigest)
    return refuse("order-not-recorded", `line ${line.index} is not about this order`);
  const named: unknown = detail["approvals"];
  if (!Array.isArray(named) || !ordered.approvals.every((digest) => named.includes(digest)))
    return refuse("order-not-recorded", `line ${line.index} does not name every approval`);
  const { head } = recorded;
  const own = { index: line.index, hash: line.hash };
  if (compareHeads(head, own) !== "sound")
    return refuse(
      "order-not-recorded",
      `the trail ends at ${head.index}, and the order is line ${line.index}`,
    );
  const stand = compareHeads(head, before);
  if (stand === "went-back")
    return refuse("audit-trail-broken", `it ends at ${head.index}, and ended at ${before?.index} before`);
  if (stand === "forked")
    return refuse("audit-trail-broken", `line ${head.index} is another one than before`);
  return { ok: true, line: own };
}
