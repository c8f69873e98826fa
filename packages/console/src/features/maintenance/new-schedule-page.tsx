import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQueries, useQuery } from "@tanstack/react-query";
import { Link, getRouteApi, useNavigate } from "@tanstack/react-router";
import { type ReactNode, useCallback, useState } from "react";
import { fixQuery } from "../../api/fixes.ts";
import { draftSchedule, schedulePreviewQuery } from "../../api/schedules.ts";
import { readValues } from "../../language/batch/parameter-fields.tsx";
import { ListQuery } from "../../language/list-query.tsx";
import { DraftPanel } from "../../language/draft-panel.tsx";
import { usePolicyPerson } from "../../language/policy-person.tsx";
import { queryProblem } from "../../language/query-problem.ts";
import { Check } from "../../ui/check.tsx";
import { useDocumentTitle } from "../../ui/document-title.ts";
import { Page, PageHead, Panel } from "../../ui/panel.tsx";
import { useSettled } from "../../ui/use-settled.ts";
import { ScheduleConditions } from "./schedule-conditions.tsx";
import { ScheduleFixes } from "./schedule-fixes.tsx";
import { type ScheduleForm, emptySchedule, scheduleWish } from "./schedule-form.ts";
import { SchedulePreviewPart } from "./schedule-preview.tsx";
import { ScheduleWhenPart } from "./schedule-when.tsx";

const route = getRouteApi("/frame/maintenance/schedule");

/** What, whom and when, in words; beside it when it would run and who has to sign. It ends in a draft. */
export function NewSchedulePage(): ReactNode {
  const { t } = useLingui();
  useDocumentTitle(t`New schedule`);
  const navigate = useNavigate();
  const { q, fix } = route.useSearch();
  const [form, setForm] = useState<ScheduleForm>({
    ...emptySchedule,
    query: q ?? "",
    fixes: [{ fix: fix ?? "", values: {} }],
  });
  const [agreed, setAgreed] = useState(false);
  const [person, setPerson] = usePolicyPerson();
  const change = useCallback((next: Partial<ScheduleForm>): void => {
    setForm((was) => ({ ...was, ...next }));
    setAgreed(false);
  }, []);
  const setQuery = useCallback((query: string) => change({ query }), [change]);
  const known = useQueries({
    queries: form.fixes.map((one) => ({ ...fixQuery(one.fix), enabled: one.fix !== "" })),
  }).map(({ data }) => data);
  const params = form.fixes.map(({ values }, at) => {
    const parameters = known[at]?.manifest.parameters;
    return parameters === undefined ? null : readValues(parameters, values);
  });
  // A warning is answered by a tick here, so what is only looked at is asked for as if it were meant.
  const asked = useSettled(scheduleWish({ ...form, name: form.name.trim() || "?" }, person, params, true));
  const preview = useQuery({
    ...schedulePreviewQuery(asked ?? { name: "?", person: "?", fixes: [], when: "?" }),
    enabled: asked !== null,
  });
  const asks = (preview.data?.warnings.length ?? 0) > 0;
  const wish = scheduleWish(form, person, params, agreed);
  const isReady = wish !== null && preview.isSuccess && !preview.isPlaceholderData && (!asks || agreed);
  const draft = useMutation({
    mutationFn: draftSchedule,
    onSuccess: ({ number }) => navigate({ to: "/sch/$number", params: { number: String(number) } }),
  });
  return (
    <Page>
      <nav aria-label={t`Where you are`} className="text-13">
        <Link to="/maintenance" search={{ view: "schedules" }} className="link">
          <Trans>Maintenance</Trans>
        </Link>
      </nav>
      <PageHead
        title={<Trans>New schedule</Trans>}
        lead={
          <Trans>It ends in a draft. Nothing begins before people signed it on their own machines.</Trans>
        }
      />
      <form
        className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_400px]"
        onSubmit={(event) => {
          event.preventDefault();
          if (wish !== null && isReady) draft.mutate(wish);
        }}
      >
        <div className="flex min-w-0 flex-col gap-4">
          <ScheduleFixes form={form} change={change} known={known} />
          <Panel title={<Trans>2. Whom</Trans>}>
            <div className="flex flex-col gap-3">
              <ListQuery
                list="devices"
                label={t`Which devices`}
                placeholder={t`group:utrecht platform:linux; empty is everybody`}
                value={form.query}
                onChange={setQuery}
                error={queryProblem(preview.error, form.query)}
              />
              <Check
                label={<Trans>Only those that match now, by name; else also those that come later</Trans>}
                isSelected={form.onlyThese}
                onChange={(onlyThese) => change({ onlyThese })}
              />
            </div>
          </Panel>
          <ScheduleWhenPart form={form} change={change} />
          <ScheduleConditions form={form} change={change} />
        </div>
        <div className="lg:sticky lg:top-16">
          <DraftPanel
            nameLabel={<Trans>Name of the schedule</Trans>}
            name={form.name}
            onName={(name) => change({ name })}
            person={person}
            onPerson={setPerson}
            agreed={asks ? agreed : null}
            onAgreed={setAgreed}
            draft={draft}
            isReady={isReady}
          >
            <SchedulePreviewPart preview={preview} isComplete={asked !== null} />
          </DraftPanel>
        </div>
      </form>
    </Page>
  );
}
