import { type RolloutStanding, rolloutStandings, type RolloutWait } from "@hulplijn/shared/api";
import { judgeRings, type OpenedRings, type RingRules } from "../rings/judge-rings.ts";
import { type CountedRing, lookAtRings, type Standings } from "../rings/look-at-rings.ts";
import { type Looking, type RolloutProgress, standingOf } from "./standing-of.ts";

/** How far a rollout is, as the store keeps it, with what people signed of its rings. */
export interface RollingOut extends OpenedRings {
  readonly rings: readonly { readonly permyriad: number; readonly soakMinutes: number }[];
  readonly gate: {
    readonly verifiedPercent: number;
    readonly mostFailures: number;
    readonly incidents: "none" | "any";
  };
  readonly resumedAtMs: number | null;
}

/** What else holds a ring back. */
export interface Outside {
  /** Incidents on devices of each ring that began soon after they ran it, and are open. */
  readonly newIncidents: readonly number[];
  /** Why the ring may not open now: a freeze, a budget. Until when, where that is known. */
  readonly held: { readonly why: "frozen" | "budget"; readonly untilMs: number | null } | null;
}

export type RolloutVerdict =
  | { readonly act: "wait"; readonly why: RolloutWait; readonly untilMs: number | null }
  | { readonly act: "open"; readonly ring: number }
  | { readonly act: "end" }
  | {
      readonly act: "halt";
      readonly code: "rollout-failures" | "rollout-too-few" | "rollout-silence" | "rollout-crash-loops";
      readonly params: { readonly ring: number; readonly failed: number; readonly of: number };
    };

/** What a device says no to because it is another kind of machine, or has nothing to undo: neither well nor badly. */
const standings: Standings<RolloutStanding> = {
  all: rolloutStandings,
  done: "verified",
  running: "running",
  waiting: "waiting",
  failed: new Set(["failed", "silent"]),
  isAside: (state) => state === "skipped",
};

/** How many devices of each ring are in which state; halted ones wait. */
export function lookAtRollout(
  rollout: RollingOut,
  devices: Iterable<RolloutProgress>,
  looking: Looking,
): readonly CountedRing<RolloutStanding>[] {
  const { nowMs } = looking;
  const { resumedAtMs } = rollout;
  const of = (device: RolloutProgress): RolloutStanding => standingOf(device, looking).standing;
  return lookAtRings(rollout.rings, devices, of, standings, { nowMs, resumedAtMs });
}

/** Failures are counted over all rings together: so many are accepted of the whole. */
const rulesOf = ({ gate }: RollingOut): RingRules => ({
  failing: (ring, opened) =>
    ring.failed > 0 && opened.reduce((sum, { failed }) => sum + failed, 0) > gate.mostFailures,
  doneShare: gate.verifiedPercent / 100,
});

/** What was it, of those that count against it: what most of the failed ones are. */
function reasonOf(
  rollout: RollingOut,
  devices: readonly RolloutProgress[],
  looking: Looking,
): "rollout-failures" | "rollout-silence" | "rollout-crash-loops" {
  const tally = { "rollout-failures": 0, "rollout-silence": 0, "rollout-crash-loops": 0 };
  for (const device of devices) {
    if (device.ring > rollout.openRing || device.sinceMs <= (rollout.resumedAtMs ?? -1)) continue;
    const { standing, code } = standingOf(device, looking);
    if (standing === "silent") tally["rollout-silence"] += 1;
    else if (standing === "failed")
      tally[code === "rollout-crash-loop" ? "rollout-crash-loops" : "rollout-failures"] += 1;
  }
  if (tally["rollout-failures"] >= Math.max(tally["rollout-silence"], tally["rollout-crash-loops"]))
    return "rollout-failures";
  return tally["rollout-silence"] >= tally["rollout-crash-loops"] ? "rollout-silence" : "rollout-crash-loops";
}

const heldBy = ({ why, untilMs }: NonNullable<Outside["held"]>): RolloutVerdict => ({
  act: "wait",
  why,
  untilMs,
});

/** What is to happen with a rollout now. */
export function judgeRollout(
  rollout: RollingOut,
  devices: readonly RolloutProgress[],
  looking: Looking,
  { newIncidents, held }: Outside,
): RolloutVerdict {
  if (rollout.openRing < 0 && !rollout.halted) return held ? heldBy(held) : { act: "open", ring: 0 };
  const rings = lookAtRollout(rollout, devices, looking);
  const verdict = judgeRings(rollout, rings, rulesOf(rollout), looking.nowMs);
  const isLast = rollout.openRing === rollout.rings.length - 1;
  const isOver =
    isLast && rings.every(({ counts }) => counts.waiting + counts.running + counts.offline === 0);
  if (verdict.act === "halt") {
    const { why, ring, failed, of } = verdict;
    // Nobody is left whom a halt would spare.
    if (why === "too-few" && isOver) return { act: "end" };
    const code = why === "too-few" ? "rollout-too-few" : reasonOf(rollout, devices, looking);
    return { act: "halt", code, params: { ring, failed, of } };
  }
  if (verdict.act === "wait") {
    if (isOver && verdict.why === "all-open") return { act: "end" };
    return { ...verdict, why: verdict.why === "too-few" ? "too-few-verified" : verdict.why };
  }
  const opened = newIncidents.slice(0, rollout.openRing + 1);
  if (rollout.gate.incidents === "none" && opened.some((count) => count > 0))
    return { act: "wait", why: "incidents", untilMs: null };
  return held ? heldBy(held) : verdict;
}
