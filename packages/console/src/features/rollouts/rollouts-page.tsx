import type { RolloutRow } from "@hulplijn/shared/api";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { rolloutsQuery } from "../../api/rollouts.ts";
import { useMay } from "../../api/session.ts";
import { useDraw } from "../../language/draw.ts";
import { Failure } from "../../language/failure.tsx";
import { rolloutMark, useRolloutWords } from "../../language/rollout-words.ts";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { useDocumentTitle } from "../../ui/document-title.ts";
import { Empty, Skeleton } from "../../ui/empty.tsx";
import { Page, PageHead } from "../../ui/panel.tsx";
import { Status } from "../../ui/status.tsx";
import { Age } from "../../ui/time.tsx";
import { StandingBar } from "./standing-bar.tsx";

function useColumns(): readonly Column<RolloutRow>[] {
  const { t } = useLingui();
  const draw = useDraw();
  const words = useRolloutWords();
  return [
    {
      id: "name",
      title: t`Rollout`,
      lead: true,
      cell: (row) => (
        <span className="flex flex-col py-1">
          <Link
            to="/ro/$number"
            params={{ number: String(row.number) }}
            data-row-link
            className="font-medium hover:underline"
          >
            {row.number} · {row.name}
          </Link>
          <span className="text-12 text-quiet">
            {row.step === "undo" ? <Trans>Takes back: {draw.text(row.title)}</Trans> : draw.text(row.title)}
          </span>
        </span>
      ),
    },
    {
      id: "state",
      title: t`State`,
      cell: (row) => <Status mark={rolloutMark[row.state]}>{words[row.state]}</Status>,
    },
    {
      id: "count",
      title: t`Devices`,
      labelled: true,
      cell: (row) => <span className="text-quiet">{row.count}</span>,
    },
    {
      id: "progress",
      title: t`How they stand`,
      labelled: true,
      cell: (row) =>
        row.state === "draft" ? (
          <span className="text-quiet">
            <Plural value={row.people.length} _0="nobody signed yet" one="# signed" other="# signed" />
          </span>
        ) : (
          <div className="min-w-56 py-1">
            <StandingBar counts={row.counts} name={row.name} />
          </div>
        ),
    },
    {
      id: "since",
      title: t`Drafted`,
      from: "lg",
      cell: (row) => (
        <span className="text-quiet">
          {row.draftedBy} · <Age atMs={row.draftedAtMs} />
        </span>
      ),
    },
  ];
}

/** What is being rolled out, how far it is, and what came of those before. */
export function RolloutsPage(): ReactNode {
  const { t } = useLingui();
  useDocumentTitle(t`Rollouts`);
  const columns = useColumns();
  const mayDraft = useMay("draft-rollouts");
  const asked = useQuery(rolloutsQuery);
  const rows = asked.data?.items ?? [];
  const rolling = rows.filter(({ state }) => state === "in-force").length;
  return (
    <Page>
      <PageHead
        title={<Trans>Rollouts</Trans>}
        lead={
          asked.isSuccess && (
            <Plural
              value={rolling}
              _0="Nothing is being rolled out now."
              one="# is being rolled out now."
              other="# are being rolled out now."
            />
          )
        }
      >
        {mayDraft && (
          <Link to="/rollouts/new" className="button" data-look="primary">
            <Trans>New rollout</Trans>
          </Link>
        )}
      </PageHead>
      {asked.isPending && <Skeleton rows={8} />}
      {asked.isError && <Failure error={asked.error} onRetry={() => void asked.refetch()} />}
      {asked.isSuccess && rows.length === 0 && (
        <Empty>
          <Trans>
            No rollout yet. A rollout brings one fix to many devices, a few first, and halts by itself where
            it goes wrong.
          </Trans>
        </Empty>
      )}
      {rows.length > 0 && (
        <div className="panel">
          <DataTable
            label={t`Rollouts`}
            columns={columns}
            rows={rows}
            keyOf={({ number }) => String(number)}
          />
        </div>
      )}
    </Page>
  );
}
