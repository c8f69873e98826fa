import type { Rollout } from "@hulplijn/shared/api";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link, getRouteApi } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { rolloutQuery } from "../../api/rollouts.ts";
import { useDraw } from "../../language/draw.ts";
import { Failure } from "../../language/failure.tsx";
import { useRolloutWaitWords } from "../../language/rollout-words.ts";
import { Signing } from "../../language/signing.tsx";
import { useDocumentTitle } from "../../ui/document-title.ts";
import { Skeleton } from "../../ui/empty.tsx";
import { Page, PageHead } from "../../ui/panel.tsx";
import { Banner } from "../../ui/status.tsx";
import { Instant } from "../../ui/time.tsx";
import { Clusters } from "./clusters.tsx";
import { DeviceTable } from "./device-table.tsx";
import { FollowUps } from "./follow-ups.tsx";
import { allOf, progressOf } from "./progress.ts";
import { RolloutRings } from "./rollout-rings.tsx";
import { StopBar } from "./stop-bar.tsx";
import { Terms } from "./terms.tsx";

const route = getRouteApi("/frame/ro/$number");

/** Is it going well, how far are we, and how do I stop it? */
export function RolloutPage(): ReactNode {
  const number = Number(route.useParams().number);
  const asked = useQuery(rolloutQuery(number));
  const { t } = useLingui();
  useDocumentTitle(asked.data ? `${number} · ${asked.data.name}` : t`Rollout ${number}`);
  return (
    <Page>
      <nav aria-label={t`Where you are`} className="text-13">
        <Link to="/rollouts" className="link">
          <Trans>Rollouts</Trans>
        </Link>
      </nav>
      {asked.isPending && <Skeleton rows={10} />}
      {asked.isError && <Failure error={asked.error} onRetry={() => void asked.refetch()} />}
      {asked.data && <Known rollout={asked.data} />}
    </Page>
  );
}

function Known({ rollout }: { readonly rollout: Rollout }): ReactNode {
  const draw = useDraw();
  const { number, state, signing, resuming } = rollout;
  return (
    <div className="flex flex-col gap-4">
      <StopBar rollout={rollout} />
      <Head rollout={rollout} />
      {rollout.halted !== null && state === "halted" && <Halted halted={rollout.halted} />}
      {state === "draft" && signing && (
        <Signing
          title={<Trans>This is a draft. People sign it, then it begins.</Trans>}
          {...signing}
          line={`hulplijn rollouts sign ${number}`}
        />
      )}
      {resuming && (
        <Signing
          title={<Trans>To resume it, people sign</Trans>}
          {...resuming}
          line={`hulplijn rollouts sign ${number}`}
        >
          <p>
            <Trans>
              {resuming.person} wants to go on: {resuming.reason}
            </Trans>
          </p>
        </Signing>
      )}
      {state !== "draft" && <Verdict rollout={rollout} />}
      {rollout.waitFor !== null && <Banner mark="maintenance">{draw.sentence(rollout.waitFor)}</Banner>}
      <RolloutRings rollout={rollout} />
      {rollout.clusters.length > 0 && <Clusters rollout={rollout} />}
      <FollowUps rollout={rollout} />
      <DeviceTable rollout={rollout} />
      <Terms rollout={rollout} />
    </div>
  );
}

function Head({ rollout }: { readonly rollout: Rollout }): ReactNode {
  const draw = useDraw();
  const { number, name, step, version, fix, people, count, query, since } = rollout;
  const title = draw.text(rollout.title);
  const signers = people.join(", ");
  return (
    <PageHead
      title={`${number} · ${name}`}
      lead={
        <span className="flex flex-col gap-1">
          <span className="flex flex-wrap items-center gap-x-4 gap-y-1">
            <span>
              {step === "undo" ? <Trans>Takes back: {title}</Trans> : title}{" "}
              <Link to="/fix/$id" params={{ id: fix }} className="link">
                {fix}@{version}
              </Link>{" "}
              · {rollout.risk}
            </span>
          </span>
          <span>
            <Plural
              value={count}
              one="# device, fixed when it was drafted"
              other="# devices, fixed when it was drafted"
            />
            {query === "" ? <Trans>: everybody</Trans> : `: ${query}`}
            {since.more + since.gone > 0 && (
              <>
                {" · "}
                <Trans>
                  {since.more} more since, {since.gone} gone
                </Trans>
              </>
            )}
          </span>
          <span>
            <Trans>
              drafted by {rollout.draftedBy}, <Instant atMs={rollout.draftedAtMs} />
            </Trans>
            {signers !== "" && (
              <>
                {" · "}
                <Trans>signed by {signers}</Trans>
              </>
            )}
          </span>
        </span>
      }
    />
  );
}

/** One sentence: which ring, how well, and when it would stop by itself. */
function Verdict({ rollout }: { readonly rollout: Rollout }): ReactNode {
  const waits = useRolloutWaitWords();
  const { openRing, gate, wait, waitUntilMs, state } = rollout;
  const { percent, failed, ended } = progressOf(allOf(rollout.rings));
  const most = gate.mostFailures + 1;
  return (
    <p className="max-w-[80ch] text-16" aria-live="polite">
      {state === "in-force" && openRing >= 0 && <Trans>Ring {openRing} is open.</Trans>}{" "}
      {percent === null ? (
        <Trans>No device has ended it yet.</Trans>
      ) : (
        <Plural
          value={ended}
          one={`# device has ended it, ${percent} % verified.`}
          other={`# devices have ended it, ${percent} % verified.`}
        />
      )}{" "}
      {state === "in-force" && (
        <Plural
          value={most}
          one={`It halts by itself at # failure (now ${failed}).`}
          other={`It halts by itself at # failures (now ${failed}).`}
        />
      )}{" "}
      {wait !== null && wait !== "halted" && waits[wait]}{" "}
      {waitUntilMs !== null && (
        <Trans>
          The next ring opens <Instant atMs={waitUntilMs} /> at the earliest.
        </Trans>
      )}
    </p>
  );
}

function Halted({ halted }: { readonly halted: NonNullable<Rollout["halted"]> }): ReactNode {
  const draw = useDraw();
  const { who, atMs, why, reason } = halted;
  return (
    <Banner mark="critical">
      <p>
        {why !== null ? (
          <>
            <Trans>
              The collector halted it by itself, <Instant atMs={atMs} />.
            </Trans>{" "}
            {draw.sentence(why)}
          </>
        ) : reason === null ? (
          <Trans>
            Halted by {who}, <Instant atMs={atMs} />.
          </Trans>
        ) : (
          <Trans>
            Halted by {who}, <Instant atMs={atMs} />: {reason}
          </Trans>
        )}
      </p>
      <p>
        <Trans>No further device begins it. What was running may finish.</Trans>
      </p>
    </Banner>
  );
}
