import { Trans, useLingui } from "@lingui/react/macro";
import type { Session } from "@hulplijn/shared/api";
import { useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useState } from "react";
import { RequestFailed, codeOf } from "../../api/client.ts";
import { setLanguage, signInWithLink } from "../../api/session.ts";
import { spoken } from "../../language/language.ts";
import { Failure } from "../../language/failure.tsx";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";

interface WithLinkProps {
  readonly secret: string;
  readonly onSignedIn: (session: Session) => Promise<void>;
  readonly onOther: () => void;
}

/** What is wrong with the name, as the collector points at it; null when it is something else. */
function nameProblem(error: unknown): string | null {
  const errors = error instanceof RequestFailed ? error.problem?.errors : undefined;
  return errors?.find(({ pointer }) => pointer === "/name")?.detail ?? null;
}

/** First use of a link: it asks who you are, because the name stands beside everything you do. */
export function WithLink({ secret, onSignedIn, onOther }: WithLinkProps): ReactNode {
  const { t } = useLingui();
  const [name, setName] = useState("");
  const signIn = useMutation({
    mutationFn: async () => {
      const own = name.trim();
      if (own === "") return signInWithLink(secret);
      const session = await signInWithLink(secret, own);
      // Somebody new reads on in the language that they read this page in.
      return { ...session, person: await setLanguage(spoken()) };
    },
    onSuccess: onSignedIn,
  });
  const wrongName = nameProblem(signIn.error);
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
        error={
          wrongName === null
            ? undefined
            : wrongName === "taken"
              ? t`A colleague has this name already; add something to yours.`
              : t`Write your name: this link is for somebody new.`
        }
        // The one field of the page
        autoFocus
      />
      {signIn.isError && wrongName === null && <Failure error={signIn.error} />}
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
