import type { LoadedFix } from "../core/ports.ts";
import type { RunRecord } from "../core/records.ts";
import type { Link } from "./link.ts";
import { endRun } from "./end-run.ts";
import { change, type World } from "./world.ts";

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");

async function send(world: World, link: Link, run: RunRecord, fix: LoadedFix): Promise<void> {
  const approvals = await world.store.approvals(run.manifestDigest);
  link.send("order", {
    order: run.order,
    ...(run.delegation ? { delegation: run.delegation } : {}),
    manifest: base64(fix.manifestBytes),
    approvals: approvals.map((approval) => approval.envelope),
    files: Object.fromEntries([...fix.files].map(([name, bytes]) => [name, base64(bytes)])),
  });
}

/**
 * Sends the device the oldest run that waits for it, unless it is busy with another. That it was sent is on disk before it
 * is; the same order is sent again after a lost connection, and the device starts it once. A fix that changed
 * since it was ordered is not delivered.
 */
export function deliverWaiting(world: World, link: Link): Promise<void> {
  const turn = (turns.get(link) ?? Promise.resolve()).then(() => deliverOldest(world, link));
  turns.set(
    link,
    turn.catch(() => undefined),
  );
  return turn;
}

/** One delivery at a time on a link, so that orders go out one behind the other. */
const turns = new WeakMap<Link, Promise<void>>();

async function deliverOldest(world: World, link: Link): Promise<void> {
  const open = await world.store.openRuns(link.deviceId);
  if (open.some((run) => run.phase !== "queued")) return;
  const run = open[0];
  if (!run || link.stage !== "open") return;
  const fix = world.fixes.get(run.fix);
  if (!fix || fix.manifestDigest !== run.manifestDigest)
    return endRun(world, run, "withdrawn", "manifest-digest-wrong", null);
  if (!run.sent)
    await change(world, async (tx) => {
      await tx.putRun({ ...run, sent: true });
    });
  await send(world, link, run, fix);
}
