import type { IncidentRow } from "@hulplijn/shared/api";
import { useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { useSession } from "../../api/session.ts";
import { Button } from "../../ui/button.tsx";
import { useShortcuts } from "../../ui/shortcuts.ts";
import { AssignMenu } from "./assign-menu.tsx";
import { lineNumber, nextLine } from "./lines.ts";
import { SnoozeMenu } from "./snooze-menu.tsx";
import type { useEditIncident } from "./use-edit.ts";

interface FirstActionsProps {
  readonly row: Pick<IncidentRow, "key" | "owner" | "line" | "snoozedUntilMs">;
  readonly edit: ReturnType<typeof useEditIncident>;
  /** Whether the single keys are about this incident. */
  readonly keys: boolean;
}

/** Whose it is, who gets it next, and when it comes back: what is done to most incidents. */
export function FirstActions({ row, edit, keys }: FirstActionsProps): ReactNode {
  const { t } = useLingui();
  const session = useSession();
  const { key } = row;
  const mine = row.owner !== null && row.owner === session?.person.personId;
  const next = nextLine[row.line];
  const take = (): void => edit.mutate({ key, edit: { owner: mine ? null : "me" } });
  const handOver = (): void => {
    if (next !== null) edit.mutate({ key, edit: { line: next } });
  };
  useShortcuts(keys ? { e: () => !mine && take(), "[Shift]+>": handOver } : {});
  return (
    <>
      <Button onPress={take} isDisabled={edit.isPending}>
        {mine ? t`Let go` : t`Take it`}
      </Button>
      {next !== null && (
        <Button onPress={handOver} isDisabled={edit.isPending}>
          {t`Hand over to line ${lineNumber[next]}`}
        </Button>
      )}
      <SnoozeMenu
        snoozed={row.snoozedUntilMs !== null}
        openKey={keys ? "s" : undefined}
        onChoose={(snoozedUntilMs) => edit.mutate({ key, edit: { snoozedUntilMs } })}
      />
      <AssignMenu
        openKey={keys ? "a" : undefined}
        onChoose={(owner) => edit.mutate({ key, edit: { owner } })}
      />
    </>
  );
}
