import type { RolloutStanding, RolloutState, RolloutWait } from "@hulplijn/shared/api";
import { useLingui } from "@lingui/react/macro";
import type { Mark } from "../ui/glyph.tsx";

export const rolloutStandingMark: Record<RolloutStanding, Mark> = {
  verified: "good",
  running: "running",
  waiting: "info",
  offline: "offline",
  skipped: "unknown",
  failed: "critical",
  silent: "critical",
  refused: "warning",
  halted: "unknown",
};

/** In the order in which they are shown. Not from the API's own list: that brings its schemas, which no page loads. */
export const rolloutStandings = Object.keys(rolloutStandingMark) as readonly RolloutStanding[];

/** How a device stands with a rollout, in a word or two. */
export function useRolloutStandingWords(): Record<RolloutStanding, string> {
  const { t } = useLingui();
  return {
    verified: t`verified`,
    running: t`running`,
    waiting: t`waiting`,
    offline: t`offline`,
    skipped: t`left out`,
    failed: t`failed`,
    silent: t`fell silent`,
    refused: t`refused`,
    halted: t`held back`,
  };
}

export const rolloutMark: Record<RolloutState, Mark> = {
  draft: "info",
  "in-force": "running",
  halted: "critical",
  ended: "good",
  withdrawn: "unknown",
  expired: "unknown",
};

export function useRolloutWords(): Record<RolloutState, string> {
  const { t } = useLingui();
  return {
    draft: t({ message: "Draft", context: "not signed" }),
    "in-force": t`Ring after ring`,
    halted: t`Halted`,
    ended: t`Ended`,
    withdrawn: t`Withdrawn`,
    expired: t`Expired`,
  };
}

/** Why the next ring does not open yet. */
export function useRolloutWaitWords(): Record<RolloutWait, string> {
  const { t } = useLingui();
  return {
    soaking: t`The last ring that was opened has its time.`,
    "too-few-verified": t`Too few devices of the last ring are verified yet.`,
    "nobody-yet": t`No device of the last ring is there yet.`,
    incidents: t`A new incident on its devices keeps the next ring shut.`,
    frozen: t`A freeze holds it back.`,
    budget: t`The limit of this hour is reached.`,
    "all-open": t`Every ring is open.`,
    halted: t`No further device begins it until people resume it by signing.`,
  };
}
