import type { Language } from "@hulplijn/shared/values";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { DialogTrigger, Popover, Dialog } from "react-aria-components";
import { sessionQuery, setLanguage, signOut, useMay, useSession, useTakeSession } from "../../api/session.ts";
import { ShiftLine } from "../../language/shift.tsx";
import { speak } from "../../language/language.ts";
import { Button } from "../../ui/button.tsx";
import { Choice } from "../../ui/choice.tsx";
import { PersonFace } from "./person-button.tsx";
import { type Preferences, setPreference, usePreferences } from "../../ui/preferences.ts";

/** Language and theme, as everybody sets them: at the person, and in "You and your settings". */
export function LanguageAndTheme(): ReactNode {
  const { t, i18n } = useLingui();
  const client = useQueryClient();
  const { theme } = usePreferences();
  const chooseLanguage = async (language: Language): Promise<void> => {
    await speak(language);
    const person = await setLanguage(language);
    client.setQueryData(sessionQuery.queryKey, (session) => session && { ...session, person });
  };
  return (
    <>
      <Choice<Language>
        label={t`Language`}
        value={i18n.locale === "en" ? "en" : "nl"}
        onChange={(language) => void chooseLanguage(language)}
        options={[
          { value: "nl", label: "Nederlands", lang: "nl" },
          { value: "en", label: "English", lang: "en" },
        ]}
      />
      <Choice<Preferences["theme"]>
        label={t`Theme`}
        value={theme}
        onChange={(value) => setPreference("theme", value)}
        options={[
          { value: "system", label: t`As the system` },
          { value: "light", label: t`Light` },
          { value: "dark", label: t`Dark` },
        ]}
      />
    </>
  );
}

/** Opens as it appears: somebody just asked for it. */
export function PersonMenu(): ReactNode {
  const { t } = useLingui();
  const session = useSession();
  const mayRun = useMay("run-fixes");
  const take = useTakeSession();
  const navigate = useNavigate();
  const [open, setOpen] = useState(true);
  if (session === null) return null;
  const leave = async (): Promise<void> => {
    await signOut().catch(() => undefined);
    // Away from the page first: whoever leaves on purpose does not come back to it.
    await navigate({ to: "/sign-in" });
    take(null);
  };
  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <PersonFace />
      <Popover
        placement="bottom end"
        className="w-72 rounded-6 border border-hair bg-surface p-4 shadow-(--shadow)"
      >
        <Dialog className="flex flex-col gap-4 outline-none" aria-label={t`You`}>
          <p className="font-medium">{session.person.name}</p>
          {mayRun && <ShiftLine />}
          <LanguageAndTheme />
          <Link to="/me" className="link" onClick={() => setOpen(false)}>
            <Trans>You and your settings</Trans>
          </Link>
          <Button onPress={() => void leave()}>
            <Trans>Sign out</Trans>
          </Button>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
