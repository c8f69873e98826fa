import type { RolloutPreview } from "@hulplijn/shared/api";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { Button } from "../../ui/button.tsx";
import { Check } from "../../ui/check.tsx";
import { Field } from "../../ui/field.tsx";
import { Panel } from "../../ui/panel.tsx";
import { type WizardForm, readRings } from "./wish.ts";

interface StepRingsProps {
  readonly form: WizardForm;
  readonly change: (next: Partial<WizardForm>) => void;
  readonly preview: RolloutPreview | undefined;
}

const mostRings = 8;

/** A few first, then more: how many, how long each is watched, and what has to hold before the next. */
export function StepRings({ form, change, preview }: StepRingsProps): ReactNode {
  const { t } = useLingui();
  const { rings } = form;
  const last = rings.length - 1;
  const set = (at: number, next: Partial<WizardForm["rings"][number]>): void =>
    change({ rings: rings.map((ring, index) => (index === at ? { ...ring, ...next } : ring)) });
  return (
    <Panel title={<Trans>3. Rings and what opens the next</Trans>}>
      <div className="flex flex-col gap-3">
        <ol className="flex flex-col gap-2">
          {rings.map((ring, number) => {
            const size = preview?.rings[number]?.size;
            return (
              // A ring is its place.
              <li key={number} className="flex flex-wrap items-end gap-2">
                <span className="min-w-14 pb-1.5">
                  <Trans>Ring {number}</Trans>
                </span>
                <div className="w-24">
                  <Field
                    label={<Trans>Up to, %</Trans>}
                    aria-label={t`Ring ${number}: up to how many percent`}
                    value={ring.percent}
                    onChange={(percent) => set(number, { percent })}
                    isDisabled={number === last}
                  />
                </div>
                {number < last && (
                  <div className="w-32">
                    <Field
                      label={<Trans>Watched, minutes</Trans>}
                      aria-label={t`Ring ${number}: minutes that it is watched`}
                      value={ring.soakMinutes}
                      onChange={(soakMinutes) => set(number, { soakMinutes })}
                      inputMode="numeric"
                    />
                  </div>
                )}
                <span className="pb-1.5 text-13 text-quiet">
                  {size !== undefined && <Plural value={size} one="about # device" other="about # devices" />}
                </span>
                {number < last && (
                  <Button
                    look="bare"
                    aria-label={t`Take away: ring ${number}`}
                    onPress={() => change({ rings: rings.filter((_, index) => index !== number) })}
                  >
                    <Trans>Take away</Trans>
                  </Button>
                )}
              </li>
            );
          })}
        </ol>
        {rings.length < mostRings && (
          <Button
            className="self-start"
            onPress={() =>
              change({
                rings: [...rings.slice(0, last), { percent: "", soakMinutes: "60" }, ...rings.slice(last)],
              })
            }
          >
            <Trans>One more ring</Trans>
          </Button>
        )}
        {readRings(rings) === null && (
          <p role="alert" className="text-13 text-critical-text">
            <Trans>Each ring takes in more than the one before, in percent; the last is 100.</Trans>
          </p>
        )}
        <div className="grid gap-3 sm:grid-cols-2">
          <Field
            label={<Trans>Verified before the next ring, %</Trans>}
            value={form.verifiedPercent}
            onChange={(verifiedPercent) => change({ verifiedPercent })}
            inputMode="numeric"
            hint="50–100"
          />
          <Field
            label={<Trans>Failures at most, then it halts</Trans>}
            value={form.mostFailures}
            onChange={(mostFailures) => change({ mostFailures })}
            inputMode="numeric"
            hint="0–1000"
          />
        </div>
        <Check
          label={<Trans>A new incident on one of its devices halts it too</Trans>}
          isSelected={form.noIncidents}
          onChange={(noIncidents) => change({ noIncidents })}
        />
      </div>
    </Panel>
  );
}
