import type { Fix } from "@hulplijn/shared/api";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { fixesQuery } from "../../api/fixes.ts";
import { ParameterFields } from "../../language/batch/parameter-fields.tsx";
import { useDraw } from "../../language/draw.ts";
import { FixNotes } from "../../language/fix-choice.tsx";
import { Button } from "../../ui/button.tsx";
import { Panel } from "../../ui/panel.tsx";
import { Select } from "../../ui/select.tsx";
import type { ScheduleForm } from "./schedule-form.ts";

interface ScheduleFixesProps {
  readonly form: ScheduleForm;
  readonly change: (next: Partial<ScheduleForm>) => void;
  /** What is known of each of them; undefined while it is fetched. */
  readonly known: readonly (Fix | undefined)[];
}

const mostFixes = 8;

/** One fix or several, one after the other. Only what may start by itself is offered: approved, of class R0 or R1. */
export function ScheduleFixes({ form, change, known }: ScheduleFixesProps): ReactNode {
  const { t } = useLingui();
  const draw = useDraw();
  const offered = (useQuery(fixesQuery({ limit: 200 })).data?.items ?? []).filter(
    ({ state, risk, callerVerified }) =>
      state === "approved" && (risk === "R0" || risk === "R1") && !callerVerified,
  );
  const set = (at: number, next: Partial<ScheduleForm["fixes"][number]>): void =>
    change({ fixes: form.fixes.map((one, index) => (index === at ? { ...one, ...next } : one)) });
  return (
    <Panel title={<Trans>1. What</Trans>}>
      <ol className="flex flex-col gap-4">
        {form.fixes.map(({ fix, values }, at) => {
          const about = known[at];
          const number = at + 1;
          return (
            // A fix of the set is its place.
            <li key={at} className="flex flex-col gap-2">
              <div className="flex flex-wrap items-end gap-2">
                <div className="min-w-48 flex-1">
                  <Select
                    label={form.fixes.length === 1 ? t`Fix` : t`Fix ${number}`}
                    value={fix}
                    onChange={(next) => set(at, { fix: next, values: {} })}
                    options={[
                      { value: "", label: t`Choose one` },
                      ...offered.map((one) => ({
                        value: one.fix,
                        label: `${draw.text(one.title)} (${one.risk})`,
                      })),
                    ]}
                  />
                </div>
                {form.fixes.length > 1 && (
                  <Button
                    aria-label={t`Take away: fix ${number}`}
                    onPress={() => change({ fixes: form.fixes.filter((_, index) => index !== at) })}
                  >
                    <Trans>Take away</Trans>
                  </Button>
                )}
              </div>
              {about && (
                <>
                  <p className="text-quiet">{draw.text(about.summary)}</p>
                  <FixNotes manifest={about.manifest} />
                  <ParameterFields
                    parameters={about.manifest.parameters}
                    values={values}
                    onChange={(next) => set(at, { values: next })}
                  />
                </>
              )}
            </li>
          );
        })}
      </ol>
      {form.fixes.length < mostFixes && (
        <div className="pt-3">
          <Button onPress={() => change({ fixes: [...form.fixes, { fix: "", values: {} }] })}>
            <Trans>And then another fix</Trans>
          </Button>
        </div>
      )}
    </Panel>
  );
}
