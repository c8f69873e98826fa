import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { isGrave, useSigner } from "../api/use-shift.ts";
import { StatusLine } from "../ui/status.tsx";
import { ShiftLine } from "./shift.tsx";

export function NoPasskey(): ReactNode {
  return (
    <p className="text-13">
      <Trans>
        The policy gives you no passkey for this page that may order it. Whoever holds the root can add yours,
        from what stands under You and your settings.
      </Trans>
    </p>
  );
}

/** What signing one order of a class takes, and what is missing for it. */
export function SignLine({ risk }: { readonly risk: string }): ReactNode {
  const maySign = useSigner()(risk) !== null;
  const grave = isGrave(risk);
  return (
    <>
      {grave && (
        <StatusLine mark="warning">
          <Trans>
            Risk {risk}: what it does cannot simply be taken back. You sign this one order with your passkey.
          </Trans>
        </StatusLine>
      )}
      {!maySign && (grave ? <NoPasskey /> : <ShiftLine />)}
    </>
  );
}
