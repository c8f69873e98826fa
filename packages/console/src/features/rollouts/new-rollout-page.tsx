import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Link, getRouteApi, useNavigate } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { fixQuery, fixesQuery } from "../../api/fixes.ts";
import { draftRollout, rolloutPreviewQuery } from "../../api/rollouts.ts";
import { readValues } from "../../language/batch/parameter-fields.tsx";
import { useDraw } from "../../language/draw.ts";
import { DraftPanel } from "../../language/draft-panel.tsx";
import { usePolicyPerson } from "../../language/policy-person.tsx";
import { useDocumentTitle } from "../../ui/document-title.ts";
import { Page, PageHead } from "../../ui/panel.tsx";
import { useSettled } from "../../ui/use-settled.ts";
import { StepWhat } from "./step-what.tsx";
import { StepWhen } from "./step-when.tsx";
import { StepWhom } from "./step-whom.tsx";
import { StepRings } from "./step-rings.tsx";
import { Touches } from "./touches.tsx";
import { type WizardForm, emptyForm, wishOf } from "./wish.ts";

const route = getRouteApi("/frame/rollouts/new");

/** What, whom, in which rings, when: on one page, with what it touches beside it. It ends in a draft that people sign. */
export function NewRolloutPage(): ReactNode {
  const { t } = useLingui();
  useDocumentTitle(t`New rollout`);
  const draw = useDraw();
  const navigate = useNavigate();
  const search = route.useSearch();
  const [form, setForm] = useState<WizardForm>({
    ...emptyForm,
    fix: search.fix ?? "",
    query: search.q ?? "",
  });
  const [agreed, setAgreed] = useState(false);
  const [person, setPerson] = usePolicyPerson();
  const change = (next: Partial<WizardForm>): void => {
    setForm((was) => ({ ...was, ...next }));
    setAgreed(false);
  };
  const fixes = (useQuery(fixesQuery({ limit: 200 })).data?.items ?? []).filter(
    ({ state, callerVerified }) => state === "approved" && !callerVerified,
  );
  const chosen = form.fix === "" ? (fixes[0]?.fix ?? "") : form.fix;
  const fix = useQuery({ ...fixQuery(chosen), enabled: chosen !== "" }).data;
  const known = {
    ...form,
    fix: chosen,
    name: form.name === "" && fix ? draw.text(fix.title).slice(0, 64) : form.name,
  };
  const params = fix === undefined ? null : readValues(fix.manifest.parameters, form.values);
  const wish = wishOf(known, person, params);
  const settled = useSettled(wish);
  const preview = useQuery({
    ...rolloutPreviewQuery(settled ?? { name: "", person: "", fix: "", query: "" }),
    enabled: settled !== null,
  });
  const asks = preview.data?.warnings.some(({ weight }) => weight === "asks") ?? false;
  const stops = preview.data?.warnings.some(({ weight }) => weight === "stops") ?? false;
  const draft = useMutation({
    mutationFn: draftRollout,
    onSuccess: (made) => navigate({ to: "/ro/$number", params: { number: String(made.number) } }),
  });
  const isReady =
    wish !== null && preview.isSuccess && !preview.isPlaceholderData && !stops && (!asks || agreed);
  return (
    <Page>
      <nav aria-label={t`Where you are`} className="text-13">
        <Link to="/rollouts" className="link">
          <Trans>Rollouts</Trans>
        </Link>
      </nav>
      <PageHead
        title={<Trans>New rollout</Trans>}
        lead={
          <Trans>It ends in a draft. Nothing begins before people signed it on their own machines.</Trans>
        }
      />
      <form
        className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_380px]"
        onSubmit={(event) => {
          event.preventDefault();
          if (wish !== null && isReady) draft.mutate({ ...wish, agreed });
        }}
      >
        <div className="flex min-w-0 flex-col gap-4">
          <StepWhat form={known} change={change} fixes={fixes} fix={fix} />
          <StepWhom form={known} change={change} preview={preview} />
          <StepRings form={known} change={change} preview={preview.data} />
          <StepWhen form={known} change={change} />
        </div>
        <div className="sticky top-16 flex flex-col gap-4 max-lg:static">
          <DraftPanel
            nameLabel={<Trans>Name of the rollout</Trans>}
            name={known.name}
            onName={(name) => change({ name })}
            person={person}
            onPerson={setPerson}
            agreed={asks ? agreed : null}
            onAgreed={setAgreed}
            draft={draft}
            isReady={isReady}
          >
            <Touches preview={preview} isComplete={wish !== null} />
          </DraftPanel>
        </div>
      </form>
    </Page>
  );
}
