import type { ScheduleCounts } from "@hulplijn/shared/api";
import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import {
  scheduleStandingMark,
  scheduleStandings,
  useScheduleStandingWords,
} from "../../language/schedule-words.ts";
import { Status } from "../../ui/status.tsx";
import { Age } from "../../ui/time.tsx";

interface LastTimeProps {
  readonly last: { readonly atMs: number; readonly counts: ScheduleCounts };
  /** Whether it is this very occurrence that was. */
  readonly isThis: boolean;
}

/** How it went, standing by standing. */
export function LastTime({ last, isThis }: LastTimeProps): ReactNode {
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-0.5 text-13">
      <span className="text-quiet">
        {isThis ? (
          <Trans>It went:</Trans>
        ) : (
          <Trans>
            Last time, <Age atMs={last.atMs} />:
          </Trans>
        )}
      </span>
      <Standings counts={last.counts} />
    </span>
  );
}

/** Counts in words; what nobody is in is not named. */
export function Standings({ counts }: { readonly counts: ScheduleCounts }): ReactNode {
  const words = useScheduleStandingWords();
  return scheduleStandings
    .filter((standing) => (counts[standing] ?? 0) > 0)
    .map((standing) => (
      <Status key={standing} mark={scheduleStandingMark[standing]}>
        {counts[standing]} {words[standing]}
      </Status>
    ));
}
