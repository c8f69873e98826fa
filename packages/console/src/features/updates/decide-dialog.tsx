import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { decideRelease } from "../../api/releases.ts";
import { Failure } from "../../language/failure.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";

/** Halting a version, or going on with it: both take a reason. */
export function DecideDialog({
  sequence,
  version,
  verb,
  onClose,
}: {
  readonly sequence: number;
  readonly version: string;
  readonly verb: "halt" | "resume";
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useLingui();
  const client = useQueryClient();
  const [text, setText] = useState("");
  const reason = text.trim();
  const decide = useMutation({
    mutationFn: () => decideRelease(sequence, verb, reason),
    onSuccess: async () => {
      onClose();
      await client.invalidateQueries({ queryKey: ["release", sequence] });
    },
  });
  const isHalt = verb === "halt";
  return (
    <Dialog
      title={isHalt ? t`Halt version ${version}` : t`Resume version ${version}`}
      isOpen
      onClose={onClose}
    >
      <p>
        {isHalt ? (
          <Trans>No further device begins it. One that tries it now proves it, or goes back by itself.</Trans>
        ) : (
          <Trans>
            It goes on in the ring where it was. Failures until now are accepted; what fails from now on
            counts anew.
          </Trans>
        )}
      </p>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          decide.mutate();
        }}
      >
        <Field
          label={<Trans>Why</Trans>}
          value={text}
          onChange={setText}
          isRequired
          minLength={3}
          maxLength={200}
          rows={2}
          // The first field of a dialog that was asked for
          autoFocus
        />
        {decide.isError && <Failure error={decide.error} />}
        <div className="flex justify-end gap-3">
          <Button onPress={onClose}>
            <Trans>Not now</Trans>
          </Button>
          <Button type="submit" look="primary" isDisabled={decide.isPending || reason.length < 3}>
            {isHalt ? <Trans>Halt it</Trans> : <Trans>Resume it</Trans>}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
