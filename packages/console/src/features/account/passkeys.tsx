import { Trans } from "@lingui/react/macro";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { addPasskey } from "../../api/add-passkey.ts";
import { RequestFailed } from "../../api/client.ts";
import { passkeyAddress } from "../../api/passkey-address.ts";
import { sessionQuery, useMay, useSession } from "../../api/session.ts";
import { Failure } from "../../language/failure.tsx";
import { PasskeyByName } from "../../language/passkey-by-name.tsx";
import { Button } from "../../ui/button.tsx";
import { Panel } from "../../ui/panel.tsx";
import { Status } from "../../ui/status.tsx";
import { PolicyLine } from "./policy-line.tsx";

/** Signing in by finger, face or security key; and, once the policy names the passkey, ordering with it. */
export function Passkeys(): ReactNode {
  const client = useQueryClient();
  const session = useSession();
  const mayRun = useMay("run-fixes");
  const elsewhere = passkeyAddress(location);
  const name = session?.person.name ?? "";
  const count = session?.person.passkeys ?? 0;
  const add = useMutation({
    mutationFn: () => addPasskey(name),
    onSuccess: () => client.invalidateQueries({ queryKey: sessionQuery.queryKey }),
  });
  return (
    <Panel title={<Trans>Passkeys</Trans>}>
      <div className="flex flex-col items-start gap-3">
        <p>
          {count === 0 ? (
            <Trans>You have no passkey yet. With one you sign in by finger, face or security key.</Trans>
          ) : (
            <Trans>Passkeys you have: {count}</Trans>
          )}
        </p>
        {add.isSuccess && (
          <p role="status">
            <Status mark="good">
              <Trans>The passkey was added.</Trans>
            </Status>
          </p>
        )}
        {add.isSuccess && mayRun && <PolicyLine line={add.data} name={name} />}
        {add.isError &&
          (add.error instanceof RequestFailed ? (
            <Failure error={add.error} />
          ) : (
            <p role="alert">
              <Trans>No passkey was made. Try again when you are ready.</Trans>
            </p>
          ))}
        {elsewhere === null ? (
          <Button onPress={() => add.mutate()} isDisabled={add.isPending}>
            <Trans>Add a passkey</Trans>
          </Button>
        ) : (
          <PasskeyByName address={elsewhere} />
        )}
      </div>
    </Panel>
  );
}
