import type { Release } from "@hulplijn/shared/api";
import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useDraw } from "../../language/draw.ts";
import { standingMark, useStandingWords } from "../../language/release-words.ts";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { Panel } from "../../ui/panel.tsx";
import { Status } from "../../ui/status.tsx";
import { Age } from "../../ui/time.tsx";

type Row = Release["troubled"][number];

/** Devices that somebody has to look at, the newest first. */
export function Troubled({ rows }: { readonly rows: readonly Row[] }): ReactNode {
  const { t } = useLingui();
  const draw = useDraw();
  const words = useStandingWords();
  const columns: readonly Column<Row>[] = [
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
      labelled: true,
      cell: (row) => <Status mark={standingMark[row.standing]}>{words[row.standing]}</Status>,
    },
    {
      id: "why",
      title: t`Why`,
      labelled: true,
      cell: (row) => (row.code === null ? "" : draw.error(row.code).title),
    },
    { id: "ring", title: t`Ring`, labelled: true, cell: (row) => row.ring },
    { id: "since", title: t`Since`, labelled: true, cell: (row) => <Age atMs={row.sinceMs} /> },
  ];
  return (
    <Panel title={<Trans>Devices in trouble</Trans>} flush>
      <DataTable label={t`Devices in trouble`} columns={columns} rows={rows} keyOf={(row) => row.deviceId} />
    </Panel>
  );
}
