import type { BatchRuns } from "@hulplijn/shared/api";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link, getRouteApi } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { batchQuery } from "../../api/batch.ts";
import { useDraw } from "../../language/draw.ts";
import { Failure } from "../../language/failure.tsx";
import { RunState } from "../../language/run-state.tsx";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { useDocumentTitle } from "../../ui/document-title.ts";
import { Skeleton } from "../../ui/empty.tsx";
import { Page, PageHead, Panel } from "../../ui/panel.tsx";
import { PartsBar } from "../../ui/parts-bar.tsx";
import { Instant } from "../../ui/time.tsx";
import { progressOf, stageOf, stages } from "./progress.ts";

const route = getRouteApi("/frame/batch/$batch");

type BatchRun = BatchRuns["runs"][number];

/** How far is a fix that somebody ordered on many devices, and where did it not help? */
export function BatchPage(): ReactNode {
  const { t } = useLingui();
  const { batch } = route.useParams();
  const draw = useDraw();
  const asked = useQuery(batchQuery(batch));
  const runs = asked.data?.runs ?? [];
  const [first] = runs;
  const title = first === undefined ? t`Runs` : draw.text(first.title);
  useDocumentTitle(title);
  return (
    <Page>
      <PageHead
        title={title}
        lead={
          first && (
            <>
              <Plural value={runs.length} one="# device" other="# devices" />
              {" · "}
              <Trans>
                ordered by {first.orderedBy}, <Instant atMs={first.orderedAtMs} />, under one signature
              </Trans>
            </>
          )
        }
      />
      {asked.isPending && <Skeleton rows={8} />}
      {asked.isError && <Failure error={asked.error} onRetry={() => void asked.refetch()} />}
      {first && <Known runs={runs} />}
    </Page>
  );
}

function Known({ runs }: { readonly runs: readonly BatchRun[] }): ReactNode {
  const { t } = useLingui();
  const { well, failed, running, waiting } = progressOf(runs);
  const total = runs.length;
  const ended = well + failed;
  const rank = (run: BatchRun): number => stages.indexOf(stageOf(run));
  const rows = runs.toSorted(
    (one, other) => rank(one) - rank(other) || one.deviceName.localeCompare(other.deviceName),
  );
  const columns: readonly Column<BatchRun>[] = [
    {
      id: "device",
      title: t`Device`,
      lead: true,
      cell: (run) => (
        <Link to="/run/$runId" params={{ runId: run.runId }} data-row-link className="link mono">
          {run.deviceName}
        </Link>
      ),
    },
    { id: "state", title: t`State`, cell: (run) => <RunState run={run} /> },
    {
      id: "incident",
      title: t`Incident`,
      cell: (run) =>
        run.incident !== null && (
          <Link to="/i/$key" params={{ key: run.incident }} className="link mono">
            {run.incident}
          </Link>
        ),
    },
  ];
  return (
    <div className="flex flex-col gap-4">
      <Panel title={<Trans>Progress</Trans>}>
        <PartsBar
          label={t`${ended} of ${total} ended, ${well} of them confirmed`}
          parts={[
            { mark: "good", count: well, words: t`${well} confirmed` },
            { mark: "critical", count: failed, words: t`${failed} did not help or failed` },
            { mark: "running", count: running, words: t`${running} running` },
            { mark: "unknown", count: waiting, words: t`${waiting} waiting` },
          ]}
        />
      </Panel>
      <div className="panel">
        <DataTable label={t`Runs`} columns={columns} rows={rows} keyOf={(run) => run.runId} />
      </div>
    </div>
  );
}
