import type { Incident } from "@hulplijn/shared/api";
import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { useDraw } from "../../language/draw.ts";
import { Panel } from "../../ui/panel.tsx";
import { evidenceLines } from "./evidence-lines.ts";

/** One or two sentences without jargon, and why we think so. */
export function Cause({ incident }: { readonly incident: Incident }): ReactNode {
  const draw = useDraw();
  const lines = evidenceLines(incident);
  return (
    <Panel title={<Trans>What is going on</Trans>}>
      <p className="max-w-[72ch] text-16">{draw.explain(incident.rule, incident.params)}</p>
      {lines.length > 0 && (
        <>
          <h3 className="pt-3 text-13 text-quiet">
            <Trans>Why we think so</Trans>
          </h3>
          <ul className="list-disc pl-5 text-13">
            {lines.map((line) => (
              <li key={line}>
                <a href="#evidence" className="hover:underline">
                  {line}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}
