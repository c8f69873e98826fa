import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { fullKey, mergeIncidents } from "../../api/incidents.ts";
import { offerSplit } from "../../api/undo.ts";
import { useDraft } from "../../api/use-draft.ts";
import { Failure } from "../../language/failure.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";

export interface Mergeable {
  readonly key: string;
  readonly title: string;
  readonly where: string;
}

interface MergeDialogProps {
  /** What becomes one. With a single one, the other is asked for by its number. */
  readonly incidents: readonly Mergeable[];
  readonly onClose: () => void;
  readonly onMerged: (into: string) => void;
}

/** Which of them goes on, and why they are one. It can be taken back on the page of each that was merged. */
export function MergeDialog({ incidents, onClose, onMerged }: MergeDialogProps): ReactNode {
  const { t } = useLingui();
  const client = useQueryClient();
  const several = incidents.length > 1;
  const [into, setInto] = useState(several ? (incidents[0]?.key ?? "") : "");
  const draft = useDraft(`${incidents.map(({ key }) => key).join("+")}/why-merged`);
  const reason = draft.text.trim();
  const target = fullKey(into.trim());
  const merge = useMutation({
    mutationFn: () =>
      mergeIncidents(
        target,
        incidents.map(({ key }) => key).filter((key) => key !== target),
        reason,
      ),
    onSuccess: async () => {
      draft.forget();
      const parts = incidents.map(({ key }) => key).filter((key) => key !== target);
      offerSplit(client, parts, t`Taken back right after merging.`);
      onMerged(target);
      await client.invalidateQueries({ queryKey: ["incident"] });
      await client.invalidateQueries({ queryKey: ["incidents"] });
    },
  });
  return (
    <Dialog title={<Trans>Merge incidents</Trans>} isOpen onClose={onClose}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          merge.mutate();
        }}
      >
        {several ? (
          <fieldset className="flex flex-col gap-1">
            <legend className="pb-1 text-13 font-medium">
              <Trans>Which one goes on with all of it?</Trans>
            </legend>
            {incidents.map(({ key, title, where }) => (
              <label key={key} className="flex min-h-8 cursor-pointer items-center gap-2">
                <input
                  type="radio"
                  name="into"
                  className="size-4 accent-(--accent)"
                  checked={into === key}
                  onChange={() => setInto(key)}
                />
                <span className="mono text-quiet">{key}</span>
                <span className="min-w-0 flex-1 truncate">{title}</span>
                <span className="mono text-quiet">{where}</span>
              </label>
            ))}
          </fieldset>
        ) : (
          <Field
            label={<Trans>Of which incident is this a part?</Trans>}
            placeholder={t`INC-1042`}
            value={into}
            onChange={setInto}
            isRequired
            maxLength={32}
            autoComplete="off"
            autoFocus
          />
        )}
        <Field
          label={<Trans>Why they are one</Trans>}
          hint={<Trans>It is written on each of them. Taking it back later is possible.</Trans>}
          value={draft.text}
          onChange={draft.write}
          isRequired
          minLength={3}
          maxLength={1000}
          rows={2}
        />
        {merge.isError && <Failure error={merge.error} />}
        <div className="flex justify-end gap-3">
          <Button onPress={onClose}>
            <Trans>Not now</Trans>
          </Button>
          <Button
            type="submit"
            look="primary"
            isDisabled={merge.isPending || reason.length < 3 || into.trim() === ""}
          >
            <Trans>Merge them</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
