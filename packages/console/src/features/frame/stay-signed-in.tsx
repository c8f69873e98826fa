import type { Session } from "@hulplijn/shared/api";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect, useState } from "react";
import { RequestFailed, codeOf } from "../../api/client.ts";
import { readKeptPasskey } from "../../api/kept-passkey.ts";
import { passkeyAddress } from "../../api/passkey-address.ts";
import { sessionQuery, signInWithPassword, useSession, useTakeSession } from "../../api/session.ts";
import { signInWithPasskey } from "../../api/sign-in-passkey.ts";
import { Failure } from "../../language/failure.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";

/** A new session over the page that is open: what is being written stays where it is. */
export function StaySignedIn({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useLingui();
  const client = useQueryClient();
  const person = useSession()?.person;
  const take = useTakeSession();
  const [password, setPassword] = useState("");
  const goOn = async (next: Session): Promise<void> => {
    onClose();
    // An answer about the session before this one would end the new one on the screen.
    await client.cancelQueries({ queryKey: sessionQuery.queryKey });
    // Somebody else at the same keyboard begins with nothing of the one before.
    if (next.person.personId === person?.personId) client.setQueryData(sessionQuery.queryKey, next);
    else take(next);
  };
  // The one that this browser remembers begins the shift anew as well.
  const kept = readKeptPasskey();
  const remembered = kept !== null && kept.name === person?.name ? kept.credentialId : null;
  const byPasskey = useMutation({ mutationFn: () => signInWithPasskey(remembered), onSuccess: goOn });
  const byPassword = useMutation({
    mutationFn: () => signInWithPassword(person?.name ?? "", password),
    onSuccess: goOn,
  });
  useEffect(() => {
    // A passkey or password that was set in another tab counts here as soon as somebody comes back.
    const look = (): void => void client.invalidateQueries({ queryKey: sessionQuery.queryKey });
    window.addEventListener("focus", look);
    return () => window.removeEventListener("focus", look);
  }, [client]);
  if (person === undefined) return null;
  const withPasskey = person.passkeys > 0 && passkeyAddress(location) === null;
  const turnedAway =
    byPasskey.isError &&
    (!(byPasskey.error instanceof RequestFailed) || codeOf(byPasskey.error) === "not-signed");
  return (
    <Dialog title={<Trans>Stay signed in</Trans>} isOpen onClose={onClose}>
      <p>
        <Trans>This page stays as it is, with everything that you are writing.</Trans>
      </p>
      {withPasskey && (
        <Button look="primary" autoFocus onPress={() => byPasskey.mutate()} isDisabled={byPasskey.isPending}>
          <Trans>With your passkey</Trans>
        </Button>
      )}
      {turnedAway && (
        <p role="alert" className="text-13">
          <Trans>No passkey was used. Try again, or use your password.</Trans>
        </p>
      )}
      {byPasskey.isError && !turnedAway && <Failure error={byPasskey.error} />}
      {person.hasPassword && (
        <form
          className="flex flex-col gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            byPassword.mutate();
          }}
        >
          {/* So that a password manager knows whose password is asked for. */}
          <input type="text" className="hidden" autoComplete="username" value={person.name} readOnly />
          <Field
            label={t`Password of ${person.name}`}
            type="password"
            value={password}
            onChange={setPassword}
            autoComplete="current-password"
            autoFocus={!withPasskey}
            isRequired
          />
          {byPassword.isError && <Failure error={byPassword.error} />}
          <Button
            type="submit"
            look={withPasskey ? "plain" : "primary"}
            isDisabled={byPassword.isPending || password === ""}
          >
            <Trans>With your password</Trans>
          </Button>
        </form>
      )}
      {!withPasskey && !person.hasPassword && (
        <p>
          <Trans>
            You have no passkey or password that works here.{" "}
            <a href="/me" target="_blank" rel="noopener" className="link">
              Set one in another tab
            </a>
            , and come back to this one.
          </Trans>
        </p>
      )}
    </Dialog>
  );
}
