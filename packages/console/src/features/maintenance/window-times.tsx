import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { ownZone } from "../../language/day-words.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { type WindowForm, fieldTime, nextMorning, readTime, timeProblem } from "./window-form.ts";

interface WindowTimesProps {
  readonly form: WindowForm;
  readonly change: (next: Partial<WindowForm>) => void;
}

const hourMs = 3_600_000;

/** From when until when, by the reader's own clock. An end has to be there. */
export function WindowTimes({ form, change }: WindowTimesProps): ReactNode {
  const { t } = useLingui();
  const fromMs = readTime(form.from);
  const problem = timeProblem(form);
  const ends: readonly (readonly [string, number])[] =
    fromMs === null
      ? []
      : [
          [t`1 hour`, fromMs + hourMs],
          [t`4 hours`, fromMs + 4 * hourMs],
          [t`until 07:00`, nextMorning(fromMs)],
          [t`3 days`, fromMs + 72 * hourMs],
        ];
  const zone = ownZone();
  return (
    <>
      <div className="grid gap-3 sm:grid-cols-2">
        <Field
          type="datetime-local"
          label={<Trans>From</Trans>}
          value={form.from}
          onChange={(from) => change({ from })}
          isRequired
        />
        <Field
          type="datetime-local"
          label={<Trans>Until</Trans>}
          value={form.until}
          onChange={(until) => change({ until })}
          isRequired
          error={problem === "ends-first" ? t`It ends before it begins.` : undefined}
        />
      </div>
      <div className="flex flex-wrap items-center gap-2">
        {ends.map(([words, untilMs]) => (
          <Button key={words} onPress={() => change({ until: fieldTime(untilMs) })}>
            {words}
          </Button>
        ))}
        <span className="text-13 text-quiet">
          <Trans>by your own clock ({zone})</Trans>
        </span>
      </div>
    </>
  );
}
