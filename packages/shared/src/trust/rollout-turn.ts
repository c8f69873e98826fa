import type { ErrorCode } from "../errors/errors.ts";
import { openSpans } from "../schedules/hours.ts";
import { ringWaitMs, shareOf } from "./decide-ring.ts";
import type { Rollout } from "./rollout.ts";
import type { Digest } from "./signed.ts";

const hourMs = 3_600_000;
/** Hours of the day come again within so long; whoever waits longer looks again then. */
const furthestMs = 8 * 24 * hourMs;

type Paced = Pick<Rollout, "nonce" | "perHour" | "rings"> & { readonly targets: { readonly count: number } };

/**
 * How long the devices of a ring take to begin, all told. Each takes its moment by a hash, so that some hours have more of them than
 * others: the average is kept below `perHour` by five times the square root of it, so that the busiest hour of a ring keeps to it too.
 */
export function spreadOfRingMs({ targets, perHour, rings }: Omit<Paced, "nonce">, ring: number): number {
  const below = rings[ring - 1]?.permyriad ?? 0;
  const size = (targets.count * ((rings[ring]?.permyriad ?? below) - below)) / 10_000;
  return (size / perHour) * (1 + 5 / Math.sqrt(perHour)) * hourMs;
}

/** How long this device waits when its ring has its turn: its own share of the ring's time, always the same. */
export const paceMs = (rollout: Paced, ring: number, deviceId: string, sha256: Digest): number =>
  Math.floor(shareOf(deviceId, rollout.nonce, sha256) * spreadOfRingMs(rollout, ring));

/** What a device knows of a rollout that it takes, besides what people signed. */
export interface RolloutMoment {
  readonly deviceId: string;
  readonly sha256: Digest;
  /** The last ring that the collector opened; -1: none. */
  readonly openRing: number;
  /** The highest that was ever heard. */
  readonly halt: number;
  readonly resumed: ReadonlySet<number>;
  /** Since it was first seen here, and since its ring had its turn without a halt between; null: it has not. By `ageMs`. */
  readonly seenForMs: number;
  readonly turnForMs: number | null;
  /** By the wall clock, for the hours of the day, in the device's own zone. */
  readonly nowMs: number;
  readonly zone: () => string;
}

export type RolloutTurn =
  /** `turn`: the ring has its turn, and what is waited for is the device's own share of the time, or its hours. */
  | {
      readonly act: "wait";
      readonly code: ErrorCode | null;
      readonly waitMs: number | null;
      readonly turn: boolean;
    }
  | { readonly act: "start" };

/**
 * Whether this device begins the rollout now, leaving aside what people signed (`decideRollout`), its journal and its conditions. All that
 * the collector says here makes it later: its own soaking, its own share of the time and the hours are its own to count.
 */
export function rolloutTurn(
  rollout: Paced & Pick<Rollout, "hours">,
  ring: number,
  known: RolloutMoment,
): RolloutTurn {
  if (known.halt > 0 && !known.resumed.has(known.halt))
    return { act: "wait", code: "rollout-halted", waitMs: null, turn: false };
  const soakMs = ringWaitMs(rollout, ring, known);
  if (soakMs === null) return { act: "wait", code: null, waitMs: null, turn: false };
  if (soakMs > 0) return { act: "wait", code: "rollout-soaking", waitMs: soakMs, turn: false };
  const turnForMs = Math.max(0, known.turnForMs ?? 0);
  const leftMs = paceMs(rollout, ring, known.deviceId, known.sha256);
  if (rollout.hours === null) return turnOf(leftMs - turnForMs);
  const zone = known.zone();
  const { nowMs } = known;
  const open = openSpans(rollout.hours, zone, nowMs - turnForMs, nowMs + furthestMs);
  // Only time within the hours counts: who waited all day would else begin together when the hours do.
  const passedMs = open.reduce((sum, { fromMs, untilMs }) => sum + overlapMs(fromMs, untilMs, nowMs), 0);
  const [next] = open.filter(({ untilMs }) => untilMs > nowMs);
  if (next && next.fromMs <= nowMs) return turnOf(leftMs - passedMs);
  return {
    act: "wait",
    code: "rollout-hours",
    waitMs: next ? next.fromMs - nowMs : furthestMs,
    turn: true,
  };
}

/** How much of a stretch is over. */
const overlapMs = (fromMs: number, untilMs: number, nowMs: number): number =>
  Math.max(0, Math.min(untilMs, nowMs) - fromMs);

const turnOf = (waitMs: number): RolloutTurn =>
  waitMs > 0 ? { act: "wait", code: "rollout-pace", waitMs, turn: true } : { act: "start" };
