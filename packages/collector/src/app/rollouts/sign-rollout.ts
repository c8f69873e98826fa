import type { RolloutSigning } from "@hulplijn/shared/api";
import { type Refusal, refuse } from "@hulplijn/shared/errors";
import {
  decideResume,
  type Envelope,
  missingRolloutSigners,
  openByPeople,
  openRollout,
  payloadOf,
  peopleNeeded,
  personalKeys,
  type Policy,
  type RolloutResume,
  withoutKeys,
} from "@hulplijn/shared/trust";
import type { Actor } from "../../core/access/ports.ts";
import type { DraftSignature, RolloutRecord } from "../../core/rollout/ports.ts";
import { audit } from "../audit.ts";
import { haltsNow, policyNow } from "../halt.ts";
import { ordererFor } from "../orderer.ts";
import { cryptographyOf, type World } from "../world.ts";
import { editRollout } from "./edit-rollout.ts";
import {
  envelopeOf,
  fixOf,
  isOn,
  keptRollout,
  type KeptRollout,
  keptRollouts,
  stateOf,
} from "./kept-rollout.ts";
import { mostInForce } from "./plan-rollout.ts";
import { lookAtRollouts } from "./watch-rollouts.ts";

type Kind = RolloutSigning["kind"];
type Done = { readonly ok: true; readonly record: RolloutRecord } | Refusal;

/** Room for the frame around all that one device is told. */
const mostBytes = 1_000_000;

/** The policy as it reads without keys that people revoked. */
export async function livingPolicy(world: World): Promise<Policy | null> {
  const policy = await policyNow(world);
  return policy && withoutKeys(policy, (await haltsNow(world)).keys);
}

/** What keeps these signatures from being enough; null when nothing does. Asked as devices will ask. */
export function missingFor(
  world: Pick<World, "signer" | "sha256" | "sha512" | "fixes">,
  kind: Kind,
  { record, rollout }: KeptRollout,
  envelope: Envelope,
  policy: Policy,
): Refusal | null {
  const cryptography = cryptographyOf(world);
  const risk = fixOf(world, rollout)?.manifest.risk;
  if (risk === undefined)
    return refuse("manifest-digest-wrong", `the library has no such version of ${rollout.fix}`);
  if (envelope.signatures.length === 0) return refuse(`${kind}-signature-wrong`, "nobody signed it");
  if (kind === "rollout") {
    const opened = openRollout(envelope, policy, cryptography);
    return opened.ok ? missingRolloutSigners(opened, risk, policy) : opened;
  }
  const decided = decideResume(envelope, { digest: record.digest, rollout, risk }, policy, cryptography);
  return decided.ok ? null : decided;
}

/** Who signed what waits for signatures, and what is missing; null where nothing waits. */
export async function signingOf(world: World, kept: KeptRollout, kind: Kind): Promise<RolloutSigning | null> {
  const { record, rollout } = kept;
  const of = kind === "rollout" ? record : record.resuming;
  if (!of) return null;
  const policy = await livingPolicy(world);
  const missing = policy
    ? missingFor(world, kind, kept, envelopeOf(of.payload, of.signatures), policy)
    : refuse("unavailable", "there is no policy yet");
  const giver = policy?.people.find(({ person }) => person === rollout.person);
  const risk = fixOf(world, rollout)?.manifest.risk;
  return {
    kind,
    payload: of.payload,
    digest: world.sha256(Buffer.from(of.payload, "base64")),
    signed: of.signatures.map(({ person, keyId, atMs }) => ({ person, keyId, atMs })),
    needed: policy && risk ? peopleNeeded(risk, rollout.targets.count, giver, policy) : 0,
    missing: missing?.detail ?? null,
  };
}

/** The signatures that hold, of people whom the policy knows, added to those that were there; one of each key. */
function gathered(
  world: World,
  kind: Kind,
  before: readonly DraftSignature[],
  signed: Envelope,
  policy: Policy,
): readonly DraftSignature[] | Refusal {
  const keys = personalKeys(policy.people, "order").filter(({ key }) => key.kind !== "passkey");
  const opened = openByPeople(signed, kind, keys, cryptographyOf(world));
  if (!opened) return refuse(`${kind}-malformed`, "the envelope is not in its one right form");
  const atMs = world.clock.nowMs();
  const added = opened.signedBy.flatMap(({ person, key }) => {
    const signature = signed.signatures.find(({ keyId }) => keyId === key.keyId);
    return signature ? [{ person: person.person, keyId: key.keyId, atMs, signature }] : [];
  });
  if (added.length === 0)
    return refuse(`${kind}-signature-wrong`, "nobody of the policy signed it with a key file");
  const news = new Set(added.map(({ keyId }) => keyId));
  return [...before.filter(({ keyId }) => !news.has(keyId)), ...added];
}

/** Why one more rollout may not be on: devices are told all of theirs in one message. */
async function noRoom(world: World, kept: KeptRollout): Promise<Refusal | null> {
  const nowMs = world.clock.nowMs();
  const on = (await keptRollouts(world.store)).filter((one) => isOn(one, nowMs));
  if (on.length >= mostInForce)
    return refuse("conflict", `${mostInForce} rollouts are on already: end one first`);
  let bytes = 0;
  for (const { rollout } of [...on, kept]) {
    const fix = fixOf(world, rollout);
    for (const file of [fix?.manifestBytes, ...(fix?.files.values() ?? [])])
      bytes += ((file?.length ?? 0) * 4) / 3;
  }
  return bytes > mostBytes ? refuse("conflict", "together their fixes are too large for one message") : null;
}

