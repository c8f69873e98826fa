import type { OpenFinding } from "@hulplijn/shared/api";
import { severityText } from "@hulplijn/shared/texts";
import { Trans } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useDraw } from "../../language/draw.ts";
import { severityMark } from "../../language/marks.ts";
import { Panel } from "../../ui/panel.tsx";
import { Badge, Status } from "../../ui/status.tsx";
import { Age } from "../../ui/time.tsx";

export function OpenFindings({ findings }: { readonly findings: readonly OpenFinding[] }): ReactNode {
  const draw = useDraw();
  if (findings.length === 0) return null;
  return (
    <Panel title={<Trans>What is wrong now</Trans>} flush>
      <ul className="divide-y divide-hair border-t border-hair">
        {findings.map((finding) => (
          <li key={finding.findingId} className="flex flex-wrap items-start gap-x-4 gap-y-1 px-4 py-2">
            <span className="w-24">
              <Status mark={severityMark[finding.severity]}>
                {draw.text(severityText[finding.severity])}
              </Status>
            </span>
            <div className="min-w-0 flex-1 basis-64">
              <p className="font-medium">{draw.title(finding.rule, finding.params)}</p>
              <p className="text-13 text-quiet">{draw.explain(finding.rule, finding.params)}</p>
            </div>
            <span className="flex items-center gap-3 text-13 text-quiet">
              {finding.flapping && (
                <Badge mark="warning">
                  <Trans>comes and goes</Trans>
                </Badge>
              )}
              <Age atMs={finding.raisedAtMs} />
              {finding.incident !== null && (
                <Link to="/i/$key" params={{ key: finding.incident }} className="link mono">
                  {finding.incident}
                </Link>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
