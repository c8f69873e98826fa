import type { Device } from "@hulplijn/shared/api";
import { severityText } from "@hulplijn/shared/texts";
import { Trans } from "@lingui/react/macro";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { incidentsQuery, runsQuery } from "../../api/incidents.ts";
import { useDraw } from "../../language/draw.ts";
import { Failure } from "../../language/failure.tsx";
import { severityMark } from "../../language/marks.ts";
import { RunState } from "../../language/run-state.tsx";
import { Panel } from "../../ui/panel.tsx";
import { Status } from "../../ui/status.tsx";
import { Age } from "../../ui/time.tsx";

const limit = 10;

function Incidents({ name }: { readonly name: string }): ReactNode {
  const draw = useDraw();
  const list = useInfiniteQuery(incidentsQuery({ q: `device:"${name}"`, sort: "-opened", limit }));
  const rows = list.data?.pages[0]?.items ?? [];
  return (
    <Panel
      title={<Trans>Incidents</Trans>}
      flush
      aside={
        <Link to="/" search={{ tab: "all", q: `device:"${name}"` }} className="link text-13">
          <Trans>All incidents of this device</Trans>
        </Link>
      }
    >
      {list.isError && <Failure error={list.error} />}
      {list.isSuccess && rows.length === 0 && (
        <p className="px-4 pb-3 text-quiet">
          <Trans>Never an incident.</Trans>
        </p>
      )}
      <ul className="divide-y divide-hair border-t border-hair">
        {rows.map((row) => (
          <li key={row.key} className="flex flex-wrap items-center gap-x-3 gap-y-0.5 px-4 py-1.5">
            <Status mark={row.state === "resolved" ? "good" : severityMark[row.severity]}>
              {row.state === "resolved" ? <Trans>Resolved</Trans> : draw.text(severityText[row.severity])}
            </Status>
            <Link to="/i/$key" params={{ key: row.key }} className="min-w-0 flex-1 basis-48 hover:underline">
              {draw.title(row.rule, row.params)}
            </Link>
            <span className="text-13 text-quiet">
              <Age atMs={row.openedAtMs} />
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Runs({ name }: { readonly name: string }): ReactNode {
  const draw = useDraw();
  const list = useQuery(runsQuery({ q: `device:"${name}"`, limit }));
  const rows = list.data?.items ?? [];
  return (
    <Panel title={<Trans>Runs, past and waiting</Trans>} flush>
      {list.isError && <Failure error={list.error} />}
      {list.isSuccess && rows.length === 0 && (
        <p className="px-4 pb-3 text-quiet">
          <Trans>Nothing was ever run here.</Trans>
        </p>
      )}
      <ul className="divide-y divide-hair border-t border-hair">
        {rows.map((run) => (
          <li key={run.runId} className="flex flex-wrap items-center gap-x-3 gap-y-0.5 px-4 py-1.5">
            <RunState run={run} />
            <Link
              to="/run/$runId"
              params={{ runId: run.runId }}
              className="min-w-0 flex-1 basis-48 hover:underline"
            >
              {draw.text(run.title)}
            </Link>
            <span className="text-13 text-quiet">
              {run.standingOrder === null && !run.schedule ? run.orderedBy : <Trans>by itself</Trans>} ·{" "}
              <Age atMs={run.orderedAtMs} />
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** What happened on this device, and what is still to happen. */
export function History({ device }: { readonly device: Device }): ReactNode {
  return (
    <div className="grid gap-4 lg:grid-cols-2">
      <Incidents name={device.name} />
      <Runs name={device.name} />
    </div>
  );
}
