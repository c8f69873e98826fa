import type { Fix, FixRow } from "@hulplijn/shared/api";
import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { ParameterFields } from "../../language/batch/parameter-fields.tsx";
import { useDraw } from "../../language/draw.ts";
import { FixChoice, FixNotes } from "../../language/fix-choice.tsx";
import { Panel } from "../../ui/panel.tsx";
import type { WizardForm } from "./wish.ts";

interface StepWhatProps {
  readonly form: WizardForm;
  readonly change: (next: Partial<WizardForm>) => void;
  readonly fixes: readonly FixRow[];
  readonly fix: Fix | undefined;
}

/** Which fix, with which values. Only approved ones are offered. */
export function StepWhat({ form, change, fixes, fix }: StepWhatProps): ReactNode {
  const draw = useDraw();
  return (
    <Panel title={<Trans>1. What</Trans>}>
      <div className="flex flex-col gap-3">
        <FixChoice
          fixes={fixes}
          chosen={form.fix}
          onChoose={(next) => change({ fix: next, values: {}, name: "" })}
        />
        {fix && (
          <>
            <p className="text-quiet">{draw.text(fix.summary)}</p>
            <FixNotes manifest={fix.manifest} />
            <ParameterFields
              parameters={fix.manifest.parameters}
              values={form.values}
              onChange={(values) => change({ values })}
            />
          </>
        )}
      </div>
    </Panel>
  );
}
