import type { IncidentRow } from "@hulplijn/shared/api";
import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type ReactNode, Suspense, lazy } from "react";
import { incidentQuery } from "../../api/incidents.ts";
import { useMay } from "../../api/session.ts";
import { useDraw } from "../../language/draw.ts";
import { Failure } from "../../language/failure.tsx";
import { Skeleton } from "../../ui/empty.tsx";
import { Age } from "../../ui/time.tsx";
import { FixCard } from "./fix-card.tsx";
import { evidenceLines } from "./evidence-lines.ts";
import { PriorityReason } from "./priority-reason.tsx";
import { useEditIncident } from "./use-edit.ts";

const FirstActions = lazy(async () => ({ default: (await import("./first-actions.tsx")).FirstActions }));

interface PreviewProps {
  readonly row: IncidentRow;
  /** Whether the single keys are about this one; not while several are selected. */
  readonly keys: boolean;
  readonly onRun: () => void;
}

/** Enough to act on most incidents without leaving the list. */
export function Preview({ row, keys, onRun }: PreviewProps): ReactNode {
  const mayEdit = useMay("edit-incidents");
  const edit = useEditIncident();
  const draw = useDraw();
  const incident = useQuery(incidentQuery(row.key)).data;
  const note = incident?.timeline.findLast((entry) => entry.note !== null);
  return (
    <div className="panel flex max-h-[calc(100dvh-88px)] flex-col gap-4 overflow-auto p-4">
      <div>
        <div className="flex items-baseline justify-between gap-3">
          <span className="mono text-quiet">{row.key}</span>
          <Link to="/d/$name" params={{ name: row.deviceName }} className="link mono">
            {row.deviceName}
          </Link>
        </div>
        <h2 className="pt-1 text-18">{draw.title(row.rule, row.params)}</h2>
        <p className="pt-1">{draw.explain(row.rule, row.params)}</p>
      </div>
      {incident === undefined && <Skeleton rows={3} />}
      {incident && evidenceLines(incident).length > 0 && (
        <ul className="flex flex-col gap-1 border-l-2 border-hair pl-3 text-13">
          {evidenceLines(incident).map((line) => (
            <li key={line} className="text-quiet">
              {line}
            </li>
          ))}
        </ul>
      )}
      {row.state !== "resolved" && <FixCard row={row} fix={row.suggestion} onRun={onRun} small />}
      {note?.note && (
        <div>
          <p className="text-12 text-quiet">
            {note.who} · <Age atMs={note.atMs} />
          </p>
          <p className="whitespace-pre-wrap" lang="">
            {note.note}
          </p>
        </div>
      )}
      <details className="text-13 text-quiet">
        <summary className="min-h-6">
          <Trans>Why is it here?</Trans>
        </summary>
        <PriorityReason row={row} />
      </details>
      {edit.isError && <Failure error={edit.error} />}
      {/* Within reach however long the rest is. */}
      <div className="sticky -bottom-4 -mx-4 -mb-4 flex flex-wrap gap-2 border-t border-hair bg-surface px-4 py-3">
        <Link to="/i/$key" params={{ key: row.key }} className="button">
          <Trans>Open the incident</Trans>
        </Link>
        {mayEdit && row.state !== "resolved" && (
          <Suspense>
            <FirstActions row={row} edit={edit} keys={keys} />
          </Suspense>
        )}
      </div>
    </div>
  );
}
