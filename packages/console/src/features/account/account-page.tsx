import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { sessionQuery, setPassword, useSession } from "../../api/session.ts";
import { Failure } from "../../language/failure.tsx";
import { Button } from "../../ui/button.tsx";
import { Choice } from "../../ui/choice.tsx";
import { Field } from "../../ui/field.tsx";
import { Page, PageHead, Panel } from "../../ui/panel.tsx";
import { type Preferences, setPreference, usePreferences } from "../../ui/preferences.ts";
import { Status } from "../../ui/status.tsx";
import { Passkeys } from "./passkeys.tsx";
import { Sessions } from "./sessions.tsx";
import { useDocumentTitle } from "../../ui/document-title.ts";

function Password({ has }: { readonly has: boolean }): ReactNode {
  const { t } = useLingui();
  const client = useQueryClient();
  const [current, setCurrent] = useState("");
  const [password, setNew] = useState("");
  const save = useMutation({
    mutationFn: () => setPassword(password, has ? current : undefined),
    onSuccess: async () => {
      setCurrent("");
      setNew("");
      await client.invalidateQueries({ queryKey: sessionQuery.queryKey });
    },
  });
  return (
    <Panel title={<Trans>Password</Trans>}>
      <form
        className="flex flex-col items-start gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        {has && (
          <Field
            label={<Trans>Password now</Trans>}
            type="password"
            value={current}
            onChange={setCurrent}
            autoComplete="current-password"
            isRequired
          />
        )}
        <Field
          label={<Trans>New password</Trans>}
          hint={<Trans>At least 12 characters. A sentence is fine.</Trans>}
          type="password"
          value={password}
          onChange={setNew}
          autoComplete="new-password"
          minLength={12}
          isRequired
        />
        {save.isError && <Failure error={save.error} />}
        {save.isSuccess && (
          <p role="status">
            <Status mark="good">
              <Trans>The password was saved.</Trans>
            </Status>
          </p>
        )}
        <Button type="submit" isDisabled={save.isPending || password.length < 12}>
          {has ? t`Change the password` : t`Set a password`}
        </Button>
      </form>
    </Panel>
  );
}

export function AccountPage(): ReactNode {
  const { t } = useLingui();
  const session = useSession();
  const { density, shortcuts } = usePreferences();
  useDocumentTitle(t`You and your settings`);
  if (session === null) return null;
  return (
    <Page>
      <div className="flex max-w-[760px] flex-col gap-4">
        <PageHead
          title={session.person.name}
          lead={<Trans>How you sign in, and how the console looks.</Trans>}
        />
        <Passkeys />
        <Password has={session.person.hasPassword} />
        <Sessions />
        <Panel title={<Trans>On this computer</Trans>}>
          <div className="flex max-w-[420px] flex-col gap-3">
            <Choice<Preferences["density"]>
              label={t`Rows`}
              value={density}
              onChange={(value) => setPreference("density", value)}
              options={[
                { value: "standard", label: t`Standard` },
                { value: "compact", label: t`Close together` },
              ]}
            />
            <Choice<"on" | "off">
              label={t`Single keys`}
              value={shortcuts ? "on" : "off"}
              onChange={(value) => setPreference("shortcuts", value === "on")}
              options={[
                { value: "on", label: t`On` },
                { value: "off", label: t`Off` },
              ]}
            />
          </div>
        </Panel>
        <p className="text-12 text-quiet">
          <Trans>Hulplijn {session.collectorVersion}</Trans>
        </p>
      </div>
    </Page>
  );
}
