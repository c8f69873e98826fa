import { type ErrorCode, refuse, type Refusal } from "../errors/errors.ts";
import type { Manifest } from "../fixes/manifest.ts";
import { approvalsNeeded } from "./count-approvals.ts";
import { clockLeewayMs } from "./decide-delegation.ts";
import {
  type Approved,
  decideApproved,
  type FixBytes,
  type Named,
  readOrdered,
  tooLarge,
} from "./decide-fix.ts";
import { haltedBy, withoutKeys } from "./decide-halt.ts";
import type { OrderCircumstances } from "./decide-order.ts";
import { trustedNowMs } from "./decide-policy.ts";
import type { Envelope } from "./envelope.ts";
import { openByPeople, parsePayload, personalKeys } from "./open-envelope.ts";
import type { Person, Policy } from "./policy.ts";
import { isGrave, type RiskClass } from "./risk.ts";
import { samePerson } from "./same-person.ts";
import type { Cryptography } from "./signed.ts";

// What a device may begin without anybody there: under a standing order (its own check fails), a schedule (a time came), a rollout (a ring
// opened). All three are judged here; what each asks beyond that is in a file of its own.

export type SelfStartKind = "standing-order" | "schedule" | "rollout";

/** What all of them say. */
interface Given {
  readonly person: string;
  readonly issuedAtMs: number;
  readonly expiresAtMs: number;
}

/** What tells one kind from another. */
export interface SelfStartForm<Signed extends Given> {
  readonly kind: SelfStartKind;
  /** However long people signed it for. */
  readonly longestMs: number;
  readonly fixesOf: (signed: Signed) => readonly Named[];
  /** On how many devices it may begin something; null: on all. */
  readonly reach: (signed: Signed) => number | null;
  readonly names: (signed: Signed, deviceId: string) => boolean;
  /** What else people may not have signed, or this device does not begin; asked last before the approvals. */
  readonly objection: (signed: Signed, manifests: readonly Manifest[]) => Refusal | null;
}

/** Who signed it, by keys of the policy. */
export interface SelfStartSigned<Signed> {
  readonly ok: true;
  readonly signed: Signed;
  /** SHA-256 of the payload, by which it is named and withdrawn. */
  readonly digest: string;
  readonly people: readonly Person[];
}

/**
 * Reads it behind the signatures of people, key files alone: the page that asks for a passkey chooses what is signed, and this is
 * signed once for many devices. The same on the device, which decides, and on the collector, which shows who it was.
 */
export function openSelfStart<Signed extends Pick<Given, "person">>(
  kind: SelfStartKind | "rollout-resume",
  envelope: Envelope,
  policy: Policy,
  cryptography: Cryptography,
): SelfStartSigned<Signed> | Refusal {
  const keys = personalKeys(policy.people, "order").filter(({ key }) => key.kind === "file");
  const opened = openByPeople(envelope, kind, keys, cryptography);
  if (!opened) return refuse(`${kind}-malformed`, "the envelope is not in its one right form");
  if (opened.signedBy.length === 0)
    return refuse(`${kind}-signature-wrong`, "nobody of the policy signed it with a key file");
  const signed = parsePayload<Signed>(kind, opened.payload);
  if (!signed) return refuse(`${kind}-malformed`, "the payload does not fit the schema");
  if (!opened.signedBy.some(({ person }) => person.person === signed.person))
    return refuse(`${kind}-signature-wrong`, `${signed.person} did not sign it`);
  const people = new Map(opened.signedBy.map(({ person }) => [samePerson(person.person), person]));
  return { ok: true, signed, digest: cryptography.sha256(opened.payload), people: [...people.values()] };
}

/**
 * How many people it takes to give this to so many devices (`reach`; null: all). One is enough for as many as one signature of theirs may
 * cover; for more, it takes as many as a fix of class R2. What cannot be taken back takes as many as approve it, on however few devices.
 */
export function peopleNeeded(
  risk: RiskClass,
  reach: number | null,
  giver: Pick<Person, "batch"> | undefined,
  policy: Policy,
): number {
  if (isGrave(risk)) return approvalsNeeded({ risk }, policy);
  return reach !== null && reach <= (giver?.batch ?? 0) ? 1 : approvalsNeeded({ risk: "R2" }, policy);
}

/**
 * Why these people cannot give this; null when they can. Each of them may order fixes of this class. One person is enough for as many
 * devices as one signature of theirs may cover; for more, or for all (`reach` null), it takes as many as a fix of class R2. What cannot
 * be taken back is rolled out by as many as approve it, on however few devices, and starts by itself under nothing else.
 */
export function missingPeople(
  kind: SelfStartKind | "rollout-resume",
  {
    person,
    people,
    reach,
  }: { readonly person: string; readonly people: readonly Person[]; readonly reach: number | null },
  risk: RiskClass,
  policy: Policy,
): Refusal | null {
  if (isGrave(risk) && (kind === "standing-order" || kind === "schedule"))
    return refuse(`${kind}-not-allowed`, `a fix of class ${risk} never starts by itself`);
  const mayOrder = people.filter(({ orders }) => orders.includes(risk));
  const giver = mayOrder.find((one) => one.person === person);
  if (!giver) return refuse(`${kind}-not-allowed`, `${person} may not order ${risk}`);
  const needed = peopleNeeded(risk, reach, giver, policy);
  return mayOrder.length < needed
    ? refuse(`${kind}-signature-wrong`, `${mayOrder.length} of ${needed} people signed it`)
    : null;
}

