import type { Rollout } from "@hulplijn/shared/api";
import { Plural, Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { resumeRollout } from "../../api/rollouts.ts";
import { PersonField, usePolicyPerson } from "../../language/policy-person.tsx";
import { ReasonDialog } from "../../language/reason-dialog.tsx";

interface ResumeDialogProps {
  readonly rollout: Rollout;
  readonly onClose: () => void;
}

/** To go on takes a reason and the signatures that the rollout itself took. */
export function ResumeDialog({ rollout, onClose }: ResumeDialogProps): ReactNode {
  const { number, name, people } = rollout;
  const [person, setPerson] = usePolicyPerson();
  return (
    <ReasonDialog
      title={<Trans>Resume {name}</Trans>}
      verb={<Trans>Ask for signatures</Trans>}
      act={(reason) => resumeRollout(number, person, reason)}
      concerns={["rollout", number]}
      onClose={onClose}
      shortest={3}
      rows={2}
      more={<PersonField value={person} onChange={setPerson} />}
      isSaid={person !== ""}
    >
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
    </ReasonDialog>
  );
}
