import type { EditIncidents, IncidentRow } from "@hulplijn/shared/api";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { editIncidents } from "../../api/incidents.ts";
import { useMay } from "../../api/session.ts";
import { offerEditBack } from "../../api/undo.ts";
import { useDraw } from "../../language/draw.ts";
import { Failure } from "../../language/failure.tsx";
import { Refused } from "../../language/refused.tsx";
import { Button } from "../../ui/button.tsx";
import { useShortcuts } from "../../ui/shortcuts.ts";
import { targetsOfRows } from "../../language/batch/targets.ts";
import { AssignMenu } from "./assign-menu.tsx";
import { MergeDialog } from "./merge-dialog.tsx";
import { RunOnMany } from "./run-on-many.tsx";
import { SnoozeMenu } from "./snooze-menu.tsx";

interface BulkBarProps {
  readonly rows: readonly IncidentRow[];
  readonly onDone: () => void;
  readonly onMerged: (into: string) => void;
}

/** What can be done with the incidents that are selected, all at once. Each that could not be changed says so. */
export function BulkBar({ rows, onDone, onMerged }: BulkBarProps): ReactNode {
  const { t } = useLingui();
  const draw = useDraw();
  const client = useQueryClient();
  const [merging, setMerging] = useState(false);
  const mayRun = useMay("run-fixes");
  const keys = rows.map((row) => row.key);
  const change = useMutation({
    mutationFn: (edit: EditIncidents["edit"]) => editIncidents(keys, edit),
    onSuccess: async ({ results }, edit) => {
      const changed = new Set(results.filter(({ code }) => code === null).map(({ key }) => key));
      offerEditBack(
        client,
        edit,
        rows.filter(({ key }) => changed.has(key)),
      );
      if (results.every(({ code }) => code === null)) onDone();
      await Promise.all([
        client.invalidateQueries({ queryKey: ["incidents"] }),
        client.invalidateQueries({ queryKey: ["incident"] }),
        client.invalidateQueries({ queryKey: ["inbox"] }),
      ]);
    },
  });
  const refused = change.data?.results.filter(({ code }) => code !== null) ?? [];
  useShortcuts({ m: () => setMerging(true), Escape: onDone });
  return (
    <div
      role="group"
      aria-label={t`Selected incidents`}
      className="sticky top-16 z-20 flex w-full flex-col gap-2 rounded-6 border border-accent bg-surface px-3 py-2 max-md:top-14"
    >
      <div className="flex flex-wrap items-center gap-2">
        <span className="pr-1 font-medium" aria-live="polite">
          <Plural value={rows.length} one="# selected" other="# selected" />
        </span>
        <Button look="primary" onPress={() => change.mutate({ owner: "me" })} isDisabled={change.isPending}>
          <Trans>Take them</Trans>
        </Button>
        <AssignMenu openKey="a" onChoose={(owner) => change.mutate({ owner })} />
        <SnoozeMenu
          openKey="s"
          snoozed={rows.every((row) => row.snoozedUntilMs !== null)}
          onChoose={(snoozedUntilMs) => change.mutate({ snoozedUntilMs })}
        />
        <Button onPress={() => change.mutate({ line: "second" })} isDisabled={change.isPending}>
          <Trans>Hand over to line 2</Trans>
        </Button>
        <Button onPress={() => setMerging(true)} isDisabled={rows.length < 2}>
          <Trans>Merge…</Trans>
        </Button>
        {mayRun && (
          <RunOnMany targets={targetsOfRows(rows)}>
            <Trans>Run a fix on them…</Trans>
          </RunOnMany>
        )}
        <Button look="bare" onPress={onDone} className="ml-auto">
          <Trans>Clear the selection</Trans>
        </Button>
      </div>
      {change.isError && <Failure error={change.error} />}
      <Refused refused={refused} />
      {merging && rows.length > 1 && (
        <MergeDialog
          incidents={rows.map((row) => ({
            key: row.key,
            title: draw.title(row.rule, row.params),
            where: row.deviceName,
          }))}
          onClose={() => setMerging(false)}
          onMerged={(into) => {
            setMerging(false);
            onMerged(into);
          }}
        />
      )}
    </div>
  );
}
