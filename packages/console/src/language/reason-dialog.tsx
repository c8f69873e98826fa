import { Trans } from "@lingui/react/macro";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Field } from "../ui/field.tsx";
import { Failure } from "./failure.tsx";

interface ReasonDialogProps {
  readonly title: ReactNode;
  /** What the button says: verb and object. */
  readonly verb: ReactNode;
  readonly act: (reason: string) => Promise<unknown>;
  /** Key of the queries that it makes old. */
  readonly concerns: readonly unknown[];
  readonly onClose: () => void;
  /** A reason is as long as this at least. */
  readonly shortest?: number;
  readonly rows?: number;
  /** What else has to be said, below the reason. */
  readonly more?: ReactNode;
  /** Whether that was said. */
  readonly isSaid?: boolean;
  /** What comes of it. */
  readonly children: ReactNode;
}

/** Something that is done for a reason which everybody sees. */
export function ReasonDialog({
  title,
  verb,
  act,
  concerns,
  onClose,
  shortest = 1,
  rows,
  more,
  isSaid = true,
  children,
}: ReasonDialogProps): ReactNode {
  const client = useQueryClient();
  const [text, setText] = useState("");
  const reason = text.trim();
  const done = useMutation({
    mutationFn: () => act(reason),
    onSuccess: async () => {
      onClose();
      await client.invalidateQueries({ queryKey: concerns });
    },
  });
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      {children}
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          done.mutate();
        }}
      >
        <Field
          label={<Trans>Why</Trans>}
          value={text}
          onChange={setText}
          isRequired
          maxLength={200}
          {...(rows === undefined ? {} : { rows })}
          {...(shortest > 1 ? { minLength: shortest } : {})}
          // The first field of a dialog that was asked for
          autoFocus
        />
        {more}
        {done.isError && <Failure error={done.error} />}
        <div className="flex justify-end gap-3">
          <Button onPress={onClose}>
            <Trans>Not now</Trans>
          </Button>
          <Button
            type="submit"
            look="primary"
            isDisabled={done.isPending || reason.length < shortest || !isSaid}
          >
            {verb}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
