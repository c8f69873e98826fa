import type { ScheduleRow } from "@hulplijn/shared/api";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { schedulesQuery } from "../../api/schedules.ts";
import { useDraw } from "../../language/draw.ts";
import { Failure } from "../../language/failure.tsx";
import { LocalTime } from "../../language/local-time.tsx";
import { scheduleMark, useScheduleWords } from "../../language/schedule-words.ts";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { Empty, Skeleton } from "../../ui/empty.tsx";
import { Status } from "../../ui/status.tsx";
import { CalendarLinks } from "./calendar-links.tsx";
import { Standings } from "./last-time.tsx";

function useColumns(): readonly Column<ScheduleRow>[] {
  const { t } = useLingui();
  const draw = useDraw();
  const words = useScheduleWords();
  return [
    {
      id: "name",
      title: t`Schedule`,
      lead: true,
      cell: (row) => (
        <span className="flex flex-col py-1">
          <Link
            to="/sch/$number"
            params={{ number: String(row.number) }}
            data-row-link
            className="font-medium hover:underline"
          >
            {row.number} · {row.name}
          </Link>
          <span className="text-12 text-quiet">{draw.text(row.words)}</span>
        </span>
      ),
    },
    {
      id: "state",
      title: t`State`,
      cell: (row) => <Status mark={scheduleMark[row.state]}>{words[row.state]}</Status>,
    },
    {
      id: "devices",
      title: t`Devices`,
      labelled: true,
      cell: (row) => (
        <span className="text-quiet">
          <Plural value={row.devices} one="# device" other="# devices" />
        </span>
      ),
    },
    {
      id: "next",
      title: t`Next`,
      labelled: true,
      cell: (row) => (row.next === null ? "–" : <LocalTime {...row.next} />),
    },
    {
      id: "last",
      title: t`Last time`,
      labelled: true,
      cell: (row) =>
        row.last === null ? (
          <span className="text-quiet">
            <Trans>never yet</Trans>
          </span>
        ) : (
          <span className="flex flex-wrap gap-x-3">
            <Standings counts={row.last.counts} />
          </span>
        ),
    },
  ];
}

/** Every schedule with what comes next and how it went. */
export function ScheduleList(): ReactNode {
  const { t } = useLingui();
  const columns = useColumns();
  const asked = useQuery(schedulesQuery);
  const rows = asked.data?.items ?? [];
  return (
    <>
      {asked.isPending && <Skeleton rows={6} />}
      {asked.isError && <Failure error={asked.error} onRetry={() => void asked.refetch()} />}
      {asked.isSuccess && rows.length === 0 && (
        <Empty>
          <Trans>
            No schedule yet. A schedule does the same work again and again, outside office hours, also on
            devices that are offline then.
          </Trans>
        </Empty>
      )}
      {rows.length > 0 && (
        <div className="panel">
          <DataTable
            label={t`Schedules`}
            columns={columns}
            rows={rows}
            keyOf={({ number }) => String(number)}
          />
        </div>
      )}
      <CalendarLinks />
    </>
  );
}
