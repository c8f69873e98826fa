import type { HeldRow } from "@hulplijn/shared/api";
import { Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { heldQuery } from "../../api/windows.ts";
import { useDraw } from "../../language/draw.ts";
import { Failure } from "../../language/failure.tsx";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import type { Mark } from "../../ui/glyph.tsx";
import { Panel } from "../../ui/panel.tsx";
import { ShowMore } from "../../ui/show-more.tsx";
import { Status } from "../../ui/status.tsx";
import { Age } from "../../ui/time.tsx";

const outcomeMark: Record<HeldRow["outcome"], Mark> = {
  held: "maintenance",
  mended: "good",
  told: "warning",
  ended: "info",
};

function useColumns(): readonly Column<HeldRow>[] {
  const { t } = useLingui();
  const draw = useDraw();
  const outcomes: Record<HeldRow["outcome"], string> = {
    held: t`Kept silent`,
    mended: t`Mended itself`,
    told: t`Told at the end`,
    ended: t`May go on`,
  };
  const what = (row: HeldRow): string => {
    if (row.what === "silence") return t`stopped talking`;
    if (row.what === "fix") return t`would have begun: ${row.fix ?? ""}`;
    return row.rule === null ? row.subject : draw.title(row.rule, row.params);
  };
  return [
    { id: "what", title: t`What`, lead: true, cell: what },
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
      id: "outcome",
      title: t`What came of it`,
      cell: (row) => <Status mark={outcomeMark[row.outcome]}>{outcomes[row.outcome]}</Status>,
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
    { id: "since", title: t`Since`, labelled: true, cell: (row) => <Age atMs={row.sinceMs} /> },
  ];
}

/** The log of what a window kept silent: never nothing, also when nobody was disturbed. */
export function Held({ number }: { readonly number: number }): ReactNode {
  const { t } = useLingui();
  const columns = useColumns();
  const list = useInfiniteQuery(heldQuery(number));
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Panel title={<Trans>What it held back</Trans>} flush>
      {list.isError && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && rows.length === 0 && (
        <p className="px-4 pb-3 text-quiet">
          <Trans>Nothing so far.</Trans>
        </p>
      )}
      {rows.length > 0 && (
        <DataTable
          label={t`What it held back`}
          columns={columns}
          rows={rows}
          keyOf={(row) =>
            `${row.what} ${row.deviceId} ${row.rule ?? row.fix ?? ""} ${row.subject} ${row.sinceMs}`
          }
        />
      )}
      <div className="flex justify-center p-2 empty:hidden">
        <ShowMore list={list} />
      </div>
    </Panel>
  );
}
