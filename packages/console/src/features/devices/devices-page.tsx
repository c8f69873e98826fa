import type { DeviceRow } from "@hulplijn/shared/api";
import { deviceStateText } from "@hulplijn/shared/texts";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link, getRouteApi } from "@tanstack/react-router";
import { type ReactNode, Suspense, lazy, useCallback, useState } from "react";
import { devicesQuery } from "../../api/devices.ts";
import { exportAddress } from "../../api/lists.ts";
import { useMay } from "../../api/session.ts";
import { useDraw } from "../../language/draw.ts";
import { Failure } from "../../language/failure.tsx";
import { ColumnsMenu, ViewsMenu, useChosenColumns } from "../../language/list-menus.tsx";
import { ListQuery } from "../../language/list-query.tsx";
import { deviceMark } from "../../language/marks.ts";
import { queryProblem } from "../../language/query-problem.ts";
import { Button } from "../../ui/button.tsx";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { Empty, Skeleton } from "../../ui/empty.tsx";
import { Page, PageHead } from "../../ui/panel.tsx";
import { usePreferences } from "../../ui/preferences.ts";
import { ShowMore } from "../../ui/show-more.tsx";
import { Badge, Status } from "../../ui/status.tsx";
import { Age, Instant } from "../../ui/time.tsx";
import { Beat } from "./beat.tsx";
import { FacetPanel } from "./facet-panel.tsx";
import { useDocumentTitle } from "../../ui/document-title.ts";

const route = getRouteApi("/frame/devices");

// Only who selects something needs it.
const PickBar = lazy(async () => ({ default: (await import("./pick-bar.tsx")).PickBar }));

interface Picking {
  readonly picked: ReadonlySet<string>;
  readonly onPick: (deviceId: string) => void;
}

/** A box before each device of the list, for who may run fixes. */
function usePickColumn({ picked, onPick }: Picking): Column<DeviceRow> {
  const { t } = useLingui();
  return {
    id: "pick",
    title: t`Select`,
    cell: (row) => (
      // The label is what a finger hits: 24 by 24 at least
      <label className="grid size-6 cursor-pointer place-items-center">
        <input
          type="checkbox"
          className="size-4 accent-(--accent)"
          aria-label={t`Select ${row.name}`}
          checked={picked.has(row.deviceId)}
          onChange={() => onPick(row.deviceId)}
        />
      </label>
    ),
  };
}

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
        <Link
          to="/d/$name"
          params={{ name: row.name }}
          data-row-link
          className="mono font-medium hover:underline"
        >
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
      sort: "system",
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
      sort: "agent",
      cell: (row) => <span className="text-quiet">{row.agentVersion}</span>,
    },
    {
      id: "group",
      title: t`Group`,
      sort: "group",
      cell: (row) => <span className="text-quiet">{row.group}</span>,
    },
    { id: "tags", title: t`Tags`, cell: (row) => <span className="text-quiet">{row.tags.join(", ")}</span> },
    {
      id: "enrolled",
      title: t`Enrolled`,
      sort: "enrolled",
      cell: (row) => (
        <span className="text-quiet">
          <Instant atMs={row.enrolledAtMs} />
        </span>
      ),
    },
  ];
}

const standardColumns = ["state", "name", "incidents", "system", "beat", "seen"];

