import type { StoreWrites } from "../../core/ports.ts";
import type { RunRecord } from "../../core/records.ts";
import type { RolloutDeviceRecord } from "../../core/rollout/ports.ts";
import { lastLine, signatureOf } from "../../core/rollout/cluster.ts";
import type { Aftermath, World } from "../world.ts";

/** Something came in about a rollout: consoles hear of it, and it is looked at within the second. */
export function touch(world: World, after: Aftermath, number: number): void {
  after.tell("rollout-changed", { number });
  after.afterwards(() => void world.rollouts.touched.add(number));
}

type Ended = Pick<RunRecord, "runId" | "standing" | "outcome" | "code" | "steps" | "undone">;

/** What a run that ended says of its device; what it may have done is unknown when it was broken off, and that is no success. */
async function toldBy(tx: StoreWrites, run: Ended): Promise<Partial<RolloutDeviceRecord>> {
  const { outcome, code, steps } = run;
  if (outcome === "verified") return { said: "verified", code: null };
  if (outcome === "not-needed") return { said: "verified", code: "not-needed" };
  if (outcome === "refused") return { said: "refused", code };
  const last = steps.findLast(({ step }) => step !== "undo") ?? null;
  const pieces = (await tx.output(run.runId, 0, 10_000)).filter(({ step }) => step === last?.step);
  const line = lastLine(Buffer.concat(pieces.map(({ data }) => Buffer.from(data, "base64"))).toString());
  const failure = { step: last?.step ?? null, exitCode: last?.exitCode ?? null, code: code ?? outcome, line };
  return { said: "failed", ...failure, signature: signatureOf(failure) };
}

/** The device's part of a rollout is over; nothing for a run of another kind. Inside the change that ends it. */
export async function putRolloutEnded(
  world: World,
  tx: StoreWrites,
  after: Aftermath,
  run: Ended,
): Promise<void> {
  if (run.standing === null) return;
  const known = await tx.rolloutOfRun(run.runId);
  if (!known) return;
  await tx.putRolloutDevice({ ...known, ...(await toldBy(tx, run)), sinceMs: world.clock.nowMs() });
  touch(world, after, known.number);
}
