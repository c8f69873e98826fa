import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { dayNames } from "../../language/day-names.ts";
import { Check } from "../../ui/check.tsx";
import { Field } from "../../ui/field.tsx";
import { Panel } from "../../ui/panel.tsx";
import type { WizardForm } from "./wish.ts";

interface StepWhenProps {
  readonly form: WizardForm;
  readonly change: (next: Partial<WizardForm>) => void;
}

const week = [1, 2, 3, 4, 5, 6, 7] as const;
const night = { from: "18:00", until: "07:00", days: [...week] };

/** How quickly, at which hours, and in which state of the machine. */
export function StepWhen({ form, change }: StepWhenProps): ReactNode {
  const { i18n } = useLingui();
  const { hours } = form;
  return (
    <Panel title={<Trans>4. When</Trans>}>
      <div className="flex flex-col gap-3">
        <div className="grid gap-3 sm:grid-cols-2">
          <Field
            label={<Trans>Devices that begin within an hour, at most</Trans>}
            value={form.perHour}
            onChange={(perHour) => change({ perHour })}
            inputMode="numeric"
          />
          <Field
            label={<Trans>Days until it ends by itself</Trans>}
            value={form.days}
            onChange={(days) => change({ days })}
            inputMode="numeric"
            hint="1–60"
          />
        </div>
        <Check
          label={<Trans>Only at certain hours, by each device’s own clock</Trans>}
          isSelected={hours !== null}
          onChange={(on) => change({ hours: on ? night : null })}
        />
        {hours !== null && (
          <div className="flex flex-col gap-2 pl-6">
            <div className="flex flex-wrap gap-3">
              <Field
                type="time"
                label={<Trans>From</Trans>}
                value={hours.from}
                onChange={(from) => change({ hours: { ...hours, from } })}
              />
              <Field
                type="time"
                label={<Trans>Until</Trans>}
                value={hours.until}
                onChange={(until) => change({ hours: { ...hours, until } })}
              />
            </div>
            <fieldset className="flex flex-wrap gap-x-4 gap-y-1">
              <legend className="text-13 font-medium">
                <Trans>On these days</Trans>
              </legend>
              {week.map((day) => (
                <Check
                  key={day}
                  label={dayNames([day], i18n.locale)}
                  isSelected={hours.days.includes(day)}
                  onChange={(on) =>
                    change({
                      hours: {
                        ...hours,
                        days: on
                          ? [...hours.days, day].toSorted((one, other) => one - other)
                          : hours.days.filter((one) => one !== day),
                      },
                    })
                  }
                />
              ))}
            </fieldset>
          </div>
        )}
        <Check
          label={<Trans>Only on mains power</Trans>}
          isSelected={form.mains}
          onChange={(mains) => change({ mains })}
        />
        <Check
          label={<Trans>Not over a metered network</Trans>}
          isSelected={form.notMetered}
          onChange={(notMetered) => change({ notMetered })}
        />
      </div>
    </Panel>
  );
}
