import type { Refusal } from "@hulplijn/shared/errors";
import type { Body } from "@hulplijn/shared/protocol";
import { checks } from "@hulplijn/shared/protocol/checks";
import {
  type AcceptedSchedule,
  type Approved,
  consentTerms,
  type ConsentTerms,
  decideSchedule,
  type SelfStartCircumstances,
} from "@hulplijn/shared/trust/decide";
import { fromBase64 } from "@hulplijn/shared/values";
import { platform } from "../platform/platform.ts";
import { bytesOf } from "./judge-order.ts";
import { keepJson, readJson } from "./keep.ts";
import type { StandingMoment } from "./standing-book.ts";
import { cryptography, sha256, type TrustState } from "./trust-state.ts";

/** A schedule with all that belongs to it, as it lies on disk: nothing of it is believed because it lies there. */
export type KeptSchedule = Body<"schedules">["schedules"][number];
export type ScheduleState = Body<"schedule-state">;

/** What the device itself remembers of a schedule, by the digest of its payload. */
export interface ScheduleMemory {
  /** When it first had the schedule, and first found its ring open; by both clocks. */
  readonly seen: Moment;
  readonly ready: Moment | null;
  /** What was told last. */
  readonly told: ScheduleState | null;
}

export interface Moment {
  readonly atMs: number;
  readonly bootId: string;
  readonly monoMs: number;
}

/** Schedules of this device: on disk, so that they hold without a network, and judged anew before every start. */
export interface ScheduleBook {
  kept(): readonly (KeptSchedule & { readonly digest: string })[];
  /** Replaces them all; on disk before it returns, where the disk takes it. What is remembered of those that stay, stays. */
  replace(schedules: readonly KeptSchedule[]): void;
  memory(digest: string): ScheduleMemory;
  remember(digest: string, change: Partial<ScheduleMemory>): void;
}

/** Of schedules that the collector no longer gives a device, so that it may give one again without its beginning anew. */
const mostRemembered = 64;

const isMoment = (value: unknown): value is Moment =>
  typeof value === "object" &&
  value !== null &&
  Number.isSafeInteger((value as Moment).atMs) &&
  Number.isFinite((value as Moment).monoMs) &&
  typeof (value as Moment).bootId === "string";

function isMemory(value: unknown): value is ScheduleMemory {
  if (typeof value !== "object" || value === null) return false;
  const { seen, ready, told } = value as ScheduleMemory;
  const isTold = told === null || checks.get("schedule-state")?.(told) === null;
  return isMoment(seen) && (ready === null || isMoment(ready)) && isTold;
}

const digestOf = ({ schedule }: KeptSchedule): string =>
  sha256(fromBase64(schedule.payload) ?? new Uint8Array());

export function openScheduleBook(
  files: { readonly schedules: string; readonly memory: string },
  now: () => Moment,
  log: (sentence: string) => void,
): ScheduleBook {
  const kept = readJson(files.schedules);
  const named = (all: readonly KeptSchedule[]) => all.map((one) => ({ ...one, digest: digestOf(one) }));
  // Without them the device starts nothing by itself, and gets them again from the collector.
  let schedules = named(
    checks.get("schedules")?.(kept) === null ? (kept as Body<"schedules">).schedules : [],
  );
  const memories = new Map(
    Object.entries(readJson(files.memory) ?? {}).filter((one): one is [string, ScheduleMemory] =>
      isMemory(one[1]),
    ),
  );

  function write(file: string, value: unknown): void {
    try {
      keepJson(file, value);
    } catch (error) {
      log(`schedules cannot be written, and hold until this program ends: ${String(error)}`);
    }
  }

  function memory(digest: string): ScheduleMemory {
    return memories.get(digest) ?? { seen: now(), ready: null, told: null };
  }

  function remember(digest: string, change: Partial<ScheduleMemory>): void {
    const next = { ...memory(digest), ...change };
    memories.delete(digest);
    memories.set(digest, next);
    const here = new Set(schedules.map((one) => one.digest));
    for (const old of memories.keys()) {
      if (memories.size <= mostRemembered) break;
      if (!here.has(old)) memories.delete(old);
    }
    write(files.memory, Object.fromEntries(memories));
  }

  return {
    kept: () => schedules,
    memory,
    remember,
    replace(all) {
      schedules = named(all);
      write(files.schedules, { schedules: all });
      for (const { digest } of schedules) if (!memories.has(digest)) remember(digest, {});
    },
  };
}

export type DecidedSchedule = AcceptedSchedule & {
  readonly policyVersion: number;
  /** The policy lets schedules wake a machine that sleeps. */
  readonly mayWake: boolean;
  readonly terms: (fix: Approved) => ConsentTerms;
};

/** The one place where it is decided whether this device may start what a schedule names. */
export function judgeSchedule(
  kept: KeptSchedule,
  trust: TrustState | Refusal,
  moment: StandingMoment,
): DecidedSchedule | Refusal {
  if (!trust.ok) return trust;
  const { policy, deviceId } = trust;
  const known: SelfStartCircumstances = { ...moment, policy, deviceId, platform, ...cryptography };
  const fixes = kept.fixes.map((fix) => ({ approvals: fix.approvals, ...bytesOf(fix) }));
  const decided = decideSchedule({ envelope: kept.schedule, fixes }, known);
  return decided.ok
    ? {
        ...decided,
        policyVersion: policy.version,
        mayWake: policy.wakes === true,
        terms: ({ manifest }) => consentTerms(manifest, policy),
      }
    : decided;
}
