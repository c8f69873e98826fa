import type { Incident } from "@hulplijn/shared/api";
import { severityText } from "@hulplijn/shared/texts";
import { Plural, Trans } from "@lingui/react/macro";
import { useNavigate } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { useMay } from "../../api/session.ts";
import { useDraw } from "../../language/draw.ts";
import { Failure } from "../../language/failure.tsx";
import { severityMark } from "../../language/marks.ts";
import { Button } from "../../ui/button.tsx";
import { useShortcuts } from "../../ui/shortcuts.ts";
import { Badge } from "../../ui/status.tsx";
import { Age, Instant } from "../../ui/time.tsx";
import { FirstActions } from "./first-actions.tsx";
import { lineNumber } from "./lines.ts";
import { MergeDialog } from "./merge-dialog.tsx";
import { ResolveDialog } from "./resolve-dialog.tsx";
import { Stepper } from "./stepper.tsx";
import { useEditIncident } from "./use-edit.ts";

/** Which incident this is, how far it is, whose it is, and what can be done with it. */
export function IncidentHead({ incident }: { readonly incident: Incident }): ReactNode {
  const draw = useDraw();
  const mayEdit = useMay("edit-incidents");
  return (
    <header className="flex flex-col gap-2 pb-4">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="min-w-0 max-w-[72ch]">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1 pb-1">
            <span className="mono text-quiet">{incident.key}</span>
            <Badge mark={severityMark[incident.severity]}>{draw.text(severityText[incident.severity])}</Badge>
            {incident.flapping && (
              <Badge mark="warning">
                <Trans>comes and goes</Trans>
              </Badge>
            )}
            {incident.reopened > 0 && (
              <Badge mark="warning">
                <Plural value={incident.reopened} one="came back once" other="came back # times" />
              </Badge>
            )}
          </p>
          <h1 className="text-22">{draw.title(incident.rule, incident.params)}</h1>
        </div>
        {mayEdit && incident.state !== "resolved" && <Actions incident={incident} />}
      </div>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <Stepper state={incident.state} />
        <Facts incident={incident} />
      </div>
    </header>
  );
}

function Facts({ incident }: { readonly incident: Incident }): ReactNode {
  const line = lineNumber[incident.line];
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 text-13 text-quiet">
      <span>
        {incident.resolvedAtMs === null ? (
          <Trans>
            Open since <Instant atMs={incident.openedAtMs} /> (<Age atMs={incident.openedAtMs} />)
          </Trans>
        ) : (
          <Trans>
            Opened <Instant atMs={incident.openedAtMs} />, resolved <Instant atMs={incident.resolvedAtMs} />
          </Trans>
        )}
      </span>
      <span className="empty:hidden">
        {incident.owner === null ? (
          incident.resolvedAtMs === null && <Trans>Nobody has it yet</Trans>
        ) : (
          <Trans>With {incident.ownerName ?? incident.owner}</Trans>
        )}
      </span>
      <span>
        <Trans>Line {line}</Trans>
      </span>
      {incident.snoozedUntilMs !== null && (
        <span>
          <Trans>
            Put off until <Instant atMs={incident.snoozedUntilMs} />
          </Trans>
        </span>
      )}
    </p>
  );
}

function Actions({ incident }: { readonly incident: Incident }): ReactNode {
  const edit = useEditIncident();
  const [resolving, setResolving] = useState(false);
  const [merging, setMerging] = useState(false);
  const navigate = useNavigate();
  const { key } = incident;
  useShortcuts({ m: () => setMerging(true) });
  return (
    <div className="flex flex-col items-end gap-2">
      <div className="flex flex-wrap gap-2">
        <FirstActions row={incident} edit={edit} keys />
        <Button onPress={() => setMerging(true)}>
          <Trans>Merge…</Trans>
        </Button>
        <Button onPress={() => setResolving(true)}>
          <Trans>Resolve…</Trans>
        </Button>
      </div>
      {edit.isError && <Failure error={edit.error} />}
      {merging && (
        <MergeDialog
          incidents={[{ key, title: "", where: incident.deviceName }]}
          onClose={() => setMerging(false)}
          onMerged={(into) => {
            setMerging(false);
            void navigate({ to: "/i/$key", params: { key: into } });
          }}
        />
      )}
      {resolving && <ResolveDialog incident={incident} onClose={() => setResolving(false)} />}
    </div>
  );
}
