import { existsSync } from "node:fs";
import type { Refusal } from "@hulplijn/shared/errors";
import type { Body } from "@hulplijn/shared/protocol";
import { checks } from "@hulplijn/shared/protocol/checks";
import {
  type AcceptedRollout,
  type ClockMoment,
  consentTerms,
  type ConsentTerms,
  decideRollout,
  openRollout,
  type SignedRollout,
  withoutKeys,
} from "@hulplijn/shared/trust/decide";
import { fromBase64 } from "@hulplijn/shared/values";
import { platform } from "../platform/platform.ts";
import { bytesOf } from "./judge-order.ts";
import { keepJson, readJson } from "./keep.ts";
import type { StandingMoment } from "./standing-book.ts";
import { cryptography, sha256, type TrustState } from "./trust-state.ts";

/** A rollout with all that belongs to it, as it lies on disk: nothing of it is believed because it lies there. */
export type KeptRollout = Body<"rollouts">["rollouts"][number];

/** What the device itself knows of a rollout that people signed, by the digest of its payload. */
export interface RolloutMemory {
  /** When it was first seen here, and when its ring had its turn without a halt since: by both clocks, on disk. */
  readonly seen: ClockMoment;
  readonly turn: ClockMoment | null;
  /** The highest that was ever heard: it only goes up. */
  readonly halt: number;
  /** It began here; the journal says so first, and forgets sooner. */
  readonly begun: boolean;
  readonly expiresAtMs: number;
  /** What was told last of it. */
  readonly told: string;
}

interface Known {
  /** The list was lost at this moment: what was signed before may have been halted or run, and begins no more. */
  readonly lostAtMs: number;
  readonly rollouts: Readonly<Record<string, RolloutMemory>>;
}

/** Rollouts of this device: on disk, and judged anew before one begins. */
export interface RolloutBook {
  kept(): readonly (KeptRollout & { readonly digest: string })[];
  /** Replaces them all. What is known of them stays. False: the disk would not have them, and they hold until this program ends. */
  replace(rollouts: readonly KeptRollout[]): boolean;
  known(digest: string): RolloutMemory | null;
  /** Durable when it returns true; false: the disk would not have it, or there is no room for another. */
  remember(digest: string, memory: RolloutMemory): boolean;
  readonly lostAtMs: number;
}

/** Far more than people sign within the two months that one holds; beyond it none is taken, so that nothing of one that is held is forgotten. */
const mostKnown = 256;
/** What is long over cannot begin, and needs no memory. */
const forgetAfterMs = 60 * 86_400_000;

const isMoment = (value: unknown): boolean =>
  typeof value === "object" &&
  value !== null &&
  Number.isFinite((value as ClockMoment).atMs) &&
  Number.isFinite((value as ClockMoment).monoMs) &&
  typeof (value as ClockMoment).bootId === "string";

function isMemory(value: unknown): value is RolloutMemory {
  if (typeof value !== "object" || value === null) return false;
  const { seen, turn, halt, begun, expiresAtMs, told } = value as RolloutMemory;
  return (
    isMoment(seen) &&
    (turn === null || isMoment(turn)) &&
    Number.isSafeInteger(halt) &&
    typeof begun === "boolean" &&
    Number.isSafeInteger(expiresAtMs) &&
    typeof told === "string"
  );
}

const isKnown = (value: unknown): value is Known =>
  typeof value === "object" &&
  value !== null &&
  Number.isSafeInteger((value as Known).lostAtMs) &&
  typeof (value as Known).rollouts === "object" &&
  Object.values((value as Known).rollouts ?? {}).every(isMemory);

const digestOf = ({ rollout }: KeptRollout): string =>
  sha256(fromBase64(rollout.payload) ?? new Uint8Array());

export function openRolloutBook(
  files: { readonly rollouts: string; readonly known: string },
  nowMs: () => number,
  log: (sentence: string) => void,
): RolloutBook {
  const named = (all: readonly KeptRollout[]) => all.map((one) => ({ ...one, digest: digestOf(one) }));
  const found = readJson(files.rollouts);
  let rollouts = named(checks.get("rollouts")?.(found) === null ? (found as Body<"rollouts">).rollouts : []);
  const readKnown = readJson(files.known);
  const isLost = !isKnown(readKnown) && existsSync(files.known);
  if (isLost) log("what is known of rollouts cannot be read: none that was signed before now begins here");
  const before: Known = isKnown(readKnown) ? readKnown : { lostAtMs: isLost ? nowMs() : 0, rollouts: {} };
  let known = new Map(Object.entries(before.rollouts));
  const { lostAtMs } = before;

  function keep(next: Map<string, RolloutMemory>): boolean {
    try {
      keepJson(files.known, { lostAtMs, rollouts: Object.fromEntries(next) } satisfies Known);
    } catch (error) {
      log(`what is known of rollouts cannot be written, and none begins: ${String(error)}`);
      return false;
    }
    known = next;
    return true;
  }
  // Before anything is taken: a second start would else find a file that is right, and know nothing of what was lost.
  if (isLost) keep(known);

  return {
    lostAtMs,
    kept: () => rollouts,
    replace(all) {
      rollouts = named(all);
      try {
        keepJson(files.rollouts, { rollouts: all });
        return true;
      } catch (error) {
        log(`rollouts cannot be written, and hold until this program ends: ${String(error)}`);
        return false;
      }
    },
    known: (digest) => known.get(digest) ?? null,
    remember(digest, memory) {
      if (JSON.stringify(known.get(digest)) === JSON.stringify(memory)) return true;
      const next = new Map(known).set(digest, memory);
      for (const [name, { expiresAtMs }] of known)
        if (name !== digest && nowMs() - expiresAtMs > forgetAfterMs) next.delete(name);
      return next.size <= mostKnown && keep(next);
    },
  };
}

export type DecidedRollout = AcceptedRollout & {
  readonly policyVersion: number;
  readonly terms: ConsentTerms;
};

export interface JudgedRollout {
  /** People signed it, whatever else is wrong: what the collector says of it counts. */
  readonly opened: SignedRollout | Refusal;
  readonly decided: DecidedRollout | Refusal;
  readonly deviceId: string;
}

/** The one place where it is decided whether this device may begin what a rollout names. */
export function judgeRollout(
  kept: KeptRollout,
  trust: TrustState | Refusal,
  moment: StandingMoment,
): JudgedRollout {
  if (!trust.ok) return { opened: trust, decided: trust, deviceId: "" };
  const { policy, deviceId } = trust;
  const { rollout, fix, index, path, resumes } = kept;
  const opened = openRollout(rollout, withoutKeys(policy, moment.halts.keys), cryptography);
  const delivery = { rollout, index, path, resumes, fix: { approvals: fix.approvals, ...bytesOf(fix) } };
  const decided = decideRollout(delivery, { ...moment, policy, deviceId, platform, ...cryptography });
  return {
    opened,
    deviceId,
    decided: decided.ok
      ? { ...decided, policyVersion: policy.version, terms: consentTerms(decided.manifest, policy) }
      : decided,
  };
}
