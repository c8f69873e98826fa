import type { FixVersion } from "@hulplijn/shared/api";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, Suspense, lazy } from "react";
import { fixVersionsQuery } from "../../api/fixes.ts";
import { Failure } from "../../language/failure.tsx";
import { Button } from "../../ui/button.tsx";
import { Skeleton } from "../../ui/empty.tsx";
import { writePercent } from "../../ui/format.ts";
import { Panel } from "../../ui/panel.tsx";
import { Badge } from "../../ui/status.tsx";
import { Instant } from "../../ui/time.tsx";

const Difference = lazy(async () => ({ default: (await import("./difference.tsx")).Difference }));

interface VersionsProps {
  readonly fix: string;
  readonly onCompare: (from: string, to: string) => void;
}

/** Which versions there were, who approved each, and how each did: whether the newest is better than the one before. */
export function Versions({ fix, onCompare }: VersionsProps): ReactNode {
  const list = useQuery(fixVersionsQuery(fix));
  const versions = list.data?.items ?? [];
  const present = versions.find((one) => one.present);
  return (
    <Panel title={<Trans>Versions</Trans>}>
      {list.isPending && <Skeleton rows={2} />}
      {list.isError && <Failure error={list.error} />}
      <ol className="flex flex-col divide-y divide-hair">
        {versions.map((version) => (
          <li key={version.manifestDigest} className="flex flex-col gap-0.5 py-2 first:pt-0 last:pb-0">
            <span className="flex flex-wrap items-center gap-x-3">
              <span className="font-medium">
                <Trans>Version {version.version}</Trans>
              </span>
              {version.present && (
                <Badge mark={version.approved ? "good" : "unknown"}>
                  {version.approved ? <Trans>now, approved</Trans> : <Trans>now, not approved</Trans>}
                </Badge>
              )}
            </span>
            <HowItDid version={version} />
            <span className="text-13 text-quiet">
              <Trans>
                here since <Instant atMs={version.seenAtMs} />, written by {version.author}
              </Trans>
              {version.approvals.length > 0 && (
                <>
                  {" · "}
                  <Trans>
                    approved by {[...new Set(version.approvals.map((one) => one.person))].join(", ")}
                  </Trans>
                </>
              )}
            </span>
            {!version.present && present !== undefined && (
              <Button
                className="self-start"
                onPress={() => onCompare(version.manifestDigest, present.manifestDigest)}
              >
                <Trans>Compare version {version.version} with now</Trans>
              </Button>
            )}
          </li>
        ))}
      </ol>
      {versions.length === 1 && (
        <p className="pt-2 text-13 text-quiet">
          <Trans>The first version that was ever here, so there is nothing to compare it with yet.</Trans>
        </p>
      )}
    </Panel>
  );
}

function HowItDid({ version }: { readonly version: FixVersion }): ReactNode {
  const { i18n } = useLingui();
  const { runs90Days, verified90Days } = version;
  if (runs90Days === 0)
    return (
      <span className="text-quiet">
        <Trans>never run in 90 days</Trans>
      </span>
    );
  const share = writePercent(Math.round((verified90Days / runs90Days) * 100), i18n.locale);
  return (
    <Plural
      value={runs90Days}
      one={`helped in ${share} of # run in 90 days`}
      other={`helped in ${share} of # runs in 90 days`}
    />
  );
}

interface ComparedProps {
  readonly fix: string;
  /** The two that somebody chose; null for the present one against the one before. */
  readonly chosen: readonly [string, string] | null;
  readonly onChoose: (from: string, to: string) => void;
}

/** What two versions do differently, once there are two. An approved one is what the present one is held against first. */
export function Compared({ fix, chosen, onChoose }: ComparedProps): ReactNode {
  const versions = useQuery(fixVersionsQuery(fix)).data?.items ?? [];
  const present = versions.find((one) => one.present);
  const before = versions.find((one) => !one.present && one.approved) ?? versions.find((one) => !one.present);
  if (present === undefined || before === undefined) return null;
  const [from, to] = chosen ?? [before.manifestDigest, present.manifestDigest];
  return (
    <Suspense>
      <Difference fix={fix} versions={versions} from={from} to={to} onChange={onChoose} />
    </Suspense>
  );
}
