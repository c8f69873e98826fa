import type { Body } from "@hulplijn/shared/protocol";
import type { Receipt } from "@hulplijn/shared/fixes";
import { readPayload, signedBytes } from "@hulplijn/shared/trust";
import { checks } from "@hulplijn/shared/trust/checks";
import type { RunRecord } from "../core/records.ts";
import { deliverWaiting } from "./deliver-run.ts";
import { putEnded } from "./end-run.ts";
import type { Link } from "./link.ts";
import { takeIn } from "./take-in.ts";
import type { World } from "./world.ts";

const order = ["queued", "delivered", "checking", "running", "verifying", "undoing", "ended"] as const;

/** A run of this very device; a device that speaks of another's is not believed. */
function own(world: World, link: Link, run: RunRecord | null, runId: string): run is RunRecord {
  if (run?.deviceId === link.deviceId) return true;
  world.log.warn({ deviceId: link.deviceId, runId }, "a device spoke of a run that is not its own");
  return false;
}

/** A run got further. Phases only go forward; one that is told twice changes nothing. */
export async function takeInRunUpdate(
  world: World,
  link: Link,
  body: Body<"run-update">,
  seq: number,
): Promise<void> {
  await takeIn(world, link, seq, async (tx, after) => {
    const run = await tx.run(body.runId);
    if (!own(world, link, run, body.runId) || order.indexOf(body.state) <= order.indexOf(run.phase)) return;
    const nowMs = world.clock.nowMs();
    await tx.putRun({
      ...run,
      phase: body.state,
      phases: [...run.phases, { phase: body.state, atMs: nowMs }],
    });
    const incident = run.incidentId === null ? null : await tx.incident(run.incidentId);
    after.tell("run-changed", {
      runId: run.runId,
      phase: body.state,
      incident: incident ? `INC-${incident.number}` : null,
    });
  });
}

/** A piece of output: stored once, and on the screens at once. */
export async function takeInRunOutput(
  world: World,
  link: Link,
  body: Body<"run-output">,
  seq: number,
): Promise<void> {
  await takeIn(world, link, seq, async (tx, after) => {
    const run = await tx.run(body.runId);
    if (!own(world, link, run, body.runId)) return;
    const piece = await tx.addOutput({ ...body, atMs: world.clock.nowMs() });
    if (!piece) return;
    await tx.putRun({ ...run, outputBytes: run.outputBytes + Buffer.byteLength(body.data, "base64") });
    after.tell("run-output", piece);
  });
}

/** The receipt in an envelope of the device's own key, over the order that was sent; null when anything of that is wrong. */
function readReceipt(world: World, link: Link, body: Body<"receipt">): Receipt | null {
  const payload = Buffer.from(body.receipt.payload, "base64");
  const message = signedBytes("receipt", payload);
  if (!body.receipt.signatures.some((one) => world.signer.verify(link.publicKey, message, one.signature)))
    return null;
  const receipt = readPayload(payload);
  return checks.get("receipt")?.(receipt) === null ? (receipt as Receipt) : null;
}

/** The device's signed account ends the run. A refused ticket is the one thing that is mended here: a new ticket is tried once. */
export async function takeInReceipt(
  world: World,
  link: Link,
  body: Body<"receipt">,
  seq: number,
): Promise<void> {
  await takeIn(world, link, seq, async (tx, after) => {
    const receipt = readReceipt(world, link, body);
    if (!receipt)
      return world.log.warn({ deviceId: link.deviceId, seq }, "a receipt that the device's key did not sign");
    const run = await tx.run(receipt.runId);
    if (!own(world, link, run, receipt.runId) || run.phase === "ended") return;
    const sent = run.order ? world.sha256(Buffer.from(run.order.payload, "base64")) : null;
    if (receipt.orderDigest !== sent)
      return world.log.warn({ deviceId: link.deviceId, runId: run.runId }, "a receipt for another order");
    after.afterwards(
      () =>
        void deliverWaiting(world, link).catch((err: unknown) =>
          world.log.error({ err }, "an order could not be delivered"),
        ),
    );
    const neverBegan = receipt.outcome === "refused" && receipt.steps.length === 0 && run.phase === "queued";
    if (neverBegan && receipt.code === "order-ticket-unknown" && link.tickets.length > 0)
      return tx.putRun({ ...run, order: null });
    const steps = receipt.steps.map(({ outputBytes: _bytes, ...step }) => step);
    await putEnded(world, tx, after, run, receipt.outcome, receipt.code ?? null, {
      receipt: body.receipt,
      steps,
      undone: receipt.undone,
      tookMs: receipt.tookMs,
    });
  });
}