/** Which devices match this, what have they in common, and how was their day? */
export function DevicesPage(): ReactNode {
  const { t, i18n } = useLingui();
  const { q = "", sort = "name", cols } = route.useSearch();
  const navigate = route.useNavigate();
  const { density } = usePreferences();
  const known = useColumns();
  const chosen = useChosenColumns(
    "devices",
    cols,
    standardColumns,
    known.map(({ id }) => id),
  );
  const mayRun = useMay("run-fixes");
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const onPick = (deviceId: string): void =>
    setPicked((was) => {
      const next = new Set(was);
      if (!next.delete(deviceId)) next.add(deviceId);
      return next;
    });
  const pickColumn = usePickColumn({ picked, onPick });
  const listed = chosen.flatMap((id) => known.find((column) => column.id === id) ?? []);
  const columns = mayRun ? [pickColumn, ...listed] : listed;
  useDocumentTitle(t`Devices`);
  const list = useInfiniteQuery(devicesQuery({ q, sort }));
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const total = list.data?.pages[0]?.total;
  // What a search no longer shows is no longer selected: nothing runs where nobody looks.
  const targets = rows
    .filter(({ deviceId }) => picked.has(deviceId))
    .map(({ deviceId, name }) => ({ deviceId, deviceName: name, incidentKey: null, proposed: null }));
  const change = useCallback(
    (next: { q?: string; sort?: string; cols?: readonly string[] | null }) =>
      void navigate({
        search: (was) => ({
          ...was,
          ...(next.q !== undefined && { q: next.q === "" ? undefined : next.q }),
          ...(next.sort !== undefined && { sort: next.sort }),
          ...(next.cols !== undefined && { cols: next.cols?.join(",") }),
        }),
        replace: true,
      }),
    [navigate],
  );
  const setQuery = useCallback((text: string) => change({ q: text }), [change]);
  const badQuery = queryProblem(list.error, q);
  return (
    <Page>
      <PageHead
        title={<Trans>Devices</Trans>}
        lead={
          total === null || total === undefined ? undefined : (
            <Plural value={total} one="# device matches" other="# devices match" />
          )
        }
      >
        <ViewsMenu
          list="devices"
          now={{ q, sort, columns: chosen }}
          onChoose={(view) => change({ q: view.q, sort: view.sort ?? "name", cols: view.columns })}
        />
        <ColumnsMenu list="devices" all={known} chosen={chosen} onChange={(next) => change({ cols: next })} />
        <a
          className="button"
          href={exportAddress("devices", {
            q,
            sort,
            columns: chosen.filter((id) => id !== "beat"),
            language: i18n.locale,
          })}
          download
        >
          <Trans>Export CSV</Trans>
        </a>
      </PageHead>
      <div className="flex flex-col gap-4">
        <ListQuery
          list="devices"
          label={t`Search devices`}
          placeholder={t`Name, or state:offline, system:debian*`}
          value={q}
          onChange={setQuery}
          error={badQuery}
        />
        {list.isError && badQuery === null && (
          <Failure error={list.error} onRetry={() => void list.refetch()} />
        )}
        <div className="grid items-start gap-4 lg:grid-cols-[200px_minmax(0,1fr)]">
          <aside aria-label={t`What they have in common`}>
            <details className="lg:hidden">
              <summary className="min-h-8 py-1 font-medium">
                <Trans>Narrow down</Trans>
              </summary>
              <FacetPanel q={q} onChange={setQuery} />
            </details>
            <div className="max-lg:hidden">
              <FacetPanel q={q} onChange={setQuery} />
            </div>
          </aside>
          <div className="flex min-w-0 flex-col gap-4">
            {targets.length > 0 && (
              <Suspense>
                <PickBar targets={targets} onClear={() => setPicked(new Set())} />
              </Suspense>
            )}
            {mayRun && rows.length > 1 && targets.length < rows.length && (
              <Button
                look="bare"
                className="self-start"
                onPress={() => setPicked(new Set(rows.map(({ deviceId }) => deviceId)))}
              >
                <Trans>Select all that are shown</Trans>
              </Button>
            )}
            <div className="panel overflow-x-auto" aria-busy={list.isFetching}>
              {list.isPending && <Skeleton />}
              {rows.length > 0 && (
                <DataTable
                  label={t`Devices`}
                  columns={columns}
                  rows={rows}
                  keyOf={(row) => row.deviceId}
                  sort={sort}
                  onSort={(next) => change({ sort: next })}
                  compact={density === "compact"}
                />
              )}
              {list.isSuccess && rows.length === 0 && <NoDevices q={q} onClear={() => setQuery("")} />}
            </div>
            <ShowMore list={list} />
          </div>
        </div>
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
