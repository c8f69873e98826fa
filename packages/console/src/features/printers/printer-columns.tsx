import type { PrinterRow } from "@hulplijn/shared/api";
import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { useDraw } from "../../language/draw.ts";
import { printerReason } from "../../language/words.ts";
import type { Column } from "../../ui/data-table.tsx";
import { writePercent } from "../../ui/format.ts";
import type { Mark } from "../../ui/glyph.tsx";
import { Status } from "../../ui/status.tsx";
import { Age, Duration } from "../../ui/time.tsx";

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

/** Printer and queue apart: one may be well while the other is not. */
export function usePrinterColumns(): readonly Column<PrinterRow>[] {
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
      sort: "queue",
      lead: true,
      cell: (row) => (
        <span className="flex flex-col">
          {row.queue === "" ? (
            <span className="text-quiet">
              <Trans>no print service</Trans>
            </span>
          ) : (
            <Link
              to="/p/$queue"
              params={{ queue: row.queue }}
              search={{ on: row.deviceName }}
              data-row-link
              className="self-start font-mono font-medium hover:underline"
            >
              {row.queue}
            </Link>
          )}
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
      sort: "waiting",
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
      sort: "supply",
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
