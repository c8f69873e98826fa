import type { EnrolmentFacts, EnrolmentToken } from "@hulplijn/shared/api";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { enrolmentFactsQuery } from "../../api/fixes.ts";
import { useDraw } from "../../language/draw.ts";
import { Failure } from "../../language/failure.tsx";
import { Choice } from "../../ui/choice.tsx";
import { CopyButton } from "../../ui/copy.tsx";
import { Skeleton } from "../../ui/empty.tsx";
import { Panel } from "../../ui/panel.tsx";
import { StatusLine } from "../../ui/status.tsx";
import { Instant } from "../../ui/time.tsx";
import { Packages } from "./packages.tsx";
import { type Block, onlyHere, type Platform, type Recipe, type Step, tokenPlace } from "./recipe.ts";
import { recipesOf } from "./recipes.ts";

/** What to do, in order, for the platform and the tool that are chosen. */
export function Steps({ made }: { readonly made: EnrolmentToken | null }): ReactNode {
  const facts = useQuery(enrolmentFactsQuery);
  return (
    <Panel title={<Trans>Bring the agent to machines</Trans>}>
      {facts.isPending && <Skeleton rows={6} />}
      {facts.isError && <Failure error={facts.error} onRetry={() => void facts.refetch()} />}
      {facts.data && <Chosen facts={facts.data} made={made} />}
    </Panel>
  );
}

interface ChosenProps {
  readonly facts: EnrolmentFacts;
  readonly made: EnrolmentToken | null;
}

function Chosen({ facts, made }: ChosenProps): ReactNode {
  const { t } = useLingui();
  const draw = useDraw();
  const [platform, setPlatform] = useState<Platform>("linux");
  const [tool, setTool] = useState("");
  const recipes = recipesOf(platform, facts, made?.token ?? null);
  const recipe = recipes.find((each) => each.tool === tool) ?? recipes[0];
  if (recipe === undefined) return null;
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap gap-x-4 gap-y-2">
        <Choice
          label={t`Machines with`}
          value={platform}
          onChange={setPlatform}
          options={[
            { value: "linux", label: "Linux" },
            { value: "windows", label: "Windows" },
            { value: "macos", label: "macOS" },
          ]}
        />
        <Choice
          label={t`By means of`}
          value={recipe.tool}
          onChange={setTool}
          options={recipes.map((each) => ({ value: each.tool, label: draw.text(each.title) }))}
        />
      </div>
      {recipe.untried && <StatusLine mark="warning">{draw.text(recipe.untried)}</StatusLine>}
      {onlyHere(facts.url) && (
        <StatusLine mark="warning">
          <Trans>
            Only the collector’s own machine can reach this address; other machines need one with a name or
            address of the network.
          </Trans>
        </StatusLine>
      )}
      <Numbered recipe={recipe} made={made} />
      <Packages facts={facts} platform={platform} />
    </div>
  );
}

function Numbered({ recipe, made }: { readonly recipe: Recipe; readonly made: EnrolmentToken | null }) {
  const draw = useDraw();
  return (
    <>
      <ol className="flex list-decimal flex-col gap-4 pl-5">
        <li>
          {made === null ? (
            <Trans>Make a token in the panel Tokens; it takes the place of {tokenPlace} below.</Trans>
          ) : (
            <Trans>
              The token is in the lines below. It works until <Instant atMs={made.expiresAtMs} />, for{" "}
              <Plural value={made.maxUses} one="# device" other="# devices at most" />.
            </Trans>
          )}
        </li>
        {recipe.steps.map((step) => (
          <li key={step.say.en}>
            <Told step={step} />
          </li>
        ))}
        <li>
          <Trans>Watch below: the device appears as soon as it has made its key and been let in.</Trans>
        </li>
      </ol>
      <p className="text-13 text-quiet">{draw.text(recipe.runsAs)}</p>
      <div className="border-t border-hair pt-3">
        <Told step={recipe.uninstall} />
      </div>
    </>
  );
}

function Told({ step }: { readonly step: Step }): ReactNode {
  const draw = useDraw();
  return (
    <div className="flex flex-col gap-2">
      <p>{draw.text(step.say)}</p>
      {step.block && <Lines block={step.block} />}
    </div>
  );
}

/** What to paste, under the place where it goes. */
function Lines({ block }: { readonly block: Block }): ReactNode {
  const { t } = useLingui();
  const draw = useDraw();
  const text = block.lines.join("\n");
  const where = draw.text(block.where);
  return (
    <figure className="rounded-6 border border-hair">
      <figcaption className="border-b border-hair px-3 py-1.5 text-12 text-quiet">
        <Trans>Paste this {where}:</Trans>
      </figcaption>
      <pre
        tabIndex={0}
        aria-label={where}
        className="overflow-auto p-3 text-12 leading-5 wrap-anywhere whitespace-pre-wrap"
      >
        {text}
      </pre>
      <div className="border-t border-hair px-1">
        <CopyButton text={text} label={t`Copy the lines`} />
      </div>
    </figure>
  );
}
