import type { ScheduleRow, ScheduleStanding } from "@hulplijn/shared/api";
import { useLingui } from "@lingui/react/macro";
import type { Mark } from "../ui/glyph.tsx";

export const scheduleStandingMark: Record<ScheduleStanding, Mark> = {
  verified: "good",
  "not-needed": "good",
  failed: "critical",
  refused: "warning",
  running: "running",
  lost: "critical",
  waiting: "info",
  postponed: "info",
  "catching-up": "info",
  planned: "unknown",
  missed: "warning",
  offline: "offline",
  silent: "warning",
  unable: "unknown",
};

/** In the order in which they are shown. Not from the API's own list: that brings its schemas, which no page loads. */
export const scheduleStandings = Object.keys(scheduleStandingMark) as readonly ScheduleStanding[];

/** How a device stands with one time of a schedule, in a word or two. */
export function useScheduleStandingWords(): Record<ScheduleStanding, string> {
  const { t } = useLingui();
  return {
    verified: t`verified`,
    "not-needed": t`not needed`,
    failed: t`failed`,
    refused: t`refused`,
    running: t`running`,
    lost: t`lost while it ran`,
    waiting: t`waiting`,
    postponed: t`put off by the employee`,
    "catching-up": t`catching up`,
    planned: t`planned`,
    missed: t`missed`,
    offline: t`offline`,
    silent: t`said nothing`,
    unable: t`does not know schedules`,
  };
}

type State = ScheduleRow["state"];

export const scheduleMark: Record<State, Mark> = {
  draft: "info",
  "in-force": "good",
  withdrawn: "unknown",
  expired: "unknown",
  "fix-changed": "warning",
  "fix-revoked": "critical",
};

export function useScheduleWords(): Record<State, string> {
  const { t } = useLingui();
  return {
    draft: t({ message: "Draft", context: "not signed" }),
    "in-force": t`In force`,
    withdrawn: t`Withdrawn`,
    expired: t`Expired`,
    "fix-changed": t`Stands still: its fix was changed`,
    "fix-revoked": t`Stands still: its fix was revoked`,
  };
}

/** What becomes of a time at which a device was off. */
export function useMissedWords(): Record<ScheduleRow["missed"], string> {
  const { t } = useLingui();
  return {
    "next-start": t`at its next start`,
    "in-window": t`within the window only`,
    skip: t`left out`,
  };
}
