import { type ReleaseStanding, releaseStandings, type ReleaseWait } from "@hulplijn/shared/api";
import { type Progress, standingOf } from "./standing-of.ts";

/** How far a release is, as the store keeps it. */
export interface RolledOut {
  readonly rings: readonly { readonly permyriad: number; readonly soakMinutes: number }[];
  /** The last ring that was opened; it stays what it was while the release is halted. */
  readonly openRing: number;
  /** When each ring was opened, the first one first. */
  readonly openedAtMs: readonly number[];
  readonly halted: boolean;
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
/** A device that was away for so long is not waited for. */
const awayForMs = 3 * 86_400_000;

/** What a device refuses because it is another kind of machine, or past that version, says nothing about the release. */
const notForIt: ReadonlySet<string | null> = new Set([
  "release-older",
  "release-other-platform",
  "release-other-node",
]);

const noCounts = (): Record<ReleaseStanding, number> =>
  Object.fromEntries(releaseStandings.map((state) => [state, 0])) as Record<ReleaseStanding, number>;

interface RingLook {
  readonly soakMinutes: number;
  readonly counts: Record<ReleaseStanding, number>;
  members: number;
  /** Failed since somebody last looked and resumed. */
  failed: number;
  /** Here, and able to take it: a share of these has to settle. */
  there: number;
  /** Away for the moment. */
  away: number;
}

function lookAt(
  release: RolledOut,
  devices: Iterable<Progress>,
  nowMs: number,
  sinceMs: number,
): readonly RingLook[] {
  const rings = release.rings.map(({ soakMinutes }): RingLook => ({
    soakMinutes,
    counts: noCounts(),
    members: 0,
    failed: 0,
    there: 0,
    away: 0,
  }));
  for (const device of devices) {
    const ring = rings[device.ring];
    if (!ring) continue;
    const state = standingOf(device, nowMs, sinceMs);
    ring.counts[state] += 1;
    ring.members += 1;
    if (state === "returned" || state === "silent") {
      if (device.sinceMs <= (release.resumedAtMs ?? -1)) continue;
      ring.failed += 1;
      ring.there += 1;
    } else if (state === "offline") {
      if (nowMs - (device.seenAtMs ?? 0) <= awayForMs) ring.away += 1;
    } else if (state !== "unable" && !(state === "refused" && notForIt.has(device.code))) ring.there += 1;
  }
  return rings;
}

/** How many devices of each ring are in which state. */
export const countRings = (
  release: RolledOut,
  devices: Iterable<Progress>,
  nowMs: number,
  listeningSinceMs: number,
): readonly RingCounts[] => lookAt(release, devices, nowMs, listeningSinceMs).map(({ counts }) => counts);

function failing(ring: RingLook): boolean {
  const tried = ring.counts.settled + ring.counts.trying + ring.failed;
  return ring.failed >= 2 && ring.failed > tried * failedShare;
}

/**
 * What is to happen with a release now. Every opened ring may halt it. The next one opens when the last opened has had its time, and enough
 * of those of its devices that are there have settled; a ring in which nobody is passes by its time alone.
 */
export function judgeRelease(
  release: RolledOut,
  devices: Iterable<Progress>,
  nowMs: number,
  listeningSinceMs: number,
): ReleaseVerdict {
  const wait = (why: ReleaseWait, untilMs: number | null = null): ReleaseVerdict => ({
    act: "wait",
    why,
    untilMs,
  });
  if (release.halted) return wait("halted");
  const rings = lookAt(release, devices, nowMs, listeningSinceMs).slice(0, release.openRing + 1);
  for (const [ring, look] of rings.entries())
    if (failing(look))
      return {
        act: "halt",
        code: "release-failures",
        params: { ring, failed: look.failed, of: look.members },
      };
  const last = rings.at(-1);
  if (!last) return wait("nobody-yet");
  const { settled, trying, waiting } = last.counts;
  const isEnough = settled >= last.there * settledShare;
  if (!isEnough && trying + waiting === 0)
    return {
      act: "halt",
      code: "release-too-few",
      params: { ring: release.openRing, failed: last.failed, of: last.members },
    };
  if (release.openRing === release.rings.length - 1) return wait("all-open");
  const untilMs = (release.openedAtMs[release.openRing] ?? nowMs) + last.soakMinutes * 60_000;
  if (nowMs < untilMs) return wait("soaking", untilMs);
  if (!isEnough) return wait("too-few-settled");
  return last.there === 0 && last.away > 0 ? wait("nobody-yet") : { act: "open", ring: release.openRing + 1 };
}
