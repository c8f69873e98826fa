import { type ReleaseStanding, releaseStandings, type ReleaseWait } from "@hulplijn/shared/api";
import { judgeRings, type OpenedRings, type RingRules } from "../rings/judge-rings.ts";
import { type CountedRing, lookAtRings, type Standings } from "../rings/look-at-rings.ts";
import { type Progress, standingOf } from "./standing-of.ts";

/** How far a release is, as the store keeps it. */
export interface RolledOut extends OpenedRings {
  readonly rings: readonly { readonly permyriad: number; readonly soakMinutes: number }[];
  /** Failures that were known at this instant were accepted by whoever resumed; null when nobody had to. */
  readonly resumedAtMs: number | null;
}

export type RingCounts = Readonly<Record<ReleaseStanding, number>>;

export type ReleaseVerdict =
  | { readonly act: "wait"; readonly why: ReleaseWait; readonly untilMs: number | null }
  | { readonly act: "open"; readonly ring: number }
  | {
      readonly act: "halt";
      readonly code: "release-failures" | "release-too-few";
      readonly params: { readonly ring: number; readonly failed: number; readonly of: number };
    };

/** More than one failure and more than this share of those that tried it: halt. One of many may be that machine's own trouble. */
const failedShare = 0.02;
/** This share of a ring's devices has to be settled before the next one opens. */
const settledShare = 0.95;

/** What a device refuses because it is another kind of machine, or past that version, says nothing about the release. */
const notForIt: ReadonlySet<string | null> = new Set([
  "release-older",
  "release-other-platform",
  "release-other-node",
]);

const standings: Standings<ReleaseStanding> = {
  all: releaseStandings,
  done: "settled",
  running: "trying",
  waiting: "waiting",
  failed: new Set(["returned", "silent"]),
  isAside: (state, code) => state === "unable" || (state === "refused" && notForIt.has(code)),
};

const rules: RingRules = {
  failing: ({ failed, done, running }) => failed >= 2 && failed > (done + running + failed) * failedShare,
  doneShare: settledShare,
};

const lookAt = (
  release: RolledOut,
  devices: Iterable<Progress>,
  nowMs: number,
  sinceMs: number,
): readonly CountedRing<ReleaseStanding>[] =>
  lookAtRings(release.rings, devices, (device) => standingOf(device, nowMs, sinceMs), standings, {
    nowMs,
    resumedAtMs: release.resumedAtMs,
  });

/** How many devices of each ring are in which state. */
export const countRings = (
  release: RolledOut,
  devices: Iterable<Progress>,
  nowMs: number,
  listeningSinceMs: number,
): readonly RingCounts[] => lookAt(release, devices, nowMs, listeningSinceMs).map(({ counts }) => counts);

const halts = { failures: "release-failures", "too-few": "release-too-few" } as const;

/** What is to happen with a release now. */
export function judgeRelease(
  release: RolledOut,
  devices: Iterable<Progress>,
  nowMs: number,
  listeningSinceMs: number,
): ReleaseVerdict {
  const verdict = judgeRings(release, lookAt(release, devices, nowMs, listeningSinceMs), rules, nowMs);
  if (verdict.act === "open") return verdict;
  if (verdict.act === "wait")
    return { ...verdict, why: verdict.why === "too-few" ? "too-few-settled" : verdict.why };
  const { why, ring, failed, of } = verdict;
  return { act: "halt", code: halts[why], params: { ring, failed, of } };
}
