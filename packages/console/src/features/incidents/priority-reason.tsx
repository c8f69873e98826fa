import type { IncidentRow } from "@hulplijn/shared/api";
import { severityText } from "@hulplijn/shared/texts";
import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { useDraw } from "../../language/draw.ts";

function Impact({ rule }: { readonly rule: string }): ReactNode {
  const draw = useDraw();
  switch (draw.rule(rule)?.impact) {
    case "many":
      return <Trans>it can hit many people</Trans>;
    case "person":
      return <Trans>it hits the person at this device</Trans>;
    case "nobody":
      return <Trans>nobody notices it yet</Trans>;
    case undefined:
      return <Trans>whom it hits is not known</Trans>;
  }
}

/** Why this incident stands where it stands, in words. */
export function PriorityReason({ row }: { readonly row: IncidentRow }): ReactNode {
  const draw = useDraw();
  return (
    <span>
      <Trans>
        Priority {row.priority} of 4: {draw.text(severityText[row.severity]).toLowerCase()}, and{" "}
        <Impact rule={row.rule} />. Among equals the oldest comes first.
      </Trans>
    </span>
  );
}
