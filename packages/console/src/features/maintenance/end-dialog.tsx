import { Trans } from "@lingui/react/macro";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { endWindow } from "../../api/windows.ts";
import { Failure } from "../../language/failure.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";

interface EndDialogProps {
  readonly number: number;
  readonly name: string;
  readonly onClose: () => void;
}

/** Ends a window before its time, for a reason. */
export function EndDialog({ number, name, onClose }: EndDialogProps): ReactNode {
  const client = useQueryClient();
  const [text, setText] = useState("");
  const reason = text.trim();
  const end = useMutation({
    mutationFn: () => endWindow(number, reason),
    onSuccess: async () => {
      onClose();
      await client.invalidateQueries({ queryKey: ["window", number] });
    },
  });
  return (
    <Dialog title={<Trans>End {name} now</Trans>} isOpen onClose={onClose}>
      <p>
        <Trans>What is still wrong then becomes an incident, in one summary at most.</Trans>
      </p>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          end.mutate();
        }}
      >
        <Field
          label={<Trans>Why</Trans>}
          value={text}
          onChange={setText}
          isRequired
          maxLength={200}
          // The first field of a dialog that was asked for
          autoFocus
        />
        {end.isError && <Failure error={end.error} />}
        <div className="flex justify-end gap-3">
          <Button onPress={onClose}>
            <Trans>Not now</Trans>
          </Button>
          <Button type="submit" look="primary" isDisabled={end.isPending || reason === ""}>
            <Trans>End the window</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
