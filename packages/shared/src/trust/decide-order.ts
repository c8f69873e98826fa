import { refuse, type Refusal } from "../errors/errors.ts";
import type { Manifest } from "../fixes/manifest.ts";
import type { Order } from "../fixes/order.ts";
import { countApprovals, missingApprovals } from "./count-approvals.ts";
import { clockLeewayMs } from "./decide-delegation.ts";
import { haltedBy, type StandingHalts, withoutKeys } from "./decide-halt.ts";
import { decideOrderer, type SignedOrder } from "./decide-orderer.ts";
import { wrongParameter } from "./decide-params.ts";
import { trustedNowMs } from "./decide-policy.ts";
import type { Envelope } from "./envelope.ts";
import type { Policy } from "./policy.ts";
import { readManifest } from "./read-manifest.ts";
import { isGrave } from "./risk.ts";
import type { Cryptography, Digest } from "./signed.ts";

/** Longest life of a ticket, whatever an order says. */
export const longestTicketSeconds = 7 * 86_400;
const mostApprovals = 16;
const mostManifestBytes = 98_304;
const mostFiles = 16;

/** A ticket that this device gave out and nobody used. */
export interface OpenTicket {
  readonly ticket: string;
  /** How old it is at least, in milliseconds: on the monotonic clock, while the machine has not started again since. */
  readonly ageMs: number;
  /** The machine has not started again since, so the monotonic clock alone says how old it is. */
  readonly isOfThisBoot: boolean;
}

