import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";

/** Why there are no passkeys on a page that was opened by a number, and what to open instead. */
export function PasskeyByName({ address }: { readonly address: string }): ReactNode {
  return (
    <p className="text-13 text-quiet">
      {address === "" ? (
        <Trans>Passkeys work when this page is opened by a name instead of a number.</Trans>
      ) : (
        <Trans>
          Passkeys belong to a name, and this page was opened by a number. They work on{" "}
          <a className="link" href={address}>
            {address}
          </a>
          .
        </Trans>
      )}
    </p>
  );
}
