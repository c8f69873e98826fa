import type { FixRow } from "@hulplijn/shared/api";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { fixesQuery } from "../../api/fixes.ts";
import { useDraw } from "../../language/draw.ts";
import { Failure } from "../../language/failure.tsx";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { Empty, Skeleton } from "../../ui/empty.tsx";
import { writePercent } from "../../ui/format.ts";
import { Page, PageHead } from "../../ui/panel.tsx";
import { usePreferences } from "../../ui/preferences.ts";
import { QueryField } from "../../ui/query-field.tsx";
import { Age } from "../../ui/time.tsx";
import { FixState } from "./fix-state.tsx";
import { useDocumentTitle } from "../../ui/document-title.ts";

function useColumns(): readonly Column<FixRow>[] {
  const { t, i18n } = useLingui();
  const draw = useDraw();
  return [
    {
      id: "title",
      title: t`Fix`,
      lead: true,
      cell: (fix) => (
        <span className="flex flex-col py-1">
          <Link to="/fix/$id" params={{ id: fix.fix }} className="font-medium hover:underline">
            {draw.text(fix.title)}
          </Link>
          <span className="max-w-[64ch] text-12 text-quiet">{draw.text(fix.summary)}</span>
        </span>
      ),
    },
    { id: "state", title: t`State`, cell: (fix) => <FixState fix={fix} /> },
    {
      id: "risk",
      title: t`Risk`,
      cell: (fix) => fix.risk,
    },
    {
      id: "version",
      title: t`Version`,
      from: "lg",
      cell: (fix) => <span className="text-quiet">{fix.version}</span>,
    },
    {
      id: "people",
      title: t`Approved by`,
      from: "xl",
      cell: (fix) => (
        <span className="text-quiet">{fix.approvals.map((approval) => approval.person).join(", ")}</span>
      ),
    },
    {
      id: "success",
      title: t`Helped`,
      cell: (fix) =>
        fix.runs90Days === 0 ? (
          <span className="text-quiet">
            <Trans>never run</Trans>
          </span>
        ) : (
          <Trans>
            {writePercent(Math.round((fix.verified90Days / fix.runs90Days) * 100), i18n.locale)} of{" "}
            {fix.runs90Days}
          </Trans>
        ),
    },
    {
      id: "last",
      title: t`Last run`,
      from: "lg",
      cell: (fix) => (
        <span className="text-quiet">{fix.lastRunAtMs === null ? "–" : <Age atMs={fix.lastRunAtMs} />}</span>
      ),
    },
  ];
}

/** May I use this, what does it do, who vouches for it, and does it work? */
export function FixesPage(): ReactNode {
  const { t } = useLingui();
  const draw = useDraw();
  const [typed, setTyped] = useState("");
  const { density } = usePreferences();
  const columns = useColumns();
  useDocumentTitle(t`Fixes`);
  const list = useQuery(fixesQuery({ limit: 200 }));
  const wanted = typed.toLocaleLowerCase();
  const rows = (list.data?.items ?? []).filter((fix) =>
    [fix.fix, draw.text(fix.title), draw.text(fix.summary), ...fix.settles].some((text) =>
      text.toLocaleLowerCase().includes(wanted),
    ),
  );
  return (
    <Page>
      <PageHead
        title={<Trans>Fixes</Trans>}
        lead={
          <Trans>
            Reviewed scripts that a device runs only when enough people approved exactly these bytes.
          </Trans>
        }
      />
      <div className="flex flex-col gap-4">
        <QueryField
          label={t`Search fixes`}
          placeholder={t`What it does, or what it settles`}
          value={typed}
          onChange={setTyped}
        />
        {list.isError && <Failure error={list.error} onRetry={() => void list.refetch()} />}
        <div className="panel">
          {list.isPending && <Skeleton />}
          {rows.length > 0 && (
            <DataTable
              label={t`Fixes`}
              columns={columns}
              rows={rows}
              keyOf={(fix) => fix.fix}
              compact={density === "compact"}
            />
          )}
          {list.isSuccess && rows.length === 0 && (
            <Empty>
              {typed === "" ? <Trans>There is no fix yet.</Trans> : <Trans>No fix matches “{typed}”.</Trans>}
            </Empty>
          )}
        </div>
      </div>
    </Page>
  );
}
