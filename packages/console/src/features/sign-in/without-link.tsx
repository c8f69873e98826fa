import { Trans, useLingui } from "@lingui/react/macro";
import type { Session } from "@hulplijn/shared/api";
import { useMutation } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { RequestFailed, codeOf } from "../../api/client.ts";
import { passkeyAddress } from "../../api/passkey-address.ts";
import { readKeptPasskey } from "../../api/kept-passkey.ts";
import { signInWithPassword } from "../../api/session.ts";
import { signInWithPasskey } from "../../api/sign-in-passkey.ts";
import { Failure } from "../../language/failure.tsx";
import { PasskeyByName } from "../../language/passkey-by-name.tsx";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";

interface WithoutLinkProps {
  readonly onSignedIn: (session: Session) => Promise<void>;
}

export function WithoutLink({ onSignedIn }: WithoutLinkProps): ReactNode {
  const { t } = useLingui();
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const byPasskey = useMutation({ mutationFn: signInWithPasskey, onSuccess: onSignedIn });
  const byPassword = useMutation({
    mutationFn: () => signInWithPassword(name.trim(), password),
    onSuccess: onSignedIn,
  });
  const elsewhere = passkeyAddress(location);
  const kept = readKeptPasskey();
  // Browsers do not say apart who turned away and who has no such passkey.
  const turnedAway =
    byPasskey.isError &&
    (!(byPasskey.error instanceof RequestFailed) || codeOf(byPasskey.error) === "not-signed");
  return (
    <>
      {elsewhere === null ? (
        <>
          {kept !== null && (
            <>
              <Button
                look="primary"
                onPress={() => byPasskey.mutate(kept.credentialId)}
                isDisabled={byPasskey.isPending}
              >
                <Trans>Sign in as {kept.name}</Trans>
              </Button>
              <p className="text-13 text-quiet">
                <Trans>If you may run fixes, the same touch of your passkey begins your shift.</Trans>
              </p>
            </>
          )}
          <Button
            {...(kept === null && { look: "primary" })}
            onPress={() => byPasskey.mutate(null)}
            isDisabled={byPasskey.isPending}
          >
            {kept === null ? t`Sign in with a passkey` : t`Sign in with another passkey`}
          </Button>
        </>
      ) : (
        <PasskeyByName address={elsewhere} />
      )}
      {turnedAway && (
        <p role="alert" className="text-13">
          <Trans>No passkey was used. Try again, or use your password.</Trans>
        </p>
      )}
      {byPasskey.isError && !turnedAway && <Failure error={byPasskey.error} />}
      <form
        className="flex flex-col gap-4 border-t border-hair pt-4"
        onSubmit={(event) => {
          event.preventDefault();
          byPassword.mutate();
        }}
      >
        <Field
          label={<Trans>Name</Trans>}
          value={name}
          onChange={setName}
          autoComplete="username"
          isRequired
        />
        <Field
          label={<Trans>Password</Trans>}
          type="password"
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
          isRequired
        />
        {byPassword.isError && <Failure error={byPassword.error} />}
        <Button type="submit" isDisabled={byPassword.isPending}>
          {byPassword.isPending ? t`Signing in…` : t`Sign in with a password`}
        </Button>
      </form>
      <p className="text-13 text-quiet">
        <Trans>
          No passkey or password yet? Open the sign-in link that you were given, or make one on the
          collector’s own machine: <code>hulplijn-collector sign-in-link</code>.
        </Trans>
      </p>
    </>
  );
}
