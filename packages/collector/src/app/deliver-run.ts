import type { Order } from "@hulplijn/shared/fixes";
import { type Envelope, payloadOf, signedBytes } from "@hulplijn/shared/trust";
import type { LoadedFix } from "../core/ports.ts";
import type { RunRecord } from "../core/records.ts";
import type { Link } from "./link.ts";
import { endRun } from "./end-run.ts";
import { freeTickets } from "./tickets.ts";
import { change, type World } from "./world.ts";

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");

/** Signs the order that binds a run to this device and one of its tickets. */
function sign(world: World, run: RunRecord, ticket: string): Envelope {
  const order: Order = {
    type: "order",
    person: run.orderedBy.slice(0, 64),
    runId: run.runId,
    deviceId: run.deviceId,
    fix: run.fix,
    version: run.version,
    manifestDigest: run.manifestDigest,
    params: run.params,
    ticket,
    lifetimeSeconds: Math.min(
      7 * 86_400,
      Math.max(10, Math.ceil((run.expiresAtMs - world.clock.nowMs()) / 1000)),
    ),
  };
  const payload = payloadOf(order);
  return {
    payload: base64(payload),
    signatures: [{ keyId: world.signer.keyId, signature: world.signer.sign(signedBytes("order", payload)) }],
  };
}

async function send(
  world: World,
  link: Link,
  run: RunRecord,
  order: Envelope,
  fix: LoadedFix,
): Promise<void> {
  const approvals = await world.store.approvals(run.manifestDigest);
  link.send("order", {
    order,
    ...(run.delegation ? { delegation: run.delegation } : {}),
    manifest: base64(fix.manifestBytes),
    approvals: approvals.map((approval) => approval.envelope),
    files: Object.fromEntries([...fix.files].map(([name, bytes]) => [name, base64(bytes)])),
  });
}

/**
 * Sends the device the oldest run that waits for it, unless it is busy with another. The signed order is on disk before
 * it is sent; the same order is sent again after a lost connection, and the device starts it once. A fix that changed
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

/** One delivery at a time on a link: two at once would bind one run to two tickets. */
const turns = new WeakMap<Link, Promise<void>>();

async function deliverOldest(world: World, link: Link): Promise<void> {
  const open = await world.store.openRuns(link.deviceId);
  if (open.some((run) => run.phase !== "queued")) return;
  const run = open[0];
  if (!run || link.stage !== "open") return;
  const fix = world.fixes.get(run.fix);
  if (!fix || fix.manifestDigest !== run.manifestDigest)
    return endRun(world, run, "withdrawn", "manifest-digest-wrong", null);
  const order = run.order ?? (await signed(world, link, run));
  if (!order) return;
  if (!run.sent || !run.order)
    await change(world, async (tx) => {
      await tx.putRun({ ...run, order, sent: true });
    });
  await send(world, link, run, order, fix);
}

/** Signs in the place of a person who did not; null while the device has given out no ticket for it. */
async function signed(world: World, link: Link, run: RunRecord): Promise<Envelope | null> {
  const [ticket] = await freeTickets(world, link.deviceId);
  return ticket === undefined ? null : sign(world, run, ticket);
}
