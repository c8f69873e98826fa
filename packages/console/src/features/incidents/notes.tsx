import type { Incident } from "@hulplijn/shared/api";
import { Trans } from "@lingui/react/macro";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { addNote } from "../../api/incidents.ts";
import { useMay } from "../../api/session.ts";
import { useDraft } from "../../api/use-draft.ts";
import { Failure } from "../../language/failure.tsx";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Panel } from "../../ui/panel.tsx";

/** A note for colleagues; it stands in the timeline afterwards. */
export function Notes({ incident }: { readonly incident: Incident }): ReactNode {
  const may = useMay("edit-incidents");
  const client = useQueryClient();
  const { text: note, write, forget } = useDraft(`${incident.key}/note`);
  const add = useMutation({
    mutationFn: () => addNote(incident.key, note.trim()),
    onSuccess: async () => {
      forget();
      await client.invalidateQueries({ queryKey: ["incident", incident.key] });
    },
  });
  if (!may) return null;
  const ready = note.trim() !== "" && !add.isPending;
  return (
    <Panel title={<Trans>Note for colleagues</Trans>}>
      <form
        className="flex flex-col items-start gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) add.mutate();
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && ready) add.mutate();
        }}
      >
        <div className="w-full max-w-[72ch]">
          <Field
            id="note"
            label={<Trans>Note</Trans>}
            hint={<Trans>Only colleagues see it. It never goes to the employee.</Trans>}
            value={note}
            onChange={write}
            rows={3}
            maxLength={8000}
          />
        </div>
        {add.isError && <Failure error={add.error} />}
        <Button type="submit" isDisabled={!ready}>
          <Trans>Add the note</Trans>
        </Button>
      </form>
    </Panel>
  );
}
