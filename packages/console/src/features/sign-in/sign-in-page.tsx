import { Trans, useLingui } from "@lingui/react/macro";
import type { Session } from "@hulplijn/shared/api";
import type { Language } from "@hulplijn/shared/values";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useRouter } from "@tanstack/react-router";
import { type ReactNode, useEffect, useState } from "react";
import { sessionQuery, useTakeSession } from "../../api/session.ts";
import { speak } from "../../language/language.ts";
import { Choice } from "../../ui/choice.tsx";
import { linkSecret } from "./link-secret.ts";
import { WithLink } from "./with-link.tsx";
import { WithoutLink } from "./without-link.tsx";
import { useDocumentTitle } from "../../ui/document-title.ts";

const route = getRouteApi("/sign-in");

/** Signing in: by the link that `npm start` or a team lead gave, by passkey, or by password. */
export function SignInPage(): ReactNode {
  const { t, i18n } = useLingui();
  const { next } = route.useSearch();
  const router = useRouter();
  useDocumentTitle(t`Sign in`);
  const take = useTakeSession();
  const { data: session } = useQuery(sessionQuery);
  const [secret, setSecret] = useState(() => linkSecret(location.hash));

  // The secret leaves the address at once: not into history, a bookmark or a screenshot.
  useEffect(() => {
    if (secret !== null) history.replaceState(history.state, "", location.pathname + location.search);
  }, [secret]);

  const goOn = async (taken: Session): Promise<void> => {
    if (taken.person.language !== i18n.locale) await speak(taken.person.language);
    take(taken);
    router.history.push(next ?? "/");
  };

  return (
    <main className="mx-auto flex min-h-dvh max-w-[440px] flex-col justify-center gap-6 p-4">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <h1 className="text-28 font-semibold">Hulplijn</h1>
        <Choice<Language>
          label={t`Language`}
          hideLabel
          value={i18n.locale === "en" ? "en" : "nl"}
          onChange={(language) => void speak(language)}
          options={[
            { value: "nl", label: "Nederlands", lang: "nl" },
            { value: "en", label: "English", lang: "en" },
          ]}
        />
      </div>
      <div className="panel flex flex-col gap-4 p-4 sm:p-6">
        {secret === null ? (
          <WithoutLink onSignedIn={goOn} />
        ) : (
          <WithLink secret={secret} onSignedIn={goOn} onOther={() => setSecret(null)} />
        )}
        {session && (
          <p className="text-13 text-quiet">
            <Trans>You are signed in as {session.person.name} already.</Trans>{" "}
            <a className="link" href="/">
              <Trans>Go to the inbox</Trans>
            </a>
          </p>
        )}
      </div>
      <p className="text-12 text-quiet">{location.host}</p>
    </main>
  );
}
