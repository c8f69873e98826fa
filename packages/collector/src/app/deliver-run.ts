import { toDeliver } from "../core/delivery/to-deliver.ts";
import type { LoadedFix, StoreWrites } from "../core/ports.ts";
import type { RunRecord } from "../core/records.ts";
import type { Link } from "./link.ts";
import { furthestTold } from "./tell-head.ts";
import { endRun } from "./end-run.ts";
import { change, digestOf, type World } from "./world.ts";

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");

/** The order's line of the audit trail, as the device is shown it; null for an order of before lines named approvals. */
async function recordedOf(world: World, run: RunRecord) {
  const [line] = run.auditIndex === null ? [] : await world.store.audit(run.auditIndex, 1);
  const head = await world.store.auditHead();
  if (!line || !head) return null;
  const { approvals } = line.detail as { readonly approvals: readonly string[] };
  return { approvals, line: JSON.stringify(line), head };
}

/** The fix that was ordered, byte by byte; null when it has changed since. */
function orderedFix(world: World, run: RunRecord): LoadedFix | null {
  const fix = world.fixes.get(run.fix);
  return fix?.manifestDigest === run.manifestDigest ? fix : null;
}

/** Sends the order of a run with all that the device judges it by; nothing when the fix has changed since. */
export async function sendOrder(world: World, link: Link, run: RunRecord): Promise<void> {
  const fix = orderedFix(world, run);
  if (!fix) return;
  const recorded = await recordedOf(world, run);
  const kept = await world.store.approvals(run.manifestDigest);
  // One that came after the order is not named by its line, and is not needed: with those that are it was taken.
  const approvals = recorded
    ? kept.filter(({ envelope }) => recorded.approvals.includes(digestOf(world, envelope)))
    : kept;
  link.send("order", {
    order: run.order,
    ...(recorded ? { recorded: { line: recorded.line, head: furthestTold(link, recorded.head) } } : {}),
    ...(run.delegation ? { delegation: run.delegation } : {}),
    manifest: base64(fix.manifestBytes),
    approvals: approvals.map((approval) => approval.envelope),
    files: Object.fromEntries([...fix.files].map(([name, bytes]) => [name, base64(bytes)])),
  });
}

/**
 * Sends the device the oldest run that waits for it, unless it is busy with another; one that it keeps back for its employee does not
 * hold up those behind it. That it was sent is on disk before it is; the same order is sent again after a lost connection, and the
 * device starts it once. One that somebody asked to stop goes behind its stop: then the device does not start it, and says so in a
 * receipt. A fix that changed since it was ordered is not delivered.
 */
export function deliverWaiting(world: World, link: Link): Promise<void> {
  const turn = (turns.get(link) ?? Promise.resolve()).then(() => deliverNext(world, link));
  turns.set(
    link,
    turn.catch(() => undefined),
  );
  return turn;
}

/** One delivery at a time on a link, so that orders go out one behind the other. */
const turns = new WeakMap<Link, Promise<void>>();

/** Runs whose orders went out on a link. */
const sent = new WeakMap<Link, Set<string>>();

/** Notes that it goes out; null when it was withdrawn meanwhile. */
async function putSent(tx: StoreWrites, runId: string): Promise<RunRecord | null> {
  const run = await tx.run(runId);
  if (run?.phase !== "queued") return null;
  const noted = { ...run, sent: true };
  await tx.putRun(noted);
  return noted;
}

async function deliverNext(world: World, link: Link): Promise<void> {
  // It may not know yet, or not care.
  if ((await world.store.device(link.deviceId))?.quarantine) return;
  const sentHere = sent.get(link) ?? new Set();
  sent.set(link, sentHere);
  for (const run of toDeliver(await world.store.openRuns(link.deviceId), sentHere)) {
    if (link.stage !== "open") return;
    if (!orderedFix(world, run)) {
      await endRun(world, run, "withdrawn", "manifest-digest-wrong", null);
      return deliverNext(world, link);
    }
    const current = run.sent ? run : await change(world, (tx) => putSent(tx, run.runId));
    if (!current) return deliverNext(world, link);
    sentHere.add(run.runId);
    if (current.stopAsked !== null) link.send("stop", { runId: run.runId });
    await sendOrder(world, link, current);
  }
}
