import type { Fix } from "@hulplijn/shared/api";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link, getRouteApi } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { fixQuery } from "../../api/fixes.ts";
import { runsQuery } from "../../api/incidents.ts";
import { useDraw } from "../../language/draw.ts";
import { Failure } from "../../language/failure.tsx";
import { RunState } from "../../language/run-state.tsx";
import { CopyButton } from "../../ui/copy.tsx";
import { Skeleton } from "../../ui/empty.tsx";
import { Page, PageHead, Panel } from "../../ui/panel.tsx";
import { Age, Duration } from "../../ui/time.tsx";
import { Approvals } from "./approvals.tsx";
import { Code } from "./code.tsx";
import { FixState, useRiskWords } from "./fix-state.tsx";
import { Compared, Versions } from "./versions.tsx";
import { useDocumentTitle } from "../../ui/document-title.ts";

const route = getRouteApi("/frame/fix/$id");

/** What it does, when not to use it, who vouches for it, and the very code. */
export function FixPage(): ReactNode {
  const { t } = useLingui();
  const { id } = route.useParams();
  // A link may name the version it was about ("resume-print-queue@3"); the page is of the one that is there now.
  const [name = id, version] = id.split("@");
  const draw = useDraw();
  const fix = useQuery(fixQuery(name));
  useDocumentTitle(fix.data === undefined ? name : draw.text(fix.data.title));
  return (
    <Page>
      <nav aria-label={t`Where you are`} className="pb-1 text-13">
        <Link to="/fixes" className="link">
          <Trans>Fixes</Trans>
        </Link>
      </nav>
      {fix.isPending && <Skeleton rows={12} />}
      {fix.isError && <Failure error={fix.error} onRetry={() => void fix.refetch()} />}
      {fix.data && <Known fix={fix.data} asked={version} />}
    </Page>
  );
}

function Known({ fix, asked }: { readonly fix: Fix; readonly asked: string | undefined }): ReactNode {
  const draw = useDraw();
  const [pair, setPair] = useState<readonly [string, string] | null>(null);
  const compare = (from: string, to: string): void => {
    setPair([from, to]);
    document.getElementById("difference")?.scrollIntoView();
  };
  return (
    <>
      <PageHead
        title={draw.text(fix.title)}
        lead={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <FixState fix={fix} />
            <span className="mono">
              {fix.fix}@{fix.version}
            </span>
            {asked !== undefined && asked !== String(fix.version) && (
              <span>
                <Trans>The link was about version {asked}; this is the version that is here now.</Trans>
              </span>
            )}
          </span>
        }
      />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_360px]">
        <div className="flex min-w-0 flex-col gap-4">
          <About fix={fix} />
          <Compared fix={fix.fix} chosen={pair} onChoose={(from, to) => setPair([from, to])} />
          <Panel title={<Trans>Code, as the device runs it</Trans>}>
            <div className="flex flex-col gap-4">
              {fix.files.map((file) => (
                <Code key={file.name} file={file} />
              ))}
            </div>
          </Panel>
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <Approvals fix={fix} />
          <Limits fix={fix} />
          <Versions fix={fix.fix} onCompare={compare} />
          <Runs fix={fix.fix} />
        </div>
      </div>
    </>
  );
}

function About({ fix }: { readonly fix: Fix }): ReactNode {
  const draw = useDraw();
  const { manifest } = fix;
  return (
    <Panel title={<Trans>What it does</Trans>}>
      <div className="flex max-w-[72ch] flex-col gap-3">
        <p className="text-16">{draw.text(manifest.summary)}</p>
        <div>
          <h3 className="text-13 text-quiet">
            <Trans>Mind this</Trans>
          </h3>
          <p>{draw.text(manifest.caution)}</p>
        </div>
        <div>
          <h3 className="text-13 text-quiet">
            <Trans>What the employee notices</Trans>
          </h3>
          <p>{draw.text(manifest.notice)}</p>
        </div>
        <div>
          <h3 className="text-13 text-quiet">
            <Trans>What it settles</Trans>
          </h3>
          <ul>
            {fix.settles.map((rule) => (
              <li key={rule}>{draw.title(rule, {}).replaceAll(/\{[^}]+\}/g, "…")}</li>
            ))}
          </ul>
        </div>
      </div>
    </Panel>
  );
}

function Limits({ fix }: { readonly fix: Fix }): ReactNode {
  const { t } = useLingui();
  const draw = useDraw();
  const risk = useRiskWords();
  const { manifest } = fix;
  const rows: readonly (readonly [string, ReactNode])[] = [
    [t`Risk`, risk(manifest.risk)],
    [t`Runs as`, <code key="as">{manifest.runAs}</code>],
    [t`Ends after`, <Duration key="limit" seconds={manifest.timeLimitSeconds} />],
    [t`Has to help within`, <Duration key="within" seconds={manifest.verifyWithinSeconds} />],
    [t`May run again`, manifest.repeat === "idempotent" ? t`Yes` : t`No, once only`],
    [
      t`Can be taken back`,
      [manifest.platforms.linux, manifest.platforms.windows].every((steps) => steps?.undo === undefined)
        ? t`No`
        : t`Yes, by itself when it did not help`,
    ],
    [t`Systems`, fix.platforms.join(", ")],
    [t`Written by`, manifest.author],
  ];
  const parameters = Object.entries(manifest.parameters);
  return (
    <Panel title={<Trans>Limits</Trans>}>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        {rows.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-quiet">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {parameters.length > 0 && (
        <>
          <h3 className="pt-3 text-13 text-quiet">
            <Trans>Values it is given</Trans>
          </h3>
          <ul>
            {parameters.map(([name, parameter]) => (
              <li key={name}>
                {draw.text(parameter.title)} <code className="text-quiet">{name}</code>
              </li>
            ))}
          </ul>
        </>
      )}
      <div className="flex items-start gap-1 pt-3 text-12 text-quiet">
        <span className="min-w-0">
          <Trans>SHA-256 of exactly what is approved</Trans>{" "}
          <span className="font-mono wrap-anywhere">{fix.manifestDigest}</span>
        </span>
        <CopyButton text={fix.manifestDigest} label={t`Copy the digest`} />
      </div>
    </Panel>
  );
}

function Runs({ fix }: { readonly fix: string }): ReactNode {
  const list = useQuery(runsQuery({ q: `fix:${fix}`, limit: 10 }));
  const rows = list.data?.items ?? [];
  return (
    <Panel title={<Trans>Last runs</Trans>}>
      {list.isError && <Failure error={list.error} />}
      {list.isSuccess && rows.length === 0 && (
        <p className="text-quiet">
          <Trans>It was never run.</Trans>
        </p>
      )}
      <ul className="flex flex-col gap-1">
        {rows.map((run) => (
          <li key={run.runId} className="flex flex-wrap items-center justify-between gap-x-3">
            <Link to="/run/$runId" params={{ runId: run.runId }} className="hover:underline">
              <RunState run={run} />
            </Link>
            <span className="text-13 text-quiet">
              <span className="mono">{run.deviceName}</span> · <Age atMs={run.orderedAtMs} />
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