/** What was delivered, as bytes. */
export interface Delivery extends SignedOrder {
  readonly manifest: Uint8Array;
  readonly approvals: readonly Envelope[];
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** What the device itself knows; nothing here comes from the collector without a signature. */
export interface OrderCircumstances extends Cryptography {
  readonly policy: Policy;
  readonly deviceId: string;
  readonly tickets: readonly OpenTicket[];
  readonly wallMs: number;
  readonly highWaterMs: number;
  /** The journal knows this run. */
  readonly journalHas: (runId: string) => boolean;
  readonly platform: "linux" | "windows" | "macos";
  readonly isRoot: boolean;
  readonly halts: StandingHalts;
  /** The administrator of this very device wants it to report, and to run nothing. */
  readonly isReportOnly: boolean;
}

export interface AcceptedOrder {
  readonly ok: true;
  readonly order: Order;
  readonly manifest: Manifest;
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** SHA-256 of the order's payload. */
  readonly orderDigest: string;
  /** The latest moment that a counted approver, or whoever delegated, signed for; raises the high-water mark of trusted time. */
  readonly approvedAtMs: number;
}

/**
 * Whether this device runs this. From cheap to dear, and nothing is read before its signature holds: stops, sizes, the policy's
 * age, the orderer's signature (and the delegation's), what the order says against what the device knows, the manifest's
 * digest and text, parameters, approvals, digests of the scripts. The first thing that is wrong is the answer.
 */
export function decideOrder(delivery: Delivery, circumstances: OrderCircumstances): AcceptedOrder | Refusal {
  const { halts, isReportOnly } = circumstances;
  const halted = haltedBy(delivery, halts, isReportOnly);
  if (halted) return halted;
  const known = { ...circumstances, policy: withoutKeys(circumstances.policy, halts.keys) };
  if (delivery.approvals.length > mostApprovals || delivery.files.size > mostFiles) {
    return refuse("order-malformed", "too many approvals or files");
  }
  if (delivery.manifest.length > mostManifestBytes) return refuse("manifest-malformed", "it is too large");
  const nowMs = trustedNowMs(known.wallMs, known.highWaterMs);
  if (known.policy.expiresAtMs <= nowMs) {
    return refuse("policy-expired", `version ${known.policy.version} has expired`);
  }
  const ordered = decideOrderer(delivery, known.policy, nowMs, known);
  if (!ordered.ok) return ordered;
  const { order } = ordered;
  if (halts.fixes.has(order.manifestDigest)) return refuse("fix-revoked", `${order.fix} was revoked`);
  const unfit = wrongMoment(order, known);
  if (unfit) return unfit;

  if (known.sha256(delivery.manifest) !== order.manifestDigest) {
    return refuse("manifest-digest-wrong", `${order.fix} is not what was ordered`);
  }
  const manifest = readManifest(delivery.manifest);
  if (!manifest) return refuse("manifest-malformed", `${order.fix} does not fit the schema`);
  if (manifest.id !== order.fix || manifest.version !== order.version) {
    return refuse("manifest-digest-wrong", `it is ${manifest.id} version ${manifest.version}`);
  }
  const unable = cannotRun(manifest, known);
  if (unable) return unable;
  if (!ordered.classes.includes(manifest.risk)) {
    return refuse("order-class-not-allowed", `${order.person} may not order ${manifest.risk} with this key`);
  }
  if (isGrave(manifest.risk) && !isOfThisBoot(order, known)) {
    return refuse(
      "order-expired",
      "the machine started again after the ticket, and only its own clock counts",
    );
  }
  const behindMs = known.highWaterMs - known.wallMs;
  if (isGrave(manifest.risk) && behindMs > clockLeewayMs) {
    return refuse("clock-suspect", `the clock is ${Math.round(behindMs / 60_000)} minutes behind`);
  }
  const wrong = wrongParameter(manifest, order.params);
  if (wrong !== null) return refuse("parameter-not-allowed", wrong);

  const people = countApprovals(manifest, order.manifestDigest, delivery.approvals, known.policy, known);
  const missing = missingApprovals(manifest, people, known.policy);
  if (missing !== null) return refuse("approvals-too-few", missing);
  const damaged = wrongFile(manifest, delivery.files, known.sha256);
  if (damaged !== null) return refuse("file-digest-wrong", damaged);
  // An approver's clock that runs ahead must not end the policy for good.
  const signedFor = [...people.map(({ atMs }) => atMs), ordered.signedAtMs].filter(
    (atMs) => atMs < known.policy.expiresAtMs,
  );
  return {
    ok: true,
    order,
    manifest,
    files: delivery.files,
    orderDigest: known.sha256(ordered.payload),
    approvedAtMs: Math.max(0, ...signedFor),
  };
}

/** The order is for this device, at a moment that this device named, and for the first time. */
function wrongMoment(order: Order, known: OrderCircumstances): Refusal | null {
  if (order.deviceId !== known.deviceId) return refuse("order-other-device", `it is for ${order.deviceId}`);
  if (known.journalHas(order.runId)) return refuse("order-seen-before", order.runId);
  const ticket = known.tickets.find((open) => open.ticket === order.ticket);
  if (!ticket) return refuse("order-ticket-unknown", "no open ticket of this device");
  const lifetimeMs = Math.min(order.lifetimeSeconds, longestTicketSeconds) * 1000;
  if (ticket.ageMs >= lifetimeMs) return refuse("order-expired", "the ticket is too old");
  return null;
}

const isOfThisBoot = ({ ticket }: Order, { tickets }: OrderCircumstances): boolean =>
  tickets.some((open) => open.ticket === ticket && open.isOfThisBoot);

function cannotRun(manifest: Manifest, known: OrderCircumstances): Refusal | null {
  const steps = known.platform === "linux" ? manifest.platforms.linux : undefined;
  if (!steps) return refuse("platform-not-supported", `${manifest.id} has nothing for ${known.platform}`);
  return known.isRoot ? null : refuse("needs-root", `${manifest.id} runs as ${manifest.runAs}`);
}

/** Exactly the files that the manifest names, each with its length and digest. */
function wrongFile(
  manifest: Manifest,
  files: ReadonlyMap<string, Uint8Array>,
  sha256: Digest,
): string | null {
  for (const name of files.keys()) {
    if (!Object.hasOwn(manifest.files, name)) return `${name} is not in the manifest`;
  }
  for (const [name, { bytes, sha256: digest }] of Object.entries(manifest.files)) {
    const file = files.get(name);
    if (!file) return `${name} was not delivered`;
    if (file.length !== bytes || sha256(file) !== digest) return `${name} is not what was approved`;
  }
  return null;
}
