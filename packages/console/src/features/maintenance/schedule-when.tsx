import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { useMissedWords } from "../../language/schedule-words.ts";
import { Button } from "../../ui/button.tsx";
import { Check } from "../../ui/check.tsx";
import { Field } from "../../ui/field.tsx";
import { Panel } from "../../ui/panel.tsx";
import { Select } from "../../ui/select.tsx";
import type { ScheduleForm } from "./schedule-form.ts";

interface ScheduleWhenProps {
  readonly form: ScheduleForm;
  readonly change: (next: Partial<ScheduleForm>) => void;
}

/** When it is due, in words or as cron; by which clocks; how long it may begin; what of those that were off. */
export function ScheduleWhenPart({ form, change }: ScheduleWhenProps): ReactNode {
  const { t } = useLingui();
  const missed = useMissedWords();
  // Said so that the collector reads them, in either language.
  const examples = [
    t`every day at 22:00`,
    t`every saturday at 23:00`,
    t`every second tuesday of the month at 22:00`,
  ];
  return (
    <Panel title={<Trans>3. When</Trans>}>
      <div className="flex flex-col gap-3">
        <Field
          label={<Trans>When it is due</Trans>}
          value={form.when}
          onChange={(when) => change({ when })}
          isRequired
          maxLength={200}
          hint={<Trans>In words, or five fields of cron: 0 22 * * 6</Trans>}
        />
        <div className="flex flex-wrap gap-2">
          {examples.map((words) => (
            <Button key={words} onPress={() => change({ when: words })}>
              {words}
            </Button>
          ))}
        </div>
        <Field
          label={<Trans>Clocks</Trans>}
          value={form.zone}
          onChange={(zone) => change({ zone })}
          isRequired
          maxLength={64}
          hint={<Trans>device: each device’s own; or a zone, as Europe/Amsterdam</Trans>}
        />
        <div className="grid gap-3 sm:grid-cols-2">
          <Field
            label={<Trans>May begin for, minutes</Trans>}
            value={form.windowMinutes}
            onChange={(windowMinutes) => change({ windowMinutes })}
            inputMode="numeric"
            hint="5–4320"
          />
          <Field
            label={<Trans>Spread over, minutes</Trans>}
            value={form.spreadMinutes}
            onChange={(spreadMinutes) => change({ spreadMinutes })}
            inputMode="numeric"
            hint={<Trans>so that not all begin at once</Trans>}
          />
        </div>
        <Select
          label={t`Devices that were off catch up`}
          value={form.missed}
          onChange={(next) => change({ missed: next as ScheduleForm["missed"] })}
          options={(["in-window", "next-start", "skip"] as const).map((value) => ({
            value,
            label: missed[value],
          }))}
        />
        <Check
          label={<Trans>Not on public holidays</Trans>}
          isSelected={form.skipHolidays}
          onChange={(skipHolidays) => change({ skipHolidays })}
        />
      </div>
    </Panel>
  );
}
