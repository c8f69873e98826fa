import type { Release, ReleaseRow } from "@hulplijn/shared/api";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { releaseQuery, releasesQuery } from "../../api/releases.ts";
import { useMay } from "../../api/session.ts";
import { useDraw } from "../../language/draw.ts";
import { Failure } from "../../language/failure.tsx";
import { releaseMark, useReleaseWords, useWaitWords } from "../../language/release-words.ts";
import { Button } from "../../ui/button.tsx";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { useDocumentTitle } from "../../ui/document-title.ts";
import { Skeleton } from "../../ui/empty.tsx";
import { Page, PageHead, Panel } from "../../ui/panel.tsx";
import { Badge, Banner, Status } from "../../ui/status.tsx";
import { Instant } from "../../ui/time.tsx";
import { DecideDialog } from "./decide-dialog.tsx";
import { Rings } from "./rings.tsx";
import { Troubled } from "./troubled.tsx";

/** Where is the new version of the agent, and does it do harm? */
export function UpdatesPage(): ReactNode {
  const { t } = useLingui();
  useDocumentTitle(t`Updates`);
  const asked = useQuery(releasesQuery);
  const [newest, ...older] = asked.data?.items ?? [];
  return (
    <Page>
      {asked.isPending && <Skeleton rows={8} />}
      {asked.isError && <Failure error={asked.error} onRetry={() => void asked.refetch()} />}
      {asked.data && newest === undefined && <None />}
      {newest && <Newest sequence={newest.sequence} />}
      {older.length > 0 && <Older rows={older} />}
    </Page>
  );
}

function None(): ReactNode {
  return (
    <>
      <PageHead title={<Trans>Updates</Trans>} />
      <p className="max-w-[72ch]">
        <Trans>
          No version of the agent was released here yet. Two releasers sign one on their own machines (
          <code>hulplijn release sign</code>), and whoever may hands it in:{" "}
          <code>hulplijn releases publish</code>.
        </Trans>
      </p>
    </>
  );
}

function Newest({ sequence }: { readonly sequence: number }): ReactNode {
  const asked = useQuery(releaseQuery(sequence));
  if (asked.isError) return <Failure error={asked.error} onRetry={() => void asked.refetch()} />;
  return asked.data ? <Known release={asked.data} /> : <Skeleton rows={8} />;
}

const decidable: ReadonlySet<ReleaseRow["state"]> = new Set(["rolling", "all-open"]);

function Known({ release }: { readonly release: Release }): ReactNode {
  const { t } = useLingui();
  const words = useReleaseWords();
  const waits = useWaitWords();
  const mayHalt = useMay("halt-releases");
  const mayResume = useMay("publish-releases");
  const [deciding, setDeciding] = useState<"halt" | "resume" | null>(null);
  const { version, sequence, state, people, halted } = release;
  const signers = people.join(", ");
  return (
    <div className="flex flex-col gap-4">
      <PageHead
        title={t`Updates: version ${version}`}
        lead={
          <span className="flex flex-wrap items-center gap-x-4 gap-y-1">
            <Badge mark={releaseMark[state]}>{words[state]}</Badge>
            <span>
              <Trans>
                signed by {signers}, <Instant atMs={release.takenAtMs} />
              </Trans>
            </span>
          </span>
        }
      >
        {mayHalt && decidable.has(state) && (
          <Button onPress={() => setDeciding("halt")}>
            <Trans>Halt…</Trans>
          </Button>
        )}
        {mayResume && halted && (
          <Button onPress={() => setDeciding("resume")}>
            <Trans>Resume…</Trans>
          </Button>
        )}
      </PageHead>
      {halted && <Halted halted={halted} />}
      {release.wait !== null && release.wait !== "halted" && (
        <p>
          {waits[release.wait]}{" "}
          {release.waitUntilMs !== null && (
            <Trans>
              The next ring opens <Instant atMs={release.waitUntilMs} /> at the earliest.
            </Trans>
          )}
        </p>
      )}
      <Rings release={release} />
      {release.troubled.length > 0 && <Troubled rows={release.troubled} />}
      {deciding && (
        <DecideDialog
          sequence={sequence}
          version={version}
          verb={deciding}
          onClose={() => setDeciding(null)}
        />
      )}
    </div>
  );
}

function Halted({ halted }: { readonly halted: NonNullable<ReleaseRow["halted"]> }): ReactNode {
  const draw = useDraw();
  const { who, atMs, why, reason } = halted;
  return (
    <Banner mark="critical">
      <p>
        {why === null ? (
          <Trans>
            Halted by {who}, <Instant atMs={atMs} />: {reason}
          </Trans>
        ) : (
          <>
            <Trans>
              The collector halted it by itself, <Instant atMs={atMs} />.
            </Trans>{" "}
            {draw.sentence(why)}
          </>
        )}
      </p>
      <p>
        <Trans>
          No further device begins it. Devices that went back run the version that they had before.
        </Trans>
      </p>
    </Banner>
  );
}

function Older({ rows }: { readonly rows: readonly ReleaseRow[] }): ReactNode {
  const { t } = useLingui();
  const words = useReleaseWords();
  const columns: readonly Column<ReleaseRow>[] = [
    {
      id: "version",
      title: t`Version`,
      lead: true,
      cell: (row) => <span className="mono">{row.version}</span>,
    },
    {
      id: "state",
      title: t`State`,
      labelled: true,
      cell: (row) => <Status mark={releaseMark[row.state]}>{words[row.state]}</Status>,
    },
    { id: "people", title: t`Signed by`, labelled: true, cell: (row) => row.people.join(", ") },
    { id: "since", title: t`Released`, labelled: true, cell: (row) => <Instant atMs={row.takenAtMs} /> },
  ];
  return (
    <div className="pt-4">
      <Panel title={<Trans>Earlier versions</Trans>} flush>
        <DataTable
          label={t`Earlier versions`}
          columns={columns}
          rows={rows}
          keyOf={(row) => String(row.sequence)}
        />
      </Panel>
    </div>
  );
}
