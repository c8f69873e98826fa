import type { Rollout, RolloutDevice } from "@hulplijn/shared/api";
import { Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link, getRouteApi } from "@tanstack/react-router";
import { type ReactNode, useCallback } from "react";
import { rolloutDevicesQuery } from "../../api/rollouts.ts";
import { useDraw } from "../../language/draw.ts";
import { Failure } from "../../language/failure.tsx";
import {
  rolloutStandingMark,
  rolloutStandings,
  useRolloutStandingWords,
} from "../../language/rollout-words.ts";
import { Button } from "../../ui/button.tsx";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { Empty, Skeleton } from "../../ui/empty.tsx";
import { Panel } from "../../ui/panel.tsx";
import { QueryField } from "../../ui/query-field.tsx";
import { Select } from "../../ui/select.tsx";
import { ShowMore } from "../../ui/show-more.tsx";
import { Status } from "../../ui/status.tsx";
import { Age, Instant } from "../../ui/time.tsx";

const route = getRouteApi("/frame/ro/$number");

function useColumns(): readonly Column<RolloutDevice>[] {
  const { t } = useLingui();
  const draw = useDraw();
  const words = useRolloutStandingWords();
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
      cell: (row) => <Status mark={rolloutStandingMark[row.standing]}>{words[row.standing]}</Status>,
    },
    {
      id: "why",
      title: t`Why`,
      labelled: true,
      cell: (row) =>
        (row.code !== null || row.untilMs !== null || row.runId !== null) && (
          <span>
            {row.code !== null && draw.error(row.code).title}{" "}
            {row.untilMs !== null && (
              <Trans>
                not before <Instant atMs={row.untilMs} />
              </Trans>
            )}{" "}
            {row.runId !== null && (
              <Link to="/run/$runId" params={{ runId: row.runId }} className="link">
                <Trans>its run</Trans>
              </Link>
            )}
          </span>
        ),
    },
    { id: "ring", title: t`Ring`, labelled: true, cell: (row) => row.ring },
    { id: "group", title: t`Group`, labelled: true, cell: (row) => row.group },
    {
      id: "since",
      title: t`Since`,
      labelled: true,
      cell: (row) => (row.sinceMs === null ? "–" : <Age atMs={row.sinceMs} />),
    },
  ];
}

/** Every device of the rollout, as it stands; what is filtered stands in the address. */
export function DeviceTable({ rollout }: { readonly rollout: Rollout }): ReactNode {
  const { t } = useLingui();
  const { ring, standing, cluster, q } = route.useSearch();
  const navigate = route.useNavigate();
  const words = useRolloutStandingWords();
  const columns = useColumns();
  const list = useInfiniteQuery(
    rolloutDevicesQuery(rollout.number, {
      standing,
      cluster,
      q,
      ...(ring !== undefined && { ring: Number(ring) }),
    }),
  );
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const total = list.data?.pages[0]?.total ?? null;
  const change = useCallback(
    (next: { ring?: string; standing?: string; cluster?: string; q?: string }) =>
      void navigate({
        search: (was) =>
          Object.fromEntries(Object.entries({ ...was, ...next }).filter(([, value]) => value !== "")),
        replace: true,
      }),
    [navigate],
  );
  const search = useCallback((text: string) => change({ q: text }), [change]);
  const isFiltered = [ring, standing, cluster, q].some((one) => one !== undefined);
  return (
    <Panel
      id="devices"
      title={total === null ? <Trans>Devices</Trans> : <Trans>Devices ({total})</Trans>}
      flush
      aside={
        isFiltered && (
          <Button look="bare" onPress={() => change({ ring: "", standing: "", cluster: "", q: "" })}>
            <Trans>Show all</Trans>
          </Button>
        )
      }
    >
      <div className="flex flex-wrap gap-3 px-4 pb-3">
        <Select
          label={t`State`}
          value={standing ?? ""}
          onChange={(next) => change({ standing: next })}
          options={[
            { value: "", label: t`Every state` },
            ...rolloutStandings.map((value) => ({ value, label: words[value] })),
          ]}
        />
        <Select
          label={t`Ring`}
          value={ring ?? ""}
          onChange={(next) => change({ ring: next })}
          options={[
            { value: "", label: t`Every ring` },
            ...rollout.rings.map((_, number) => ({ value: String(number), label: t`Ring ${number}` })),
          ]}
        />
        <div className="min-w-48 flex-1 self-end">
          <QueryField
            label={t`Search the devices of this rollout`}
            placeholder={t`Name of a device`}
            value={q ?? ""}
            onChange={search}
          />
        </div>
      </div>
      {list.isPending && <Skeleton />}
      {list.isError && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && rows.length === 0 && (
        <Empty>
          <Trans>No device of this rollout stands so.</Trans>
        </Empty>
      )}
      {rows.length > 0 && (
        <DataTable
          label={t`Devices of the rollout`}
          columns={columns}
          rows={rows}
          keyOf={({ deviceId }) => deviceId}
        />
      )}
      <div className="flex justify-center p-2 empty:hidden">
        <ShowMore list={list} />
      </div>
    </Panel>
  );
}
