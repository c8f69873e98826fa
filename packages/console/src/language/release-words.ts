import type { Release, ReleaseRow, ReleaseStanding } from "@hulplijn/shared/api";
import { useLingui } from "@lingui/react/macro";
import type { Mark } from "../ui/glyph.tsx";

export const standingMark: Record<ReleaseStanding, Mark> = {
  settled: "good",
  trying: "running",
  waiting: "info",
  offline: "offline",
  returned: "critical",
  refused: "warning",
  silent: "critical",
  unable: "unknown",
};

/** In the order in which they are shown. Not from the API's own list: that brings its schemas, which no page loads. */
export const standings = Object.keys(standingMark) as readonly ReleaseStanding[];

/** How a device stands with a new version of its agent, in a few words. */
export function useStandingWords(): Record<ReleaseStanding, string> {
  const { t } = useLingui();
  return {
    settled: t`Runs it`,
    trying: t`Tries it`,
    waiting: t`Waits its turn`,
    offline: t`Not seen yet`,
    returned: t`Went back`,
    refused: t`Refused it`,
    silent: t`Did not come back`,
    unable: t`Does not update itself`,
  };
}

export const releaseMark: Record<ReleaseRow["state"], Mark> = {
  "no-bundle": "unknown",
  rolling: "running",
  halted: "critical",
  "all-open": "good",
  replaced: "unknown",
  expired: "unknown",
};

export function useReleaseWords(): Record<ReleaseRow["state"], string> {
  const { t } = useLingui();
  return {
    "no-bundle": t`Waits for its bundle`,
    rolling: t`Ring after ring`,
    halted: t`Halted`,
    "all-open": t`Every ring is open`,
    replaced: t`Replaced`,
    expired: t`Expired`,
  };
}

/** Why the next ring does not open yet. */
export function useWaitWords(): Record<NonNullable<Release["wait"]>, string> {
  const { t } = useLingui();
  return {
    soaking: t`The last ring that was opened has its time.`,
    "too-few-settled": t`Too few devices of the last ring run it yet.`,
    "nobody-yet": t`No device of the last ring is there yet.`,
    "all-open": t`Every ring is open.`,
    halted: t`No further device begins it until a person resumes.`,
  };
}
