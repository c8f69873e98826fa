import type { Incident } from "@hulplijn/shared/api";
import { Trans } from "@lingui/react/macro";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { resolveIncident } from "../../api/incidents.ts";
import { useDraft } from "../../api/use-draft.ts";
import { useDraw } from "../../language/draw.ts";
import { Failure } from "../../language/failure.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";

/** Closing by hand, while the check still says that it is wrong: it takes a reason. */
export function ResolveDialog({
  incident,
  onClose,
}: {
  readonly incident: Incident;
  readonly onClose: () => void;
}): ReactNode {
  const draw = useDraw();
  const client = useQueryClient();
  const known =
    incident.solution.edited ?? (incident.solution.text && draw.sentence(incident.solution.text)) ?? "";
  const why = useDraft(`${incident.key}/why-resolved`);
  const how = useDraft(`${incident.key}/how-resolved`, known);
  const reason = why.text.trim();
  const solution = how.text.trim();
  const resolve = useMutation({
    mutationFn: () => resolveIncident(incident.key, reason, solution === known ? "" : solution),
    onSuccess: async () => {
      why.forget();
      how.forget();
      onClose();
      await client.invalidateQueries({ queryKey: ["incident", incident.key] });
    },
  });
  const stillWrong = incident.memberList.some((member) => member.state === "raised");
  return (
    <Dialog title={<Trans>Resolve {incident.key}</Trans>} isOpen onClose={onClose}>
      {stillWrong && (
        <p>
          <Trans>The check still says that it is wrong. When it stays so, the incident opens again.</Trans>
        </p>
      )}
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          resolve.mutate();
        }}
      >
        <Field
          label={<Trans>Why it can be closed</Trans>}
          value={why.text}
          onChange={why.write}
          isRequired
          minLength={3}
          maxLength={1000}
          rows={2}
          // The first field of a dialog that was asked for
          autoFocus
        />
        <Field
          label={<Trans>What solved it</Trans>}
          value={how.text}
          onChange={how.write}
          maxLength={4000}
          rows={3}
        />
        {resolve.isError && <Failure error={resolve.error} />}
        <div className="flex justify-end gap-3">
          <Button onPress={onClose}>
            <Trans>Not now</Trans>
          </Button>
          <Button type="submit" look="primary" isDisabled={resolve.isPending || reason.length < 3}>
            <Trans>Resolve the incident</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
