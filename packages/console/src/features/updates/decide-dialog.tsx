import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { decideRelease } from "../../api/releases.ts";
import { ReasonDialog } from "../../language/reason-dialog.tsx";

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
  const isHalt = verb === "halt";
  return (
    <ReasonDialog
      title={isHalt ? t`Halt version ${version}` : t`Resume version ${version}`}
      verb={isHalt ? <Trans>Halt it</Trans> : <Trans>Resume it</Trans>}
      act={(reason) => decideRelease(sequence, verb, reason)}
      concerns={["release", sequence]}
      onClose={onClose}
      shortest={3}
      rows={2}
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
    </ReasonDialog>
  );
}
