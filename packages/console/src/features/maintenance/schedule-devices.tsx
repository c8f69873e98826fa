import type { Schedule, ScheduleDevice } from "@hulplijn/shared/api";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link, getRouteApi } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { scheduleDevicesQuery } from "../../api/schedules.ts";
import { ownZone, writeLocal } from "../../language/day-words.ts";
import { useDraw } from "../../language/draw.ts";
import { Failure } from "../../language/failure.tsx";
import {
  scheduleStandingMark,
  scheduleStandings,
  useScheduleStandingWords,
} from "../../language/schedule-words.ts";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { Empty, Skeleton } from "../../ui/empty.tsx";
import { Panel } from "../../ui/panel.tsx";
import { PartsBar } from "../../ui/parts-bar.tsx";
import { Select } from "../../ui/select.tsx";
import { Status } from "../../ui/status.tsx";
import { Instant } from "../../ui/time.tsx";

const route = getRouteApi("/frame/sch/$number");

function useColumns(): readonly Column<ScheduleDevice>[] {
  const { t } = useLingui();
  const draw = useDraw();
  const words = useScheduleStandingWords();
  return [
    {
      id: "device",
      title: t`Device`,
      lead: true,
      cell: (row) => (
        <Link to="/d/$name" params={{ name: row.name }} data-row-link className="link mono">
          {row.name}
        </Link>
      ),
    },
    {
      id: "state",
      title: t`State`,
      cell: (row) => <Status mark={scheduleStandingMark[row.standing]}>{words[row.standing]}</Status>,
    },
    {
      id: "why",
      title: t`Why`,
      labelled: true,
      cell: (row) =>
        (row.code !== null || row.runId !== null) && (
          <span>
            {row.code !== null && draw.error(row.code).title}{" "}
            {row.runId !== null && (
              <Link to="/run/$runId" params={{ runId: row.runId }} className="link">
                <Trans>its run</Trans>
              </Link>
            )}
          </span>
        ),
    },
    {
      id: "due",
      title: t`Due`,
      labelled: true,
      cell: (row) => (
        <span>
          {row.dueMs === null ? "–" : <Instant atMs={row.dueMs} />}
          {row.zone !== ownZone() && <span className="text-quiet"> ({row.zone})</span>}
          {row.differs && row.collectorDueMs !== null && (
            <span className="block text-13 text-warning-text">
              <Trans>
                the collector reckons <Instant atMs={row.collectorDueMs} />
              </Trans>
            </span>
          )}
        </span>
      ),
    },
    { id: "group", title: t`Group`, labelled: true, cell: (row) => row.group },
  ];
}

/** Each device with one occurrence, by honest state; which occurrence and which state stand in the address. */
export function ScheduleDevices({ schedule }: { readonly schedule: Schedule }): ReactNode {
  const { t, i18n } = useLingui();
  const { local, standing } = route.useSearch();
  const navigate = route.useNavigate();
  const words = useScheduleStandingWords();
  const columns = useColumns();
  const list = useQuery(scheduleDevicesQuery(schedule.number, { local }));
  const all = list.data?.items ?? [];
  const rows = standing === undefined ? all : all.filter((row) => row.standing === standing);
  const counts = scheduleStandings.map((each) => ({
    standing: each,
    count: all.filter((row) => row.standing === each).length,
  }));
  const change = (next: { local?: string | undefined; standing?: string | undefined }): void =>
    void navigate({ search: (was) => ({ ...was, ...next }), replace: true });
  return (
    <Panel id="devices" title={<Trans>Devices</Trans>} flush>
      <div className="flex flex-col gap-3 px-4 pb-3">
        <div className="flex flex-wrap gap-3">
          <Select
            label={t`Which time`}
            value={local ?? ""}
            onChange={(next) => change({ local: next === "" ? undefined : next })}
            options={[
              { value: "", label: t`The next one` },
              ...schedule.past.map((one) => ({
                value: one.local,
                label: writeLocal(one.local, i18n.locale),
              })),
            ]}
          />
          <Select
            label={t`State`}
            value={standing ?? ""}
            onChange={(next) => change({ standing: next === "" ? undefined : next })}
            options={[
              { value: "", label: t`Every state` },
              ...counts
                .filter(({ count }) => count > 0)
                .map((one) => ({ value: one.standing, label: `${words[one.standing]} (${one.count})` })),
            ]}
          />
        </div>
        <PartsBar
          label={t`How the devices stand`}
          parts={counts.map((one) => ({
            id: one.standing,
            mark: scheduleStandingMark[one.standing],
            count: one.count,
            words: `${one.count} ${words[one.standing]}`,
          }))}
        />
      </div>
      {list.isPending && <Skeleton />}
      {list.isError && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && rows.length === 0 && (
        <Empty>
          <Trans>No device stands so.</Trans>
        </Empty>
      )}
      {rows.length > 0 && (
        <DataTable
          label={t`Devices of the schedule`}
          columns={columns}
          rows={rows}
          keyOf={(row) => `${row.deviceId} ${row.local ?? ""}`}
        />
      )}
    </Panel>
  );
}
