import { refuse } from "@hulplijn/shared/errors";
import type { Body } from "@hulplijn/shared/protocol";
import { putBegunRun } from "../begun-run.ts";
import type { Link } from "../link.ts";
import { takeIn } from "../take-in.ts";
import type { World } from "../world.ts";
import { readRollout } from "./kept-rollout.ts";
import { touch } from "./put-rollout-ended.ts";

/** From when a run began, it and its receipt tell how it is. */
const runs: ReadonlySet<string | null> = new Set(["running", "verified", "failed"]);

/** How a device stands with a rollout that it did not begin. Of one that this collector does not know there is nothing to keep. */
export async function takeInRolloutState(
  world: World,
  link: Link,
  { rollout, state, code, untilMs }: Body<"rollout-state">,
  seq: number,
): Promise<void> {
  await takeIn(world, link, seq, async (tx, after) => {
    const record = await tx.rolloutByDigest(rollout);
    const known = record && (await tx.rolloutDevice(record.number, link.deviceId));
    if (!record || !known || runs.has(known.said)) return null;
    await tx.putRolloutDevice({ ...known, said: state, code, untilMs, sinceMs: world.clock.nowMs() });
    touch(world, after, record.number);
    return null;
  });
}

/** A device began its part of a rollout. It becomes a run like any other, on no incident. */
export async function takeInRolloutBegun(
  world: World,
  link: Link,
  body: Body<"run-begun">,
  seq: number,
): Promise<void> {
  await takeIn(world, link, seq, async (tx, after) => {
    const known = await tx.run(body.runId);
    if (known) return known.deviceId === link.deviceId ? null : refuse("not-of-this-device", body.runId);
    const digest = world.sha256(Buffer.from(body.order.payload, "base64"));
    const record = await tx.rolloutByDigest(digest);
    // Only what people signed under this collector's eyes: the bytes are the same, so is whoever signed them.
    if (!record || record.inForceAtMs === null) return refuse("rollout-signature-wrong", `run ${body.runId}`);
    const target = await tx.rolloutDevice(record.number, link.deviceId);
    if (!target) return refuse("rollout-other-device", `run ${body.runId}`);
    // Once on each device; the device knows that better than anybody.
    if (target.runId !== null) return refuse("rollout-seen-before", `run ${target.runId}`);
    const { rollout } = readRollout(record);
    const { number } = record;
    const put = await putBegunRun(world, tx, link, body, {
      what: rollout,
      people: [...new Set(record.signatures.map(({ person }) => person))],
      expiresAtMs: rollout.expiresAtMs,
      digest,
      occurrence: null,
      incidentId: null,
      named: { rollout: number },
    });
    if (!put.ok) return put;
    const { run } = put;
    const nowMs = world.clock.nowMs();
    await tx.putRolloutDevice({
      ...target,
      said: "running",
      code: null,
      untilMs: null,
      sinceMs: nowMs,
      ranAtMs: nowMs,
      runId: run.runId,
    });
    after.tell("run-changed", { runId: run.runId, phase: run.phase, incident: null });
    touch(world, after, number);
    return null;
  });
}
