import type { Halt } from "@hulplijn/shared/api";
import { type Refusal, refuse } from "@hulplijn/shared/errors";
import {
  type AcceptedHalt,
  decideHalt,
  type HaltKind,
  parsePayload,
  type Policy,
  type Root,
  type SealedHalt,
  type StandingHalts,
  standingHalts,
  withoutKeys,
} from "@hulplijn/shared/trust";
import { fromBase64 } from "@hulplijn/shared/values";
import type { HaltRecord } from "../core/records.ts";
import type { Link } from "./link.ts";
import { policyOf } from "./policy.ts";
import { change, cryptographyOf, type World } from "./world.ts";

/** As many as one message carries, and as large; nobody needs as many. */
const mostHalts = 256;
const mostBytes = 1_000_000;
/** What is kept free of both for resumptions: one key is enough to fill the rest, and must not be enough to stop for good. */
const freeShare = 0.25;

/** What is kept was judged when it came. */
function acceptedOf(records: readonly HaltRecord[]): readonly AcceptedHalt[] {
  return records.flatMap(({ digest, kind, envelope }) => {
    const payload = fromBase64(envelope.payload);
    const halt = payload && parsePayload<AcceptedHalt>(kind satisfies HaltKind, payload);
    return halt ? [{ ...halt, digest }] : [];
  });
}

/** What stands, as devices see it that have heard all. */
export async function haltsNow(world: Pick<World, "store">): Promise<StandingHalts> {
  return standingHalts(acceptedOf(await world.store.halts()));
}

/** The policy without keys that were revoked; null before there is one. */
export async function policyNow(world: Pick<World, "store">): Promise<Policy | null> {
  const policy = await policyOf(world);
  return policy && withoutKeys(policy, (await haltsNow(world)).keys);
}

/**
 * What devices have to hear: all but what was lifted. Who took that hears by the resumption that it is lifted, and who never did needs
 * to hear nothing of it.
 */
function toldOf(records: readonly HaltRecord[]): readonly HaltRecord[] {
  const accepted = acceptedOf(records);
  const lifted = new Set(accepted.flatMap((halt) => (halt.type === "resume" ? halt.lifts : [])));
  return records.filter(({ kind, digest }) => kind === "resume" || !lifted.has(digest));
}

/** Whether one message still carries them all, and one more. */
function hasRoomFor(more: SealedHalt, records: readonly HaltRecord[]): boolean {
  const share = more.kind === "resume" ? 1 : 1 - freeShare;
  const bytes = [more.sealed, ...records.map(({ envelope }) => envelope)]
    .map((envelope) => JSON.stringify({ kind: more.kind, sealed: envelope }).length)
    .reduce((sum, length) => sum + length + 8);
  return records.length + 1 <= mostHalts * share && bytes <= mostBytes * share;
}

/** Tells devices what people stopped, revoked and resumed; nothing when there is nothing. */
export async function tellHalts(world: World, links: readonly Link[]): Promise<void> {
  const records = toldOf(await world.store.halts());
  if (records.length === 0) return;
  for (const link of links)
    link.send("halts", { halts: records.map(({ kind, envelope: sealed }) => ({ kind, sealed })) });
}

/**
 * Keeps what somebody signed, judged as devices will, and tells every device that is connected. The same again changes nothing.
 * Devices that are away hear it when they come.
 */
export async function takeHalt(
  world: World,
  sealed: SealedHalt,
  who: string,
): Promise<{ readonly ok: true; readonly digest: string; readonly told: number } | Refusal> {
  const policy = await policyOf(world);
  const signedRoot = await world.store.signed("root");
  const root =
    signedRoot && parsePayload<Root>("root", fromBase64(signedRoot.envelope.payload) ?? new Uint8Array());
  if (!policy || !root) return refuse("unavailable", "there is no root and policy yet");
  const records = await world.store.halts();
  const revokedKeys = standingHalts(acceptedOf(records)).keys;
  const cryptography = cryptographyOf(world);
  const decided = decideHalt(sealed, { policy, root, revokedKeys }, cryptography);
  if (!decided.ok) return decided;
  const { halt } = decided;
  const isNew = !records.some(({ digest }) => digest === halt.digest);
  if (isNew && !hasRoomFor(sealed, toldOf(records)))
    return refuse("conflict", "there are so many that no message carries more: lift some first");
  const nowMs = world.clock.nowMs();
  if (isNew)
    await change(world, async (tx) => {
      await tx.addHalt({ digest: halt.digest, kind: sealed.kind, envelope: sealed.sealed, takenAtMs: nowMs });
      await tx.addAudit({
        atMs: nowMs,
        who,
        action: `trust.${sealed.kind}`,
        object: halt.digest,
        detail: halt.type === "resume" ? { lifts: halt.lifts } : { person: halt.person, reason: halt.reason },
      });
    });
  const links = world.devices.open();
  await tellHalts(world, links);
  return { ok: true, digest: halt.digest, told: links.length };
}

/** Everything that was ever stopped, revoked or resumed, newest first, as people are shown it. */
export async function viewHalts(world: Pick<World, "store">): Promise<readonly Halt[]> {
  const records = await world.store.halts();
  const accepted = acceptedOf(records);
  const lifted = new Set(accepted.flatMap((halt) => (halt.type === "resume" ? halt.lifts : [])));
  return accepted
    .map((halt) => ({
      digest: halt.digest,
      kind: halt.type,
      person: halt.type === "resume" ? null : halt.person,
      reason: halt.type === "resume" ? null : halt.reason,
      fixes: halt.type === "revoke" ? halt.fixes : [],
      keys: halt.type === "revoke" ? halt.keys : [],
      withdraws: halt.type === "revoke" ? (halt.standing ?? []) : [],
      lifts: halt.type === "resume" ? halt.lifts : [],
      atMs: halt.atMs,
      takenAtMs: records.find(({ digest }) => digest === halt.digest)?.takenAtMs ?? halt.atMs,
      standing: halt.type !== "resume" && !lifted.has(halt.digest),
    }))
    .toReversed();
}
