import type { Incident } from "@hulplijn/shared/api";
import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { useDraw } from "../../language/draw.ts";
import { Panel } from "../../ui/panel.tsx";
import { Status, StatusLine } from "../../ui/status.tsx";
import { Instant } from "../../ui/time.tsx";

/** Did it help? Only the check that opened the incident may say so. */
export function Verification({ incident }: { readonly incident: Incident }): ReactNode {
  const draw = useDraw();
  const { state, memberList } = incident;
  if (state === "new" || (state === "in-progress" && incident.runs.length === 0)) return null;
  const shown = memberList.slice(0, 20);
  return (
    <Panel title={<Trans>Did it help?</Trans>}>
      <div aria-live="polite">
        {state === "resolved" ? (
          <StatusLine mark="good">
            {incident.resolvedAtMs === null ? (
              <Trans>Resolved: every check passes again.</Trans>
            ) : (
              <Trans>
                Resolved <Instant atMs={incident.resolvedAtMs} />.
              </Trans>
            )}
          </StatusLine>
        ) : state === "checking" ? (
          <StatusLine mark="running">
            <Trans>The fix ran. The checks have to stay well before this closes by itself.</Trans>
          </StatusLine>
        ) : state === "fixing" ? (
          <StatusLine mark="running">
            <Trans>A run is under way; afterwards the same check is made again.</Trans>
          </StatusLine>
        ) : (
          <StatusLine mark="warning">
            <Trans>Not yet: the check still says that it is wrong.</Trans>
          </StatusLine>
        )}
      </div>
      <ul className="flex flex-col gap-1 pt-2">
        {shown.map((member) => (
          <li key={member.findingId} className="flex flex-wrap items-center gap-x-3">
            <Status mark={member.state === "cleared" ? "good" : "warning"}>
              {member.state === "cleared" ? <Trans>Well again</Trans> : <Trans>Still wrong</Trans>}
            </Status>
            <span className="min-w-0 flex-1 basis-48">{draw.title(member.rule, member.params)}</span>
            <span className="text-13 text-quiet">
              <span className="mono">{member.deviceName}</span> ·{" "}
              <Instant atMs={member.changedAtMs} seconds />
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
