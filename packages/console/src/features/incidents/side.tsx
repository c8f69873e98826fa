import type { Incident } from "@hulplijn/shared/api";
import { Trans } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useMay } from "../../api/session.ts";
import { useDraw } from "../../language/draw.ts";
import { severityMark } from "../../language/marks.ts";
import { Panel } from "../../ui/panel.tsx";
import { Status } from "../../ui/status.tsx";
import { Age } from "../../ui/time.tsx";
import { targetsOfMembers } from "../../language/batch/targets.ts";
import { RunOnMany } from "./run-on-many.tsx";

const shownAtMost = 20;

/** One fix on all devices that still suffer. */
function RunOnAll({ incident }: { readonly incident: Incident }): ReactNode {
  const mayRun = useMay("run-fixes");
  const targets = targetsOfMembers(incident);
  if (!mayRun || targets.length < 2 || targets.every(({ proposed }) => proposed?.length === 0)) return null;
  return (
    <div className="pt-3">
      <RunOnMany targets={targets}>
        <Trans>Run a fix on these devices…</Trans>
      </RunOnMany>
    </div>
  );
}

/** Which devices suffer, each with its own state. */
export function Members({ incident }: { readonly incident: Incident }): ReactNode {
  const { memberList } = incident;
  const well = memberList.filter((member) => member.state === "cleared").length;
  const rest = memberList.length - shownAtMost;
  return (
    <Panel
      title={<Trans>Devices ({new Set(memberList.map((member) => member.deviceId)).size})</Trans>}
      aside={
        memberList.length > 1 && (
          <span className="text-13 text-quiet">
            <Trans>
              {well} of {memberList.length} well
            </Trans>
          </span>
        )
      }
    >
      <ul className="flex flex-col gap-1">
        {memberList.slice(0, shownAtMost).map((member) => (
          <li key={member.findingId} className="flex items-center justify-between gap-3">
            <Link to="/d/$name" params={{ name: member.deviceName }} className="link mono">
              {member.deviceName}
            </Link>
            <Status mark={member.state === "cleared" ? "good" : severityMark[member.severity]}>
              {member.state === "cleared" ? <Trans>Well again</Trans> : <Trans>Still wrong</Trans>}
            </Status>
          </li>
        ))}
      </ul>
      {incident.mergedFrom.length > 0 && (
        <p className="pt-2 text-13 text-quiet">
          <Trans>Also holds:</Trans>{" "}
          {incident.mergedFrom.map((key) => (
            <Link key={key} to="/i/$key" params={{ key }} className="link mono mr-2">
              {key}
            </Link>
          ))}
        </p>
      )}
      {rest > 0 && (
        <p className="pt-1 text-13 text-quiet">
          <Trans>and {rest} more</Trans>
        </p>
      )}
      <RunOnAll incident={incident} />
    </Panel>
  );
}

/** How it went before. */
export function Similar({ incident }: { readonly incident: Incident }): ReactNode {
  const draw = useDraw();
  return (
    <Panel title={<Trans>The same before</Trans>}>
      {incident.similar.length === 0 && (
        <p className="text-quiet">
          <Trans>This never happened before, or was never resolved.</Trans>
        </p>
      )}
      <ul className="flex flex-col gap-2">
        {incident.similar.map((other) => (
          <li key={other.key}>
            <p className="flex flex-wrap items-baseline justify-between gap-x-3 text-13">
              <Link to="/i/$key" params={{ key: other.key }} className="link mono">
                {other.key}
              </Link>
              <span className="text-quiet">
                <span className="mono">{other.deviceName}</span> · <Age atMs={other.resolvedAtMs} />
              </span>
            </p>
            <p>{other.edited ?? (other.solution === null ? "" : draw.sentence(other.solution))}</p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
