import type { DeviceRow } from "@hulplijn/shared/api";
import { deviceStateText } from "@hulplijn/shared/texts";
import { Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link, getRouteApi } from "@tanstack/react-router";
import { type ReactNode, useCallback } from "react";
import { devicesQuery } from "../../api/devices.ts";
import { useDraw } from "../../language/draw.ts";
import { Failure } from "../../language/failure.tsx";
import { deviceMark } from "../../language/marks.ts";
import { queryProblem } from "../../language/query-problem.ts";
import { Button } from "../../ui/button.tsx";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { Empty, Skeleton } from "../../ui/empty.tsx";
import { Page, PageHead } from "../../ui/panel.tsx";
import { usePreferences } from "../../ui/preferences.ts";
import { QueryField } from "../../ui/query-field.tsx";
import { Badge, Status } from "../../ui/status.tsx";
import { Age } from "../../ui/time.tsx";
import { Beat } from "./beat.tsx";
import { useDocumentTitle } from "../../ui/document-title.ts";

const route = getRouteApi("/frame/devices");

function useColumns(): readonly Column<DeviceRow>[] {
  const { t } = useLingui();
  const draw = useDraw();
  return [
    {
      id: "state",
      title: t`State`,
      sort: "state",
      cell: (row) => (
        <Status mark={deviceMark(row.state, row.worst)}>{draw.text(deviceStateText[row.state])}</Status>
      ),
    },
    {
      id: "name",
      title: t`Name`,
      sort: "name",
      cell: (row) => (
        <Link to="/d/$name" params={{ name: row.name }} className="mono font-medium hover:underline">
          {row.name}
        </Link>
      ),
    },
    {
      id: "incidents",
      title: t`Incidents`,
      sort: "severity",
      cell: (row) =>
        row.openIncidents > 0 && (
          <Link to="/" search={{ tab: "all", q: `device:"${row.name}"` }}>
            <Badge mark={row.worst === null ? "info" : deviceMark("ill", row.worst)}>
              {t`${row.openIncidents} open`}
            </Badge>
          </Link>
        ),
    },
    {
      id: "system",
      title: t`System`,
      from: "lg",
      cell: (row) => <span className="text-quiet">{row.system}</span>,
    },
    { id: "beat", title: t`Last 24 hours`, cell: (row) => <Beat beat={row.beat} /> },
    {
      id: "seen",
      title: t`Seen`,
      sort: "seen",
      cell: (row) => (
        <span className="text-quiet">
          {row.seenAtMs === null ? <Trans>never</Trans> : <Age atMs={row.seenAtMs} />}
        </span>
      ),
    },
    {
      id: "agent",
      title: t`Agent`,
      from: "xl",
      cell: (row) => <span className="text-quiet">{row.agentVersion}</span>,
    },
  ];
}

/** Which devices match this, and how was their day? */
export function DevicesPage(): ReactNode {
  const { t } = useLingui();
  const { q = "", sort = "name" } = route.useSearch();
  const navigate = route.useNavigate();
  const { density } = usePreferences();
  const columns = useColumns();
  useDocumentTitle(t`Devices`);
  const list = useInfiniteQuery(devicesQuery({ q, sort }));
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const total = list.data?.pages[0]?.total;
  const setQuery = useCallback(
    (text: string) =>
      void navigate({ search: (was) => ({ ...was, q: text === "" ? undefined : text }), replace: true }),
    [navigate],
  );
  const badQuery = queryProblem(list.error, q);
  return (
    <Page>
      <PageHead
        title={<Trans>Devices</Trans>}
        lead={total === null || total === undefined ? undefined : <Trans>{total} match</Trans>}
      />
      <div className="flex flex-col gap-4">
        <QueryField
          label={t`Search devices`}
          placeholder={t`Name, or state:offline, system:debian`}
          value={q}
          onChange={setQuery}
          error={badQuery ?? undefined}
        />
        {list.isError && badQuery === null && (
          <Failure error={list.error} onRetry={() => void list.refetch()} />
        )}
        <div className="panel" aria-busy={list.isFetching}>
          {list.isPending && <Skeleton />}
          {rows.length > 0 && (
            <DataTable
              label={t`Devices`}
              columns={columns}
              rows={rows}
              keyOf={(row) => row.deviceId}
              sort={sort}
              onSort={(next) => void navigate({ search: (was) => ({ ...was, sort: next }) })}
              compact={density === "compact"}
            />
          )}
          {list.isSuccess && rows.length === 0 && <NoDevices q={q} onClear={() => setQuery("")} />}
        </div>
        {list.hasNextPage && (
          <Button
            onPress={() => void list.fetchNextPage()}
            isDisabled={list.isFetchingNextPage}
            className="self-center"
          >
            <Trans>Show more</Trans>
          </Button>
        )}
      </div>
    </Page>
  );
}

function NoDevices({ q, onClear }: { readonly q: string; readonly onClear: () => void }): ReactNode {
  if (q !== "")
    return (
      <Empty
        action={
          <Button onPress={onClear}>
            <Trans>Clear the search</Trans>
          </Button>
        }
      >
        <Trans>No device matches “{q}”.</Trans>
      </Empty>
    );
  return (
    <Empty
      action={
        <Link to="/enrolment" className="link">
          <Trans>Go to enrolment</Trans>
        </Link>
      }
    >
      <Trans>No devices yet. Start with one test laptop.</Trans>
    </Empty>
  );
}
