import type { Rollout } from "@hulplijn/shared/api";
import { Plural, Trans } from "@lingui/react/macro";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { resumeRollout } from "../../api/rollouts.ts";
import { Failure } from "../../language/failure.tsx";
import { PersonField, usePolicyPerson } from "../../language/policy-person.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";

interface ResumeDialogProps {
  readonly rollout: Rollout;
  readonly onClose: () => void;
}

/** To go on takes a reason and the signatures that the rollout itself took. */
export function ResumeDialog({ rollout, onClose }: ResumeDialogProps): ReactNode {
  const { number, name, people } = rollout;
  const client = useQueryClient();
  const [text, setText] = useState("");
  const [person, setPerson] = usePolicyPerson();
  const reason = text.trim();
  const resume = useMutation({
    mutationFn: () => resumeRollout(number, person, reason),
    onSuccess: async () => {
      onClose();
      await client.invalidateQueries({ queryKey: ["rollout", number] });
    },
  });
  return (
    <Dialog title={<Trans>Resume {name}</Trans>} isOpen onClose={onClose}>
      <p>
        <Plural
          value={people.length}
          one="Stopping is one person's right; going on takes what the rollout took: # signature. You say why, then it is signed by command line."
          other="Stopping is one person's right; going on takes what the rollout took: # signatures. You say why, then they sign by command line."
        />
      </p>
      <p>
        <Trans>
          It goes on in the ring where it was. Failures until now are accepted; no device runs it twice.
        </Trans>
      </p>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          resume.mutate();
        }}
      >
        <Field
          label={<Trans>Why</Trans>}
          value={text}
          onChange={setText}
          isRequired
          maxLength={200}
          rows={2}
          // The first field of a dialog that was asked for
          autoFocus
        />
        <PersonField value={person} onChange={setPerson} />
        {resume.isError && <Failure error={resume.error} />}
        <div className="flex justify-end gap-3">
          <Button onPress={onClose}>
            <Trans>Not now</Trans>
          </Button>
          <Button
            type="submit"
            look="primary"
            isDisabled={resume.isPending || reason.length < 3 || person === ""}
          >
            <Trans>Ask for signatures</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
