import type { Refusal } from "@hulplijn/shared/errors";
import type { Body } from "@hulplijn/shared/protocol";
import { checks } from "@hulplijn/shared/protocol/checks";
import {
  type AcceptedStanding,
  consentTerms,
  type ConsentTerms,
  decideStanding,
  type StandingCircumstances,
} from "@hulplijn/shared/trust/decide";
import { bytesOf } from "./judge-order.ts";
import { keepJson, readJson } from "./keep.ts";
import { cryptography, type TrustState } from "./trust-state.ts";
import { platform } from "../platform/platform.ts";

/** A standing order with all that belongs to it, as it lies on disk: nothing of it is believed because it lies there. */
export type KeptStanding = Body<"standing-orders">["orders"][number];

export type DecidedStanding = AcceptedStanding & {
  readonly policyVersion: number;
  readonly terms: ConsentTerms;
};

/** What the runner itself knows at this moment, besides whom it trusts. */
export type StandingMoment = Pick<
  StandingCircumstances,
  "wallMs" | "highWaterMs" | "isRoot" | "halts" | "isReportOnly"
>;

/** Standing orders of this device: on disk, so that they hold without a network, and judged anew whenever one is looked at. */
export interface StandingBook {
  kept(): readonly KeptStanding[];
  /** Replaces them all; on disk before it returns, where the disk takes it. */
  replace(orders: readonly KeptStanding[]): void;
}

function load(file: string): readonly KeptStanding[] {
  const kept = readJson(file);
  // Without them the device starts nothing by itself, and gets them again from the collector.
  return checks.get("standing-orders")?.(kept) === null ? (kept as Body<"standing-orders">).orders : [];
}

export function openStandingBook(file: string, log: (sentence: string) => void): StandingBook {
  let orders = load(file);
  return {
    kept: () => orders,
    replace(all) {
      orders = all;
      try {
        keepJson(file, { orders });
      } catch (error) {
        log(`standing orders cannot be written, and hold until this program ends: ${String(error)}`);
      }
    },
  };
}

/** The one place where it is decided whether this device may start what a standing order names. */
export function judgeStanding(
  kept: KeptStanding,
  trust: TrustState | Refusal,
  moment: StandingMoment,
): DecidedStanding | Refusal {
  if (!trust.ok) return trust;
  const decided = decideStanding(
    { order: kept.order, approvals: kept.approvals, ...bytesOf(kept) },
    {
      ...moment,
      policy: trust.policy,
      deviceId: trust.deviceId,
      platform,
      ...cryptography,
    },
  );
  const { policy } = trust;
  return decided.ok
    ? { ...decided, policyVersion: policy.version, terms: consentTerms(decided.manifest, policy) }
    : decided;
}
