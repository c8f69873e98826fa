import type { Device, PrinterRow } from "@hulplijn/shared/api";
import type { ProbeValue } from "@hulplijn/shared/probes";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link, getRouteApi } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { deviceQuery, printersQuery } from "../../api/devices.ts";
import { incidentsQuery } from "../../api/incidents.ts";
import { useDraw } from "../../language/draw.ts";
import { Failure } from "../../language/failure.tsx";
import { severityMark } from "../../language/marks.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { useDocumentTitle } from "../../ui/document-title.ts";
import { Empty, Skeleton } from "../../ui/empty.tsx";
import { writePercent } from "../../ui/format.ts";
import { Page, PageHead, Panel } from "../../ui/panel.tsx";
import { Status } from "../../ui/status.tsx";
import { Age, Duration } from "../../ui/time.tsx";
import { usePrinterColumns } from "./printer-columns.tsx";
import { Verdicts } from "./verdict-list.tsx";

const route = getRouteApi("/frame/p/$queue");
type Queue = ProbeValue<"printers">["queues"][number];

/** The queue in the device's own last reading: what the list does not carry. */
function queueOf(device: Device | undefined, queue: string): Queue | undefined {
  const reading = device?.probes.find((one) => one.probe === "printers")?.reading;
  if (reading?.state !== "measured") return undefined;
  return (reading.value as ProbeValue<"printers">).queues.find((one) => one.queue === queue);
}

/** One printer as every computer sees it: is it the printer, or one computer's queue? */
export function PrinterPage(): ReactNode {
  const { t } = useLingui();
  const { queue } = route.useParams();
  const { on } = route.useSearch();
  useDocumentTitle(queue);
  const columns = usePrinterColumns();
  const list = useInfiniteQuery(
    printersQuery({ q: `queue:"${queue.replaceAll('"', "")}"`, sort: "-blocked" }),
  );
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const total = list.data?.pages[0]?.total ?? rows.length;
  const chosen = rows.find((row) => row.deviceName === on) ?? rows[0];
  const failing = rows.filter((row) => row.faulty && !row.stale);
  return (
    <Page>
      <nav aria-label={t`Where you are`} className="pb-1 text-13">
        <Link to="/printers" className="link">
          <Trans>Printers</Trans>
        </Link>
      </nav>
      <PageHead
        title={<span className="mono">{queue}</span>}
        lead={
          chosen && (
            <span className="flex flex-wrap gap-x-3">
              <span>{[chosen.title, chosen.model].filter(Boolean).join(" · ")}</span>
              <span>
                <Plural value={total} one="on # computer" other="on # computers" />
              </span>
            </span>
          )
        }
      />
      {list.isPending && <Skeleton rows={8} />}
      {list.isError && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && rows.length === 0 && (
        <Empty>
          <Trans>No computer has a queue of this name now.</Trans>
        </Empty>
      )}
      {chosen && (
        <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_360px]">
          <div className="flex min-w-0 flex-col gap-4">
            <Verdicts rows={failing} />
            <Panel title={<Trans>As each computer sees it</Trans>} flush>
              <DataTable
                label={t`As each computer sees it`}
                columns={columns.filter(({ id }) => id !== "queue")}
                rows={rows}
                keyOf={(row) => row.deviceId}
              />
            </Panel>
            <History queue={queue} />
          </div>
          <Details row={chosen} queue={queue} />
        </div>
      )}
    </Page>
  );
}

/** What one computer knows of the printer beside its state. */
function Details({ row, queue }: { readonly row: PrinterRow; readonly queue: string }): ReactNode {
  const { t, i18n } = useLingui();
  const device = useQuery(deviceQuery(row.deviceName));
  const known = queueOf(device.data, queue);
  const facts: readonly (readonly [string, ReactNode])[] = known
    ? [
        [
          t`Prints to`,
          <code key="path" className="wrap-anywhere">
            {known.path}
          </code>,
        ],
        [t`Waiting`, String(known.waitingJobs)],
        [t`Held`, String(known.heldJobs)],
        [
          t`Oldest job`,
          known.oldestJobSeconds === null ? t`none` : <Duration key="old" seconds={known.oldestJobSeconds} />,
        ],
        [t`Takes jobs`, known.acceptingJobs ? t`Yes` : t`No`],
      ]
    : [];
  return (
    <Panel
      title={
        <Trans>
          On <span className="mono">{row.deviceName}</span>
        </Trans>
      }
      aside={
        <span className="text-12 text-quiet">
          <Age atMs={row.readAtMs} />
        </span>
      }
    >
      {device.isPending && <Skeleton rows={4} />}
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-quiet">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {known && known.message !== "" && (
        <p className="pt-2 text-13 text-quiet" lang="">
          {known.message}
        </p>
      )}
      <h3 className="pt-3 text-13 text-quiet">
        <Trans>Supplies</Trans>
      </h3>
      {known?.supplies.length === 0 && (
        <p className="text-quiet">
          <Trans>The printer does not say.</Trans>
        </p>
      )}
      <ul>
        {known?.supplies.map((supply) => (
          <li key={supply.name} className="flex justify-between gap-3">
            <span lang="">{supply.name}</span>
            {supply.levelPercent === null ? (
              <span className="text-quiet">
                <Trans>unknown</Trans>
              </span>
            ) : (
              <Status mark={supply.levelPercent < 10 ? "warning" : "good"}>
                {writePercent(supply.levelPercent, i18n.locale)}
              </Status>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** What happened with it before, on any computer. */
function History({ queue }: { readonly queue: string }): ReactNode {
  const draw = useDraw();
  const list = useInfiniteQuery(
    incidentsQuery({ q: `subject:"${queue.replaceAll('"', "")}"`, sort: "-opened", limit: 10 }),
  );
  const rows = (list.data?.pages[0]?.items ?? []).filter((row) => draw.rule(row.rule)?.probe === "printers");
  return (
    <Panel title={<Trans>Incidents</Trans>}>
      {list.isSuccess && rows.length === 0 && (
        <p className="text-quiet">
          <Trans>Nothing ever went wrong with it.</Trans>
        </p>
      )}
      <ul className="flex flex-col gap-1">
        {rows.map((row) => (
          <li key={row.key} className="flex flex-wrap items-center justify-between gap-x-4">
            <Link to="/i/$key" params={{ key: row.key }} className="min-w-0 hover:underline">
              <Status mark={row.state === "resolved" ? "good" : severityMark[row.severity]}>
                {draw.title(row.rule, row.params)}
              </Status>
            </Link>
            <span className="text-13 text-quiet">
              <span className="mono">{row.deviceName}</span> · <Age atMs={row.openedAtMs} />
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
