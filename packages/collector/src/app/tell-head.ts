import { refuse, type Refusal } from "@hulplijn/shared/errors";
import { type Anchor, type AuditHead, type Envelope, openWord } from "@hulplijn/shared/trust";
import type { Link } from "./link.ts";
import { change, type World } from "./world.ts";

/** How often a device that stays connected is told where the audit trail ends: an hour costs it some ten kilobytes a day. */
const tellEveryMs = 3_600_000;

/** Where the trail ends, for this device to keep, when it is time to tell it again; null otherwise. Only what is durable is told. */
export async function headFor(world: World, link: Link): Promise<AuditHead | null> {
  const nowMs = world.clock.nowMs();
  if (link.toldHeadAtMs !== null && nowMs - link.toldHeadAtMs < tellEveryMs) return null;
  link.toldHeadAtMs = nowMs;
  return world.store.auditHead();
}

/**
 * The furthest of this head and those that this link was told before: frames must never seem to go back because two of them were on their
 * way at the same time. Asked in the same turn in which it is sent.
 */
export function furthestTold(link: Link, head: AuditHead): AuditHead {
  if (link.toldHead === null || head.index > link.toldHead.index) link.toldHead = head;
  return link.toldHead;
}

/**
 * Keeps what a device signed about the audit trail. One that this trail does not fit is kept like any other, and said in the log: either
 * this collector was set back to an earlier copy, or its trail was rewritten, or the device says what is not so.
 */
export async function takeInAnchor(world: World, link: Link, envelope: Envelope): Promise<void> {
  const anchor = openWord<Anchor>(envelope, "anchor", link.publicKey, world.signer.verify);
  if (anchor?.deviceId !== link.deviceId) return link.object(wrong, null);
  const { deviceId, index, hash } = anchor;
  const isNew = await change(world, (tx) =>
    tx.addAnchor({ deviceId, index, hash, envelope, takenAtMs: world.clock.nowMs() }),
  );
  if (!isNew) return;
  const [line] = await world.store.audit(index, 1);
  if (line?.index === index && line.hash === hash) return;
  world.log.error(
    { deviceId, name: link.deviceName, index },
    "a device signed for an audit trail that is not this one: it was cut, set back or rewritten (hulplijn audit verify --devices)",
  );
}

const wrong: Refusal = refuse("input-invalid", "an anchor that this device did not sign");
