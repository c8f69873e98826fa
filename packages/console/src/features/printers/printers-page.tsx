import type { PrinterRow } from "@hulplijn/shared/api";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link, getRouteApi } from "@tanstack/react-router";
import { type ReactNode, useCallback } from "react";
import { printersQuery } from "../../api/devices.ts";
import { useDraw } from "../../language/draw.ts";
import { Failure } from "../../language/failure.tsx";
import { printerReason } from "../../language/words.ts";
import { Button } from "../../ui/button.tsx";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { Empty, Skeleton } from "../../ui/empty.tsx";
import { writePercent } from "../../ui/format.ts";
import type { Mark } from "../../ui/glyph.tsx";
import { Page, PageHead } from "../../ui/panel.tsx";
import { usePreferences } from "../../ui/preferences.ts";
import { QueryField } from "../../ui/query-field.tsx";
import { Status } from "../../ui/status.tsx";
import { Age, Duration } from "../../ui/time.tsx";
import { byBlocked, faultyPlace } from "./verdicts.ts";
import { Verdicts } from "./verdict-list.tsx";
import { useDocumentTitle } from "../../ui/document-title.ts";

const route = getRouteApi("/frame/printers");
const lowSupplyPercent = 10;

const printerMark: Record<PrinterRow["printerState"], Mark> = {
  reachable: "good",
  unreachable: "critical",
  "needs-person": "warning",
  unknown: "unknown",
};

const queueMark: Record<PrinterRow["queueState"], Mark> = {
  idle: "good",
  printing: "running",
  stopped: "critical",
  rejecting: "critical",
  stuck: "critical",
  "service-down": "critical",
  unknown: "unknown",
};

function useColumns(): readonly Column<PrinterRow>[] {
  const { t, i18n } = useLingui();
  const draw = useDraw();
  const printerWord: Record<PrinterRow["printerState"], string> = {
    reachable: t`Reachable`,
    unreachable: t`Does not answer`,
    "needs-person": t`Needs a person`,
    unknown: t`Unknown`,
  };
  const queueWord: Record<PrinterRow["queueState"], string> = {
    idle: t`Ready`,
    printing: t`Printing`,
    stopped: t`Stopped`,
    rejecting: t`Takes no jobs`,
    stuck: t`Makes no progress`,
    "service-down": t`No print service`,
    unknown: t`Unknown`,
  };
  return [
    {
      id: "queue",
      title: t`Queue`,
      lead: true,
      cell: (row) => (
        <span className="flex flex-col">
          <span className="font-mono font-medium">{row.queue}</span>
          {(row.title !== "" || row.model !== "") && (
            <span className="text-12 text-quiet">{[row.title, row.model].filter(Boolean).join(" · ")}</span>
          )}
        </span>
      ),
    },
    {
      id: "device",
      title: t`Device`,
      cell: (row) => (
        <Link to="/d/$name" params={{ name: row.deviceName }} className="link mono">
          {row.deviceName}
        </Link>
      ),
    },
    {
      id: "printer",
      labelled: true,
      title: t`Printer`,
      cell: (row) => (
        <span className="flex flex-col">
          <Status mark={row.stale ? "unknown" : printerMark[row.printerState]}>
            {printerWord[row.printerState]}
          </Status>
          {row.reasons.length > 0 && (
            <span className="text-12 text-quiet">
              {row.reasons.map((reason) => printerReason(reason, draw.language)).join(", ")}
            </span>
          )}
        </span>
      ),
    },
    {
      id: "state",
      labelled: true,
      title: t`Queue state`,
      cell: (row) => (
        <Status mark={row.stale ? "unknown" : queueMark[row.queueState]}>{queueWord[row.queueState]}</Status>
      ),
    },
    {
      id: "waiting",
      labelled: true,
      title: t`Waiting`,
      cell: (row) =>
        row.waitingJobs === 0 ? (
          <span className="text-quiet">0</span>
        ) : (
          <span>
            {row.waitingJobs}
            {row.oldestJobSeconds !== null && (
              <span className="text-quiet">
                {" "}
                <Trans>
                  oldest <Duration seconds={row.oldestJobSeconds} />
                </Trans>
              </span>
            )}
          </span>
        ),
    },
    {
      id: "supply",
      title: t`Lowest supply`,
      from: "lg",
      cell: (row) =>
        row.lowestSupplyPercent === null ? (
          <span className="text-quiet">
            <Trans>unknown</Trans>
          </span>
        ) : row.lowestSupplyPercent < lowSupplyPercent ? (
          <Status mark="warning">{writePercent(row.lowestSupplyPercent, i18n.locale)}</Status>
        ) : (
          writePercent(row.lowestSupplyPercent, i18n.locale)
        ),
    },
    {
      id: "path",
      title: t`Prints to`,
      from: "xl",
      cell: (row) => <span className="font-mono text-12 text-quiet">{row.path}</span>,
    },
    {
      id: "read",
      title: t`Read`,
      cell: (row) => (
        <span className={row.stale ? "text-quiet italic" : "text-quiet"}>
          <Age atMs={row.readAtMs} />
        </span>
      ),
    },
    {
      id: "incident",
      title: t`Incident`,
      cell: (row) =>
        row.incident !== null && (
          <Link to="/i/$key" params={{ key: row.incident }} className="link mono">
            {row.incident}
          </Link>
        ),
    },
  ];
}

/** Which printers do not print, and is it the printer, the queue or the computer? */
export function PrintersPage(): ReactNode {
  const { t } = useLingui();
  const { q = "" } = route.useSearch();
  const navigate = route.useNavigate();
  const { density } = usePreferences();
  const columns = useColumns();
  useDocumentTitle(t`Printers`);
  const list = useQuery(printersQuery({ q, limit: 200 }));
  const rows = byBlocked(list.data?.items ?? []);
  const faulty = rows.filter((row) => faultyPlace(row) !== null);
  const total = list.data?.total ?? 0;
  const setQuery = useCallback(
    (text: string) =>
      void navigate({ search: (was) => ({ ...was, q: text === "" ? undefined : text }), replace: true }),
    [navigate],
  );
  return (
    <Page>
      <PageHead
        title={<Trans>Printers</Trans>}
        lead={
          list.isSuccess && (
            <Trans>
              {faulty.length} of {total} queues do not print
            </Trans>
          )
        }
      />
      <div className="flex flex-col gap-4">
        <Verdicts rows={faulty} />
        <QueryField
          label={t`Search printers`}
          placeholder={t`Queue, device, model or address`}
          value={q}
          onChange={setQuery}
        />
        {list.isError && <Failure error={list.error} onRetry={() => void list.refetch()} />}
        <div className="panel" aria-busy={list.isFetching}>
          {list.isPending && <Skeleton />}
          {rows.length > 0 && (
            <DataTable
              label={t`Printers`}
              columns={columns}
              rows={rows}
              keyOf={(row) => `${row.deviceId} ${row.queue}`}
              compact={density === "compact"}
            />
          )}
          {list.isSuccess && rows.length === 0 && (
            <Empty
              action={
                q === "" ? (
                  <Link to="/devices" className="link">
                    <Trans>See what the devices measure</Trans>
                  </Link>
                ) : (
                  <Button onPress={() => setQuery("")}>
                    <Trans>Clear the search</Trans>
                  </Button>
                )
              }
            >
              {q === "" ? (
                <Trans>No device has a print queue.</Trans>
              ) : (
                <Trans>No printer matches “{q}”.</Trans>
              )}
            </Empty>
          )}
        </div>
      </div>
    </Page>
  );
}
