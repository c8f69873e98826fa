import type { WindowRow } from "@hulplijn/shared/api";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { windowsQuery } from "../../api/windows.ts";
import { Failure } from "../../language/failure.tsx";
import { useHoldWords, useWindowWords, windowMark } from "../../language/window-words.ts";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { Empty, Skeleton } from "../../ui/empty.tsx";
import { Badge } from "../../ui/status.tsx";
import { Instant } from "../../ui/time.tsx";
import { KindLabel } from "./kind.tsx";

function useColumns(): readonly Column<WindowRow>[] {
  const { t } = useLingui();
  const words = useWindowWords();
  const hold = useHoldWords();
  return [
    {
      id: "name",
      title: t`Window`,
      lead: true,
      cell: (row) => (
        <span className="flex flex-col py-1">
          <Link
            to="/win/$number"
            params={{ number: String(row.number) }}
            data-row-link
            className="font-medium hover:underline"
          >
            {row.number} · {row.name}
          </Link>
          <span className="text-12 text-quiet">{row.reason}</span>
        </span>
      ),
    },
    {
      id: "state",
      title: t`State`,
      cell: (row) => <Badge mark={windowMark[row.state]}>{words[row.state]}</Badge>,
    },
    {
      id: "kind",
      title: t`Kind`,
      cell: (row) => <KindLabel kind={row.kind === "freeze" ? "freeze" : "window"} />,
    },
    {
      id: "devices",
      title: t`Devices`,
      labelled: true,
      cell: (row) => (
        <span className="text-quiet">
          <Plural value={row.count} one="# device" other="# devices" />
        </span>
      ),
    },
    {
      id: "span",
      title: t`When`,
      labelled: true,
      cell: (row) =>
        row.span === null ? (
          "–"
        ) : (
          <Trans>
            <Instant atMs={row.span.fromMs} /> until <Instant atMs={row.span.untilMs} />
          </Trans>
        ),
    },
    {
      id: "holds",
      title: t`Holds back`,
      labelled: true,
      cell: (row) => (
        <span className="text-13">
          {hold(row.holds, row.kind === "freeze")}
          {row.held > 0 && (
            <>
              {" · "}
              <Plural value={row.held} one="# kept silent" other="# kept silent" />
            </>
          )}
        </span>
      ),
    },
  ];
}

const order: Readonly<Record<WindowRow["state"], number>> = { holding: 0, planned: 1, between: 2, ended: 3 };

/** Windows and freezes: those that hold now first. */
export function WindowList(): ReactNode {
  const { t } = useLingui();
  const columns = useColumns();
  const asked = useQuery(windowsQuery);
  const rows = (asked.data?.items ?? []).toSorted((one, other) => order[one.state] - order[other.state]);
  return (
    <>
      {asked.isPending && <Skeleton rows={6} />}
      {asked.isError && <Failure error={asked.error} onRetry={() => void asked.refetch()} />}
      {asked.isSuccess && rows.length === 0 && (
        <Empty>
          <Trans>
            No window yet. In a window devices are drawn as in maintenance, and what happens there disturbs
            nobody until it ends.
          </Trans>
        </Empty>
      )}
      {rows.length > 0 && (
        <div className="panel">
          <DataTable
            label={t`Windows`}
            columns={columns}
            rows={rows}
            keyOf={({ number }) => String(number)}
          />
        </div>
      )}
    </>
  );
}
