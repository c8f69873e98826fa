import { type AuditHead, decideRecorded } from "@hulplijn/shared/audit";
import { refuse, type Refusal } from "@hulplijn/shared/errors";
import type { Body } from "@hulplijn/shared/protocol";
import {
  type AcceptedOrder,
  consentTerms,
  type ConsentTerms,
  decideOrder,
  isGrave,
  type OrderCircumstances,
} from "@hulplijn/shared/trust/decide";
import { platform } from "../platform/platform.ts";
import { cryptography, sha256, type TrustState } from "./trust-state.ts";

export type DecidedOrder = AcceptedOrder & { readonly policyVersion: number; readonly terms: ConsentTerms };

/** What the runner itself knows at this moment, besides whom it trusts. */
export type Moment = Pick<
  OrderCircumstances,
  "tickets" | "wallMs" | "highWaterMs" | "journalHas" | "isRoot" | "halts" | "isReportOnly" | "caller"
> & {
  /** How far the collector's audit trail was before, and whether it was found to be another one. */
  readonly trail: { readonly furthest: AuditHead | null; readonly broken: string | null };
};

/** What is run, as the bytes that were signed for: it travels and is kept as base64. */
export function bytesOf({ manifest, files }: Pick<Body<"order">, "manifest" | "files">) {
  return {
    manifest: Buffer.from(manifest, "base64"),
    files: new Map(Object.entries(files).map(([name, text]) => [name, Buffer.from(text, "base64")])),
  };
}

/**
 * The one place where it is decided whether this device runs what was delivered: by whom the runner trusts, with real
 * signatures. `npm run fuzz:trust` throws mutated orders at exactly this.
 */
export function judgeOrder(
  body: Body<"order">,
  trust: TrustState | Refusal,
  moment: Moment,
): DecidedOrder | Refusal {
  if (!trust.ok) return trust;
  const delivery = {
    order: body.order,
    delegation: body.delegation,
    approvals: body.approvals,
    ...bytesOf(body),
  };
  const decided = decideOrder(delivery, {
    ...moment,
    policy: trust.policy,
    deviceId: trust.deviceId,
    platform,
    ...cryptography,
  });
  if (!decided.ok) return decided;
  const unrecorded = isGrave(decided.manifest.risk)
    ? wronglyRecorded(body, decided.orderDigest, moment)
    : null;
  const { policy } = trust;
  const terms = consentTerms(decided.manifest, policy);
  return unrecorded ?? { ...decided, policyVersion: policy.version, terms };
}

/** What cannot be taken back has to stand on the audit trail, and the trail must be the one that this device saw before. */
function wronglyRecorded(body: Body<"order">, orderDigest: string, { trail }: Moment): Refusal | null {
  if (trail.broken !== null) return refuse("audit-trail-broken", `it ${trail.broken} since this policy`);
  const approvals = body.approvals.map(({ payload }) => sha256(Buffer.from(payload, "base64")));
  const decided = decideRecorded(body.recorded, { orderDigest, approvals }, trail.furthest, (text) =>
    sha256(Buffer.from(text)),
  );
  return decided.ok ? null : decided;
}
