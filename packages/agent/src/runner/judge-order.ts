import type { Refusal } from "@hulplijn/shared/errors";
import type { Body } from "@hulplijn/shared/protocol";
import { type AcceptedOrder, decideOrder, type OrderCircumstances } from "@hulplijn/shared/trust/decide";
import { cryptography, type TrustState } from "./trust-state.ts";

export type DecidedOrder = AcceptedOrder & { readonly policyVersion: number };

/** What the runner itself knows at this moment, besides whom it trusts. */
export type Moment = Pick<
  OrderCircumstances,
  "tickets" | "wallMs" | "highWaterMs" | "journalHas" | "isRoot" | "halts" | "isReportOnly"
>;

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
    platform: "linux",
    ...cryptography,
  });
  return decided.ok ? { ...decided, policyVersion: trust.policy.version } : decided;
}