/** Keeps signatures under a draft. The last one that it takes puts it in force: the first ring opens, where nothing holds it. */
async function signDraft(world: World, kept: KeptRollout, signed: Envelope, person: Actor): Promise<Done> {
  const { number } = kept.record;
  const state = stateOf(kept, world.clock.nowMs());
  if (state !== "draft") return refuse("rollout-not-on", `it is ${state}`);
  if (signed.payload !== kept.record.payload) return refuse("conflict", "that is not what was drafted");
  const policy = await livingPolicy(world);
  if (!policy) return refuse("unavailable", "there is no policy yet");
  const room = await noRoom(world, kept);
  if (room) return room;
  let refused: Refusal | null = null;
  const record = await editRollout(world, number, async (now, tx, atMs) => {
    if (now.inForceAtMs !== null || now.withdrawn) return null;
    const signatures = gathered(world, "rollout", now.signatures, signed, policy);
    if ("code" in signatures) {
      refused = signatures;
      return null;
    }
    const next = { ...now, signatures };
    const missing = missingFor(
      world,
      "rollout",
      { ...kept, record: next },
      envelopeOf(now.payload, signatures),
      policy,
    );
    const people = signatures.map((one) => one.person).join(", ");
    await audit(tx, atMs, person, "rollout.signed", String(number), { people, digest: now.digest });
    if (missing !== null) return next;
    await audit(tx, atMs, person, "rollout.in-force", String(number), { people, digest: now.digest });
    return { ...next, inForceAtMs: atMs };
  });
  if (!record) return refused ?? refuse("conflict", "somebody changed it meanwhile");
  if (record.inForceAtMs !== null) await lookAtRollouts(world);
  return { ok: true, record: (await world.store.rollout(number)) ?? record };
}

/** Keeps signatures under a resumption. The last one lets it go on where it was; failures until now are accepted. */
async function signResume(world: World, kept: KeptRollout, signed: Envelope, person: Actor): Promise<Done> {
  const { number } = kept.record;
  if (kept.record.resuming?.payload !== signed.payload)
    return refuse("rollout-resume-not-allowed", "nobody asked to resume this halt in these words");
  const policy = await livingPolicy(world);
  if (!policy) return refuse("unavailable", "there is no policy yet");
  let refused: Refusal | null = null;
  const record = await editRollout(world, number, async (now, tx, atMs) => {
    const { resuming } = now;
    if (resuming?.payload !== signed.payload || !now.halted) return null;
    const signatures = gathered(world, "rollout-resume", resuming.signatures, signed, policy);
    if ("code" in signatures) {
      refused = signatures;
      return null;
    }
    const envelope = envelopeOf(resuming.payload, signatures);
    const { reason } = resuming;
    const said = { people: signatures.map((one) => one.person).join(", "), reason, halt: now.halt };
    if (missingFor(world, "rollout-resume", kept, envelope, policy) !== null) {
      await audit(tx, atMs, person, "rollout.resume-signed", String(number), said);
      return { ...now, resuming: { ...resuming, signatures } };
    }
    await audit(tx, atMs, person, "rollout.resumed", String(number), said);
    return { ...now, halted: null, resuming: null, resumedAtMs: atMs, resumes: [...now.resumes, envelope] };
  });
  return record ? { ok: true, record } : (refused ?? refuse("conflict", "somebody changed it meanwhile"));
}

/** Takes signatures of people, made on their own machines. */
export async function signRollout(
  world: World,
  number: number,
  { kind, signed }: { readonly kind: Kind; readonly signed: Envelope },
  person: Actor,
): Promise<Done> {
  const kept = await keptRollout(world.store, number);
  if (!kept) return refuse("not-found", `there is no rollout ${number}`);
  return (kind === "rollout" ? signDraft : signResume)(world, kept, signed, person);
}

/** Makes the bytes that people sign to go on. Who asks for the same again gets the same; another reason takes its place. */
export async function askToResume(
  world: World,
  number: number,
  wish: { readonly person: string; readonly reason: string },
  person: Actor,
): Promise<Done> {
  const kept = await keptRollout(world.store, number);
  if (!kept) return refuse("not-found", `there is no rollout ${number}`);
  const nowMs = world.clock.nowMs();
  if (stateOf(kept, nowMs) !== "halted") return refuse("rollout-not-on", "it is not halted");
  const risk = fixOf(world, kept.rollout)?.manifest.risk;
  if (!risk) return refuse("manifest-digest-wrong", `the library has no such version of ${kept.rollout.fix}`);
  const may = await ordererFor(world, wish.person, risk);
  if (!may.ok) return may;
  const record = await editRollout(world, number, async (now, tx, atMs) => {
    if (!now.halted) return null;
    if (now.resuming?.person === wish.person && now.resuming.reason === wish.reason) return now;
    const resume: RolloutResume = {
      type: "rollout-resume",
      rollout: now.digest,
      halt: now.halt,
      reason: wish.reason,
      person: wish.person,
      atMs,
      nonce: Buffer.from(world.randomBytes(16)).toString("base64"),
    };
    await audit(tx, atMs, person, "rollout.resume-asked", String(number), { ...wish, halt: now.halt });
    const payload = Buffer.from(payloadOf(resume)).toString("base64");
    return { ...now, resuming: { ...wish, payload, signatures: [] } };
  });
  return record ? { ok: true, record } : refuse("rollout-not-on", "it is not halted any more");
}
