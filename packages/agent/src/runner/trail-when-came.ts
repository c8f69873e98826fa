import type { AuditHead } from "@hulplijn/shared/audit";
import type { Body } from "@hulplijn/shared/protocol";
import type { openTrailBook } from "./trail-book.ts";
import { sha256 } from "./trust-state.ts";

type TrailBook = ReturnType<typeof openTrailBook>;

const seenKept = 64;

/** An order that waited here brings an old head: what counts is how far the audit trail was when it came, known by its bytes. */
export function createTrailWhenCame(
  trail: Pick<TrailBook, "standing">,
): (body: Pick<Body<"order">, "order">, version: number) => ReturnType<TrailBook["standing"]> {
  const furthestThen = new Map<string, AuditHead | null>();
  return ({ order }, version) => {
    const now = trail.standing(version);
    const key = sha256(Buffer.from(order.payload));
    if (!furthestThen.has(key)) furthestThen.set(key, now.furthest);
    const [oldest] = furthestThen.keys();
    if (furthestThen.size > seenKept && oldest !== undefined) furthestThen.delete(oldest);
    return { furthest: furthestThen.get(key) ?? null, broken: now.broken };
  };
}
