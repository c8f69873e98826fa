import type { Incident, ProposedFix } from "@hulplijn/shared/api";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link, getRouteApi } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { incidentQuery } from "../../api/incidents.ts";
import { useMay } from "../../api/session.ts";
import { useDraw } from "../../language/draw.ts";
import { Failure } from "../../language/failure.tsx";
import { Button } from "../../ui/button.tsx";
import { Skeleton } from "../../ui/empty.tsx";
import { Page, Panel } from "../../ui/panel.tsx";
import { useShortcuts } from "../../ui/shortcuts.ts";
import { Cause } from "./cause.tsx";
import { EvidencePanel } from "./evidence.tsx";
import { FixCard } from "./fix-card.tsx";
import { IncidentHead } from "./incident-head.tsx";
import { Merged } from "./merged.tsx";
import { Notes } from "./notes.tsx";
import { Record } from "./record.tsx";
import { RunDialog } from "./run-dialog.tsx";
import { RunPanel } from "./run-panel.tsx";
import { Members, Similar } from "./side.tsx";
import { Timeline } from "./timeline.tsx";
import { asksFirst, usePrepareFix, useRunFix } from "./use-run-fix.ts";
import { Verification } from "./verification.tsx";
import { useDocumentTitle } from "../../ui/document-title.ts";

const route = getRouteApi("/frame/i/$key");

/** What is broken for whom, why do we think so, what do I press, and did it help? */
export function IncidentPage(): ReactNode {
  const { t } = useLingui();
  const { key } = route.useParams();
  const draw = useDraw();
  const incident = useQuery(incidentQuery(key));
  const data = incident.data;
  useDocumentTitle(data === undefined ? key : `${data.key} — ${draw.title(data.rule, data.params)}`);
  return (
    <Page>
      <nav aria-label={t`Where you are`} className="pb-1 text-13">
        <Link to="/" className="link">
          <Trans>Inbox</Trans>
        </Link>
      </nav>
      {incident.isPending && <Skeleton rows={12} />}
      {incident.isError && <Failure error={incident.error} onRetry={() => void incident.refetch()} />}
      {/* Another incident is another page: nothing that was written or opened for this one goes along. */}
      {incident.data && <Known key={incident.data.key} incident={incident.data} />}
    </Page>
  );
}

function Known({ incident }: { readonly incident: Incident }): ReactNode {
  const [running, setRunning] = useState<ProposedFix | null>(null);
  const mayRun = useMay("run-fixes");
  const run = useRunFix(incident);
  const prepare = usePrepareFix(incident);
  const start = (fix: ProposedFix): void => (asksFirst(fix) ? setRunning(fix) : run.mutate(fix));
  const best = incident.suggestion ?? incident.proposals[0] ?? null;
  const runs = incident.runs.toReversed();
  const [newest, ...earlier] = runs;
  const resolved = incident.state === "resolved";
  useShortcuts({
    ...(mayRun && best?.approved === true && !resolved && { f: () => setRunning(best) }),
    n: () => document.getElementById("note")?.focus(),
  });
  return (
    <>
      <IncidentHead incident={incident} />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_320px]">
        <div className="flex min-w-0 flex-col gap-4">
          <Merged incident={incident} />
          <Cause incident={incident} />
          {!resolved && <FixCards incident={incident} best={best} onRun={start} onPoint={prepare} />}
          {run.isError && <Failure error={run.error} />}
          {newest !== undefined && <RunPanel key={newest} runId={newest} />}
          <Verification incident={incident} />
          {earlier.length > 0 && <EarlierRuns runs={earlier} />}
          <EvidencePanel incident={incident} />
          <Timeline incident={incident} />
          <Notes incident={incident} />
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <Record incident={incident} />
          <Members incident={incident} />
          <Similar incident={incident} />
        </div>
      </div>
      {running && (
        <RunDialog
          incident={incident}
          fix={running}
          onClose={() => setRunning(null)}
          onStarted={() => setRunning(null)}
        />
      )}
    </>
  );
}

interface FixCardsProps {
  readonly incident: Incident;
  readonly best: ProposedFix | null;
  readonly onRun: (fix: ProposedFix) => void;
  readonly onPoint: (fix: ProposedFix) => void;
}

function FixCards({ incident, best, onRun, onPoint }: FixCardsProps): ReactNode {
  const { t } = useLingui();
  const [all, setAll] = useState(false);
  const others = incident.proposals.filter((fix) => fix.fix !== best?.fix);
  useShortcuts(others.length > 0 ? { "[Shift]+F": () => setAll(true) } : {});
  return (
    <Panel
      title={best === null ? <Trans>What you can do</Trans> : <Trans>Suggested fix</Trans>}
      aside={
        others.length > 0 && (
          <Button look="bare" onPress={() => setAll(!all)} aria-expanded={all}>
            {all ? t`Fewer` : t`Others (${others.length})`}
          </Button>
        )
      }
    >
      <div className="flex flex-col gap-3">
        <FixCard
          row={incident}
          fix={best}
          onRun={() => best && onRun(best)}
          onPoint={() => best && onPoint(best)}
        />
        {all &&
          others.map((fix) => (
            <FixCard
              key={fix.fix}
              row={incident}
              fix={fix}
              onRun={() => onRun(fix)}
              onPoint={() => onPoint(fix)}
            />
          ))}
      </div>
    </Panel>
  );
}

/** Runs before the newest: folded, because only what happens now needs the room. */
function EarlierRuns({ runs }: { readonly runs: readonly string[] }): ReactNode {
  const draw = useDraw();
  const [open, setOpen] = useState(false);
  return (
    <details
      className="panel px-4 py-2"
      onToggle={(event) => setOpen(event.currentTarget.open)}
      lang={draw.language}
    >
      <summary className="min-h-6 font-semibold">
        <Trans>Earlier runs ({runs.length})</Trans>
      </summary>
      {open && (
        <div className="flex flex-col gap-3 pt-2">
          {runs.map((runId) => (
            <RunPanel key={runId} runId={runId} />
          ))}
        </div>
      )}
    </details>
  );
}
