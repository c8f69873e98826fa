import { Trans, useLingui } from "@lingui/react/macro";
import type { Session } from "@hulplijn/shared/api";
import { useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useState } from "react";
import { codeOf } from "../../api/client.ts";
import { signInWithLink } from "../../api/session.ts";
import { Failure } from "../../language/failure.tsx";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";

interface WithLinkProps {
  readonly secret: string;
  readonly onSignedIn: (session: Session) => Promise<void>;
  readonly onOther: () => void;
}

/** First use of a link: it asks who you are, because the name stands beside everything you do. */
export function WithLink({ secret, onSignedIn, onOther }: WithLinkProps): ReactNode {
  const { t } = useLingui();
  const [name, setName] = useState("");
  const signIn = useMutation({
    mutationFn: () => signInWithLink(secret, name.trim() === "" ? undefined : name.trim()),
    onSuccess: onSignedIn,
  });
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        signIn.mutate();
      }}
    >
      <p className="text-16">
        <Trans>Welcome. This link signs you in once.</Trans>
      </p>
      <Field
        label={<Trans>Your name</Trans>}
        hint={
          <Trans>Colleagues see it beside what you do. Leave it empty if you have signed in before.</Trans>
        }
        value={name}
        onChange={setName}
        autoComplete="name"
        maxLength={64}
        // The one field of the page
        autoFocus
      />
      {signIn.isError && <Failure error={signIn.error} />}
      <Button type="submit" look="primary" isDisabled={signIn.isPending}>
        {signIn.isPending ? t`Signing in…` : t`Sign in`}
      </Button>
      {signIn.isError && codeOf(signIn.error) === "sign-in-link-used" && (
        <Button onPress={onOther}>
          <Trans>Sign in another way</Trans>
        </Button>
      )}
    </form>
  );
}
