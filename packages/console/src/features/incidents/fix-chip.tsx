import type { IncidentRow, ProposedFix } from "@hulplijn/shared/api";
import { Trans, useLingui } from "@lingui/react/macro";
import { Wrench } from "lucide-react";
import type { ReactNode } from "react";
import { useDraw } from "../../language/draw.ts";
import { useRunWords } from "../../language/run-state.tsx";
import { writePercent } from "../../ui/format.ts";
import { Status } from "../../ui/status.tsx";

/** In which share of its runs a fix helped. */
export function useShare(): (fix: Pick<ProposedFix, "runs" | "verified">) => string {
  const { i18n } = useLingui();
  return ({ runs, verified }) => writePercent(Math.round((verified / runs) * 100), i18n.locale);
}

/** How often a fix helped, in words; nothing to say before its first run. */
function useSuccess(): (fix: Pick<ProposedFix, "runs" | "verified">) => string {
  const { t } = useLingui();
  const share = useShare();
  return (fix) => (fix.runs === 0 ? t`never run yet` : t`${share(fix)} of ${fix.runs}`);
}

/** What happens or could happen to an incident, in one short line. */
export function FixChip({ row }: { readonly row: IncidentRow }): ReactNode {
  const draw = useDraw();
  const words = useRunWords();
  const success = useSuccess();
  if (row.state === "resolved")
    return (
      <Status mark="good">
        <Trans>Resolved</Trans>
      </Status>
    );
  if (row.run !== null) {
    const phase = row.run.state as Parameters<typeof words.phase>[0];
    return <Status mark="running">{words.phase(phase) ?? row.run.state}</Status>;
  }
  if (row.state === "checking")
    return (
      <Status mark="running">
        <Trans>Checking the result</Trans>
      </Status>
    );
  if (row.suggestion === null)
    return (
      <span className="text-quiet">
        <Trans>no known fix</Trans>
      </span>
    );
  return (
    <span className="inline-flex max-w-full min-w-0 items-center gap-1.5 rounded-pill bg-info-tint px-2 py-px text-12 text-info-text">
      <Wrench size={13} aria-hidden className="shrink-0" />
      <span className="truncate">{draw.text(row.suggestion.title)}</span>
      {/* That it never ran is no news where there is hardly room for its name. */}
      <span className={`shrink-0 opacity-90 ${row.suggestion.runs === 0 ? "hidden @4xl:inline" : ""}`}>
        {success(row.suggestion)}
      </span>
    </span>
  );
}
