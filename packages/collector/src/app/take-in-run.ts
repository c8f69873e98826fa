import { type Refusal, refuse } from "@hulplijn/shared/errors";
import type { Body } from "@hulplijn/shared/protocol";
import type { Receipt } from "@hulplijn/shared/fixes";
import { readPayload, signedBytes } from "@hulplijn/shared/trust";
import { checks } from "@hulplijn/shared/trust/checks";
import { believedInstant } from "../core/incident/instant.ts";
import { caps } from "../core/devices/caps.ts";
import type { StoreReads, StoreWrites } from "../core/ports.ts";
import type { RunRecord } from "../core/records.ts";
import { deliverWaiting } from "./deliver-run.ts";
import { putEnded } from "./end-run.ts";
import type { Link } from "./link.ts";
import { takeIn } from "./take-in.ts";
import type { Aftermath, World } from "./world.ts";

const order = ["queued", "delivered", "checking", "running", "verifying", "undoing", "ended"] as const;

/** A run of this very device; a device that speaks of another's is not believed, nor told whether there is such a run. */
const isOwn = (link: Link, run: RunRecord | null): run is RunRecord => run?.deviceId === link.deviceId;
const notOwn = (runId: string): Refusal => refuse("not-of-this-device", `run ${runId}`);

/** When the device says that something of a run happened; it may have told much later. A run's own events keep their order. */
async function instantOf(
  tx: StoreWrites,
  run: RunRecord,
  deviceAtMs: number,
  nowMs: number,
): Promise<number> {
  const blind = (await tx.blind(run.deviceId, nowMs - 7 * 86_400_000))[0]?.fromMs ?? null;
  return Math.max(believedInstant(deviceAtMs, nowMs, blind), run.phases.at(-1)?.atMs ?? 0);
}

/** How often an incident's timeline says already that this run does not begin yet. */
async function waitingLines(tx: StoreReads, incidentId: string, runId: string): Promise<number> {
  const lines = await tx.timeline(incidentId);
  return lines.filter((line) => line.runId === runId && line.text?.code.startsWith("run-not-now-")).length;
}

/** What waits behind this run can go out now. */
function deliverAfter(world: World, link: Link, after: Aftermath): void {
  after.afterwards(
    () =>
      void deliverWaiting(world, link).catch((err: unknown) =>
        world.log.error({ err }, "an order could not be delivered"),
      ),
  );
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
    if (!isOwn(link, run)) return notOwn(body.runId);
    const incident = run.incidentId === null ? null : await tx.incident(run.incidentId);
    const { state } = body;
    if (state !== "postponed" && order.indexOf(state) <= order.indexOf(run.phase)) return null;
    const atMs = await instantOf(tx, run, body.atMs, world.clock.nowMs());
    if (state === "postponed") {
      // The phase stays: the order waits, and which one it is shows beside it.
      if (run.phase !== "queued") return null;
      const reason = body.reason ?? "cannot-tell";
      const notNowUntilMs = body.untilMs ?? null;
      if (run.notNow === reason && run.notNowUntilMs === notNowUntilMs) return null;
      await tx.putRun({ ...run, notNow: reason, notNowUntilMs });
      deliverAfter(world, link, after);
      if (incident && (await waitingLines(tx, incident.incidentId, run.runId)) < caps.waitingLinesARun)
        await tx.addTimeline({
          incidentId: incident.incidentId,
          atMs,
          kind: "run",
          text: {
            code: `run-not-now-${reason}`,
            params: notNowUntilMs === null ? {} : { until: notNowUntilMs },
          },
          note: null,
          who: null,
          runId: run.runId,
          raw: null,
        });
      after.tell("run-changed", {
        runId: run.runId,
        phase: run.phase,
        incident: incident ? `INC-${incident.number}` : null,
      });
      return null;
    }
    await tx.putRun({
      ...run,
      phase: state,
      phases: [...run.phases, { phase: state, atMs }],
      notNow: null,
      notNowUntilMs: null,
      consent: body.consent ?? run.consent,
    });
    // That nobody was signed in is no news: it stands beside the run.
    if (incident && body.consent && body.consent.answer !== "no-session")
      await tx.addTimeline({
        incidentId: incident.incidentId,
        atMs,
        kind: "run",
        text: { code: `run-consent-${body.consent.answer}`, params: {} },
        note: null,
        who: null,
        runId: run.runId,
        raw: null,
      });
    after.tell("run-changed", {
      runId: run.runId,
      phase: state,
      incident: incident ? `INC-${incident.number}` : null,
    });
    return null;
  });
}

/**
 * A piece of output: stored once, and on the screens at once, without waiting for the disk. Should the store not keep it, the
 * device sends it again, and it gets the same number.
 */
export async function takeInRunOutput(
  world: World,
  link: Link,
  body: Body<"run-output">,
  seq: number,
): Promise<void> {
  await takeIn(world, link, seq, async (tx) => {
    const run = await tx.run(body.runId);
    if (!isOwn(link, run)) return notOwn(body.runId);
    const piece = await tx.addOutput({ ...body, atMs: world.clock.nowMs() });
    if (!piece) return null;
    await tx.putRun({ ...run, outputBytes: run.outputBytes + Buffer.byteLength(body.data, "base64") });
    world.bus.publish("run-output", piece);
    return null;
  });
}

/** The receipt in an envelope of the device's own key, over the order that was sent; null when anything of that is wrong. */
function readReceipt(world: World, link: Link, body: Body<"receipt">): Receipt | null {
  const payload = Buffer.from(body.receipt.payload, "base64");
  const message = signedBytes("receipt", payload);
  const isSigned = body.receipt.signatures.some(
    (one) => "signature" in one && world.signer.verify(link.publicKey, message, one.signature),
  );
  if (!isSigned) return null;
  const receipt = readPayload(payload);
  return checks.get("receipt")?.(receipt) === null ? (receipt as Receipt) : null;
}

/** The device's signed account ends the run. */
export async function takeInReceipt(
  world: World,
  link: Link,
  body: Body<"receipt">,
  seq: number,
): Promise<void> {
  await takeIn(world, link, seq, async (tx, after) => {
    const receipt = readReceipt(world, link, body);
    if (!receipt) return refuse("receipt-signature-wrong", "the device's key did not sign it");
    const run = await tx.run(receipt.runId);
    if (!isOwn(link, run)) return notOwn(receipt.runId);
    if (run.phase === "ended") return null;
    const sent = world.sha256(Buffer.from(run.order.payload, "base64"));
    if (receipt.orderDigest !== sent) return refuse("receipt-other-order", `run ${run.runId}`);
    deliverAfter(world, link, after);
    const steps = receipt.steps.map(({ outputBytes: _bytes, ...step }) => step);
    await putEnded(world, tx, after, run, receipt.outcome, receipt.code ?? null, {
      receipt: body.receipt,
      steps,
      undone: receipt.undone,
      consent: receipt.consent ?? null,
      tookMs: receipt.tookMs,
      ...(run.stopAsked ? { who: run.stopAsked.who } : {}),
      atMs: await instantOf(tx, run, receipt.endedAtMs, world.clock.nowMs()),
    });
    return null;
  });
}
