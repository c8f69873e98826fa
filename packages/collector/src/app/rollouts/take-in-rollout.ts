import { refuse } from "@hulplijn/shared/errors";
import type { Body } from "@hulplijn/shared/protocol";
import { caps } from "../../core/devices/caps.ts";
import { believedInstant } from "../../core/incident/instant.ts";
import type { RunRecord } from "../../core/records.ts";
import type { Link } from "../link.ts";
import { unheard, waitMs } from "../order-run.ts";
import { takeIn } from "../take-in.ts";
import type { World } from "../world.ts";
import { readRollout } from "./kept-rollout.ts";
import { touch } from "./put-rollout-ended.ts";

const dayMs = 86_400_000;
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
    const nowMs = world.clock.nowMs();
    if ((await tx.selfStartedRuns(link.deviceId, nowMs - dayMs)) >= caps.selfStartedRunsADay)
      return refuse("too-many-findings", "runs that the device began by itself");
    const { rollout } = readRollout(record);
    const blind = (await tx.blind(link.deviceId, nowMs - 7 * dayMs))[0]?.fromMs ?? null;
    const atMs = believedInstant(body.atMs, nowMs, blind);
    const people = [...new Set(record.signatures.map(({ person }) => person))];
    const run: RunRecord = {
      runId: body.runId,
      fix: rollout.fix,
      version: rollout.version,
      manifestDigest: rollout.manifestDigest,
      deviceId: link.deviceId,
      incidentId: null,
      params: rollout.params,
      orderedBy: people.join(", "),
      orderedAtMs: atMs,
      // It ran already, perhaps long ago: what is left is to hear how it ended.
      expiresAtMs: Math.max(rollout.expiresAtMs, nowMs + waitMs),
      phase: "delivered",
      phases: [{ phase: "delivered", atMs }],
      order: body.order,
      delegation: null,
      sent: true,
      batch: null,
      auditIndex: null,
      standing: digest,
      occurrence: null,
      ...unheard,
    };
    await tx.putRun(run);
    const { number } = record;
    await tx.putRolloutDevice({
      ...target,
      said: "running",
      code: null,
      untilMs: null,
      sinceMs: nowMs,
      ranAtMs: nowMs,
      runId: run.runId,
    });
    await tx.addAudit({
      atMs: nowMs,
      who: `device ${link.deviceName}`,
      action: "run.begun-by-device",
      object: run.runId,
      detail: { fix: run.fix, version: run.version, deviceId: run.deviceId, rollout: number, people },
    });
    after.tell("run-changed", { runId: run.runId, phase: run.phase, incident: null });
    touch(world, after, number);
    return null;
  });
}
