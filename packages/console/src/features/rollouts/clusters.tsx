import type { Rollout } from "@hulplijn/shared/api";
import { Plural, Trans } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useDraw } from "../../language/draw.ts";
import { Panel } from "../../ui/panel.tsx";
import { StatusLine } from "../../ui/status.tsx";

type Cluster = Rollout["clusters"][number];

/** What went wrong, once for each way in which it did, the most frequent first. */
export function Clusters({ rollout }: { readonly rollout: Rollout }): ReactNode {
  return (
    <Panel title={<Trans>What went wrong</Trans>} flush>
      <ul className="divide-y divide-hair border-t border-hair">
        {rollout.clusters.map((cluster) => (
          <li key={cluster.signature} className="flex flex-col gap-1 px-4 py-2">
            <OneCluster cluster={cluster} number={rollout.number} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function OneCluster({ cluster, number }: { readonly cluster: Cluster; readonly number: number }): ReactNode {
  const draw = useDraw();
  const { devices, line, step, exitCode, code, sample, signature } = cluster;
  return (
    <>
      <StatusLine mark="critical">
        <Link
          to="/ro/$number"
          params={{ number: String(number) }}
          search={{ cluster: signature }}
          hash="devices"
          className="link font-medium"
        >
          <Plural value={devices} one="# device" other="# devices" />
        </Link>
        {": "}
        {code !== null && <>{draw.error(code).title} </>}
        {step !== null && (
          <span className="text-quiet">
            <Trans>in step {step}</Trans>
            {exitCode !== null && (
              <>
                {", "}
                <Trans>exit code {exitCode}</Trans>
              </>
            )}
          </span>
        )}
      </StatusLine>
      {line !== "" && (
        <code className="pl-5.5 text-13 wrap-anywhere" lang="en">
          {line}
        </code>
      )}
      <p className="pl-5.5 text-13 text-quiet">
        <Trans>For example</Trans>{" "}
        <Link to="/run/$runId" params={{ runId: sample.runId }} className="link mono">
          {sample.name}
        </Link>
      </p>
    </>
  );
}