/** As it lies on a device: with all that is needed to judge it without anybody. */
export interface SelfStartDelivery {
  readonly envelope: Envelope;
  /** In the order in which it names them. */
  readonly fixes: readonly FixBytes[];
}

export type SelfStartCircumstances = Omit<OrderCircumstances, "tickets" | "journalHas" | "caller">;

export interface AcceptedSelfStart<Signed> {
  readonly ok: true;
  readonly signed: Signed;
  readonly digest: string;
  readonly people: readonly string[];
  readonly fixes: readonly Approved[];
  readonly approvedAtMs: number;
}

/**
 * Whether this device keeps this, and asked again before each run, whether it may begin anything under it now: all that an order is
 * asked but for its ticket, and beyond that a clock that can be trusted. The first thing that is wrong is the answer.
 */
export function decideSelfStart<Signed extends Given>(
  form: SelfStartForm<Signed>,
  { envelope, fixes }: SelfStartDelivery,
  circumstances: SelfStartCircumstances,
): AcceptedSelfStart<Signed> | Refusal {
  const { kind } = form;
  const { halts, isReportOnly } = circumstances;
  const halted = haltedBy({ order: envelope }, halts, isReportOnly);
  if (halted) return halted;
  const tooMuch = fixes.map(tooLarge).find((one) => one !== null);
  if (tooMuch) return tooMuch;
  const known = { ...circumstances, policy: withoutKeys(circumstances.policy, halts.keys) };
  const nowMs = trustedNowMs(known.wallMs, known.highWaterMs);
  if (known.policy.expiresAtMs <= nowMs)
    return refuse("policy-expired", `version ${known.policy.version} has expired`);
  // Nobody is there who would notice: a clock that was set back must not bring an old one to life.
  if (known.highWaterMs - known.wallMs > clockLeewayMs)
    return refuse("clock-suspect", "the clock is behind what people signed for");
  const opened = openSelfStart<Signed>(kind, envelope, known.policy, known);
  if (!opened.ok) return opened;
  const { signed, digest } = opened;
  const named = form.fixesOf(signed);
  const what = named.map(({ fix }) => fix).join(", ");
  if (halts.standing.has(digest)) return refuse(`${kind}-withdrawn`, `${what}, ${digest}`);
  const revoked = named.find(({ manifestDigest }) => halts.fixes.has(manifestDigest));
  if (revoked) return refuse("fix-revoked", `${revoked.fix} was revoked`);
  if (!form.names(signed, known.deviceId)) return refuse(`${kind}-other-device`, `${what}, ${digest}`);
  const endsMs = Math.min(signed.expiresAtMs, signed.issuedAtMs + form.longestMs);
  if (endsMs <= nowMs || signed.issuedAtMs > nowMs + clockLeewayMs)
    return refuse(`${kind}-expired`, `${what} was allowed until ${endsMs}`);
  const read = readAll(fixes, named, kind, known);
  if ("code" in read) return read;
  const giving = { person: signed.person, people: opened.people, reach: form.reach(signed) };
  for (const [, , manifest] of read) {
    const missing = missingPeople(kind, giving, manifest.risk, known.policy);
    if (missing) return missing;
    if (manifest.callerVerified === true)
      return refuse(`${kind}-not-allowed`, `${manifest.id} takes a caller who was verified`);
  }
  const objection = form.objection(
    signed,
    read.map(([, , manifest]) => manifest),
  );
  if (objection) return objection;
  const approved: Approved[] = [];
  for (const [bytes, of, manifest] of read) {
    const decided = decideApproved(bytes, of, manifest, known);
    if (!decided.ok) return decided;
    approved.push(decided);
  }
  const signedFor = [...approved.map(({ approvedAtMs }) => approvedAtMs), signed.issuedAtMs].filter(
    (atMs) => atMs < known.policy.expiresAtMs,
  );
  const people = opened.people.map(({ person }) => person);
  return { ok: true, signed, digest, people, fixes: approved, approvedAtMs: Math.max(0, ...signedFor) };
}

/** Every fix that people named, with the bytes that were delivered in its place. */
function readAll(
  delivered: readonly FixBytes[],
  named: readonly Named[],
  kind: SelfStartKind,
  known: SelfStartCircumstances,
): readonly (readonly [FixBytes, Named, Manifest])[] | Refusal {
  const malformed: ErrorCode = `${kind}-malformed`;
  if (delivered.length !== named.length)
    return refuse(malformed, `${delivered.length} fixes were delivered of ${named.length}`);
  const all: (readonly [FixBytes, Named, Manifest])[] = [];
  for (const [place, bytes] of delivered.entries()) {
    const of = named[place] as Named;
    const read = readOrdered(bytes, of, known);
    if (!read.ok) return read;
    all.push([bytes, of, read.manifest]);
  }
  return all;
}
