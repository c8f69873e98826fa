import type { FastifyRequest } from "fastify";
import { createHash } from "node:crypto";
import { uuidPattern } from "@hulplijn/shared/values";
import type { Actor } from "../../core/access/ports.ts";
import type { Clock } from "../../core/ports.ts";
import { HttpProblem } from "./problem.ts";

const keptMs = 24 * 3_600_000;
const keptAtMost = 10_000;

interface Kept<Result> {
  readonly digest: string;
  readonly atMs: number;
  readonly result: Promise<Result>;
}

/** A key that is a UUID version 7 is the run's own id, so that it holds over a restart of the collector too. */
const asRunId = (key: string): { readonly runId?: string } => (uuidPattern.test(key) ? { runId: key } : {});

/**
 * Does what carries the same `Idempotency-Key` of the same person once, and gives the first answer again for a day. The
 * same key with another request is refused. Kept in memory: after a restart a key that is no UUID is new.
 */
export function onceEach<Result>(
  clock: Clock,
): (
  who: Actor,
  request: FastifyRequest,
  work: (key: { readonly runId?: string }) => Promise<Result>,
) => Promise<Result> {
  const kept = new Map<string, Kept<Result>>();
  const forget = (nowMs: number): void => {
    for (const [key, { atMs }] of kept) {
      if (nowMs - atMs < keptMs && kept.size < keptAtMost) return;
      kept.delete(key);
    }
  };
  return (who, request, work) => {
    const given = request.headers["idempotency-key"];
    if (given === undefined) return work({});
    if (typeof given !== "string" || !/^[\x21-\x7e]{1,128}$/.test(given))
      throw new HttpProblem("input-invalid", "the Idempotency-Key is not 1 to 128 plain characters");
    const digest = createHash("sha256")
      .update(`${request.url}\n${JSON.stringify(request.body)}`)
      .digest("hex");
    const key = `${who.personId} ${given}`;
    const before = kept.get(key);
    if (before && clock.nowMs() - before.atMs < keptMs) {
      if (before.digest !== digest)
        throw new HttpProblem("conflict", "this Idempotency-Key came with another request");
      return before.result;
    }
    forget(clock.nowMs());
    const result = work(asRunId(given));
    kept.set(key, { digest, atMs: clock.nowMs(), result });
    // What failed may be tried again under the same key.
    result.catch(() => kept.delete(key));
    return result;
  };
}
