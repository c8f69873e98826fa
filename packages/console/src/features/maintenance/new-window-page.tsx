import type { WindowDraft } from "@hulplijn/shared/api";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Link, getRouteApi, useNavigate } from "@tanstack/react-router";
import { type ReactNode, useCallback, useState } from "react";
import { addWindow, windowPreviewQuery } from "../../api/windows.ts";
import { Failure } from "../../language/failure.tsx";
import { ListQuery } from "../../language/list-query.tsx";
import { queryProblem } from "../../language/query-problem.ts";
import { Button } from "../../ui/button.tsx";
import { Check } from "../../ui/check.tsx";
import { Choice } from "../../ui/choice.tsx";
import { useDocumentTitle } from "../../ui/document-title.ts";
import { Field } from "../../ui/field.tsx";
import { Page, PageHead, Panel } from "../../ui/panel.tsx";
import { Toggle } from "../../ui/toggle.tsx";
import { useSettled } from "../../ui/use-settled.ts";
import { type WindowForm, draftOf, fieldTime, usualHolds } from "./window-form.ts";
import { WindowPreviewPart } from "./window-preview.tsx";
import { WindowTimes } from "./window-times.tsx";

const route = getRouteApi("/frame/maintenance/window");
const nobody: WindowDraft = {
  name: "",
  reason: "",
  kind: "maintenance",
  query: "",
  devices: null,
  time: { kind: "once", fromMs: 0, untilMs: 0 },
  holds: usualHolds.maintenance,
};

/** Whom, until when, and what is held back, with what that keeps silent now beside it. */
export function NewWindowPage(): ReactNode {
  const { t } = useLingui();
  useDocumentTitle(t`New window`);
  const navigate = useNavigate();
  const { q } = route.useSearch();
  const [form, setForm] = useState<WindowForm>(() => ({
    kind: "maintenance",
    name: "",
    reason: "",
    query: q ?? "",
    from: fieldTime(Date.now()),
    until: "",
    holds: usualHolds.maintenance,
  }));
  const [agreed, setAgreed] = useState(false);
  const change = useCallback((next: Partial<WindowForm>): void => {
    setForm((was) => ({ ...was, ...next }));
    setAgreed(false);
  }, []);
  const setQuery = useCallback((query: string) => change({ query }), [change]);
  const asked = useSettled(draftOf(form, { name: "?", reason: "?" }, false));
  const preview = useQuery({ ...windowPreviewQuery(asked ?? nobody), enabled: asked !== null });
  const asks = (preview.data?.warnings.length ?? 0) > 0;
  const draft = draftOf(form, { name: "", reason: "" }, agreed);
  const isReady = draft !== null && preview.isSuccess && (!asks || agreed);
  const add = useMutation({
    mutationFn: addWindow,
    onSuccess: ({ number }) => navigate({ to: "/win/$number", params: { number: String(number) } }),
  });
  return (
    <Page>
      <nav aria-label={t`Where you are`} className="text-13">
        <Link to="/maintenance" search={{ view: "windows" }} className="link">
          <Trans>Maintenance</Trans>
        </Link>
      </nav>
      <PageHead title={<Trans>New window</Trans>} />
      <form
        className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_380px]"
        onSubmit={(event) => {
          event.preventDefault();
          if (draft !== null && isReady) add.mutate(draft);
        }}
      >
        <div className="flex min-w-0 flex-col gap-4">
          <Panel title={<Trans>What and when</Trans>}>
            <div className="flex flex-col gap-3">
              <Choice
                label={t`Kind`}
                value={form.kind}
                onChange={(kind) => change({ kind, holds: usualHolds[kind] })}
                options={[
                  { value: "maintenance", label: t`Maintenance` },
                  { value: "freeze", label: t`Freeze` },
                ]}
              />
              <p className="text-13 text-quiet">
                {form.kind === "freeze" ? (
                  <Trans>A freeze refuses schedules and rollouts: for a year end, or an exam week.</Trans>
                ) : (
                  <Trans>Devices in maintenance are drawn as that, never as well.</Trans>
                )}
              </p>
              <Field
                label={<Trans>Name</Trans>}
                value={form.name}
                onChange={(name) => change({ name })}
                isRequired
                maxLength={64}
              />
              <Field
                label={<Trans>Why</Trans>}
                value={form.reason}
                onChange={(reason) => change({ reason })}
                isRequired
                maxLength={200}
              />
              <WindowTimes form={form} change={change} />
            </div>
          </Panel>
          <Panel title={<Trans>Whom</Trans>}>
            <ListQuery
              list="devices"
              label={t`Which devices`}
              placeholder={t`group:utrecht platform:linux; empty is everybody`}
              value={form.query}
              onChange={setQuery}
              error={queryProblem(preview.error, form.query)}
            />
          </Panel>
          <Panel title={<Trans>What it holds back</Trans>}>
            <div className="flex flex-col gap-3">
              <Toggle
                label={<Trans>Messages</Trans>}
                hint={<Trans>What is found opens no incident until the end. Then one summary at most.</Trans>}
                isSelected={form.holds.messages}
                onChange={(messages) => change({ holds: { ...form.holds, messages } })}
              />
              <Toggle
                label={<Trans>Automatic fixes</Trans>}
                hint={<Trans>Nothing starts by itself there. What people order still runs.</Trans>}
                isSelected={form.holds.fixes}
                onChange={(fixes) => change({ holds: { ...form.holds, fixes } })}
              />
              <Toggle
                label={<Trans>Checks</Trans>}
                hint={<Trans>Devices go on measuring, and judge nothing.</Trans>}
                isSelected={form.holds.checks}
                onChange={(checks) => change({ holds: { ...form.holds, checks } })}
              />
            </div>
          </Panel>
        </div>
        <div className="lg:sticky lg:top-16">
          <Panel title={<Trans>What this does</Trans>}>
            <div className="flex flex-col gap-3">
              <WindowPreviewPart preview={preview} isComplete={asked !== null} />
              {asks && (
                <Check
                  label={<Trans>I read the warnings, and it is meant so</Trans>}
                  isSelected={agreed}
                  onChange={setAgreed}
                />
              )}
              {add.isError && <Failure error={add.error} />}
              <Button type="submit" look="primary" isDisabled={!isReady || add.isPending}>
                {form.kind === "freeze" ? <Trans>Make the freeze</Trans> : <Trans>Make the window</Trans>}
              </Button>
            </div>
          </Panel>
        </div>
      </form>
    </Page>
  );
}
