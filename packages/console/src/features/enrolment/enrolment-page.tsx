import type { EnrolmentToken } from "@hulplijn/shared/api";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { codeOf } from "../../api/client.ts";
import { enrolmentFactsQuery } from "../../api/fixes.ts";
import { useMay } from "../../api/session.ts";
import { Failure } from "../../language/failure.tsx";
import { CopyButton } from "../../ui/copy.tsx";
import { Empty, Skeleton } from "../../ui/empty.tsx";
import { Page, PageHead, Panel } from "../../ui/panel.tsx";
import { StatusLine } from "../../ui/status.tsx";
import { Instant } from "../../ui/time.tsx";
import { Arrivals } from "./arrivals.tsx";
import { linuxLines, onlyHere, tokenPlace } from "./install-lines.ts";
import { Tokens } from "./tokens.tsx";
import { useDocumentTitle } from "../../ui/document-title.ts";

/** Which line do I paste where, and did the first device arrive? */
export function EnrolmentPage(): ReactNode {
  const { t } = useLingui();
  useDocumentTitle(t`Enrolment`);
  const may = useMay("enrol-devices");
  return (
    <Page>
      <PageHead
        title={<Trans>Enrolment</Trans>}
        lead={<Trans>Begin with one test machine. The key is made on the device and never leaves it.</Trans>}
      />
      {may ? <Allowed /> : <NoRight />}
    </Page>
  );
}

function NoRight(): ReactNode {
  return (
    <Empty mark="unknown">
      <Trans>Your role may not enrol devices. Third line and team leads may; ask one of them.</Trans>
    </Empty>
  );
}

function Allowed(): ReactNode {
  const [made, setMade] = useState<EnrolmentToken | null>(null);
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_400px]">
      <div className="flex min-w-0 flex-col gap-4">
        <Steps made={made} />
        <Arrivals />
      </div>
      <Tokens made={made} onMade={setMade} />
    </div>
  );
}

function Steps({ made }: { readonly made: EnrolmentToken | null }): ReactNode {
  const { t } = useLingui();
  const facts = useQuery(enrolmentFactsQuery);
  const lines = facts.data === undefined ? [] : linuxLines(facts.data, made?.token ?? null);
  const sums = facts.data?.packages ?? [];
  return (
    <Panel title={<Trans>Linux</Trans>}>
      <ol className="flex list-decimal flex-col gap-4 pl-5">
        <li>
          {made === null ? (
            <Trans>Make a token in the panel beside this; it takes the place of {tokenPlace} below.</Trans>
          ) : (
            <Trans>
              The token is in the lines below. It works until <Instant atMs={made.expiresAtMs} />, for{" "}
              <Plural value={made.maxUses} one="# device" other="# devices at most" />.
            </Trans>
          )}
        </li>
        <li>
          <p className="pb-2">
            <Trans>
              Paste this in a terminal <strong>on the machine that you enrol</strong>:
            </Trans>
          </p>
          {facts.isPending && <Skeleton rows={2} />}
          {facts.isError && <Failure error={facts.error} onRetry={() => void facts.refetch()} />}
          {facts.data !== undefined && onlyHere(facts.data.url) && (
            <div className="pb-2">
              <StatusLine mark="warning">
                <Trans>
                  Only the collector’s own machine can reach this address; other machines need one with a name
                  or address of the network.
                </Trans>
              </StatusLine>
            </div>
          )}
          {lines.length > 0 && (
            <div className="rounded-6 border border-hair">
              <pre
                tabIndex={0}
                className="overflow-auto p-3 text-12 leading-5 wrap-anywhere whitespace-pre-wrap"
              >
                {lines.join("\n")}
              </pre>
              <div className="border-t border-hair px-1">
                <CopyButton text={lines.join("\n")} label={t`Copy the lines`} />
              </div>
            </div>
          )}
        </li>
        <li>
          <Trans>Watch below: the device appears as soon as it has made its key and been let in.</Trans>
        </li>
      </ol>
      {sums.length > 0 && (
        <p className="pt-3 text-12 text-quiet">
          {sums.map((each) => (
            <span key={each.file} className="block font-mono wrap-anywhere">
              {each.sha256} {each.file}
            </span>
          ))}
        </p>
      )}
      <p className="pt-3 text-13 text-quiet">
        <Trans>Packages for Windows and macOS do not exist yet.</Trans>
      </p>
      {facts.isError && codeOf(facts.error) === "not-allowed" && <NoRight />}
    </Panel>
  );
}
