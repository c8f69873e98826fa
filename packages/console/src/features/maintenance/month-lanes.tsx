import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { writeDay, writeShortDay } from "../../language/day-words.ts";
import { type AgendaDay, itemsOf, weekdayOf } from "./agenda-days.ts";
import { type Kind, KindGlyph, useKindWords } from "./kind.tsx";
import type { LanesProps } from "./week-lanes.tsx";

const weekend = 6;

/** A month as a table: a lane for each group, a narrow column for each day with the shapes of what happens. A day opens as a list. */
export function MonthLanes({ days, lanes, today }: LanesProps): ReactNode {
  const { t, i18n } = useLingui();
  return (
    <section
      className="panel overflow-x-auto"
      // Scrolls by itself where it is too wide, so the keyboard has to reach it.
      tabIndex={0}
      aria-label={t`The month, a row for each group`}
    >
      <table className="w-full table-fixed max-xl:table-auto">
        <thead>
          <tr className="border-b border-hair text-left align-bottom text-12">
            <th scope="col" className="w-28 px-3 py-2 font-medium text-quiet">
              <Trans>Group</Trans>
            </th>
            {days.map(({ day, holidays }) => (
              <th
                key={day}
                scope="col"
                className={`min-w-7 px-0.5 py-1 text-center font-medium ${tint(day, today)}`}
                title={[writeShortDay(day, i18n.locale), ...holidays.map(({ name }) => name)].join(": ")}
              >
                {holidays.length > 0 && (
                  <span className="flex justify-center">
                    <KindGlyph kind="holiday" />
                    <span className="sr-only">{holidays.map(({ name }) => name).join(", ")}</span>
                  </span>
                )}
                {Number(day.slice(8))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lanes.map((group) => (
            <tr key={group} className="border-b border-hair align-top last:border-b-0">
              <th scope="row" className="px-3 py-1.5 text-left font-medium">
                {group}
              </th>
              {days.map((day) => (
                <td key={day.day} className={`p-0 ${tint(day.day, today)}`}>
                  <Cell day={day} group={group} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Legend />
    </section>
  );
}

const tint = (day: string, today: string): string =>
  day === today ? "bg-info-tint" : weekdayOf(day) >= weekend ? "bg-hover" : "";

function Cell({ day, group }: { readonly day: AgendaDay; readonly group: string }): ReactNode {
  const { i18n } = useLingui();
  const words = useKindWords();
  const items = [...itemsOf(day.goesOn, group), ...itemsOf(day.begins, group)];
  const kinds = [...new Set(items.map(({ kind }) => kind))];
  if (kinds.length === 0) return null;
  return (
    <Link
      to="/maintenance"
      search={(was) => ({ ...was, view: undefined, day: day.day, group })}
      className="flex min-h-7 min-w-6 flex-col items-center gap-0.5 py-1.5 hover:bg-hover"
      title={items.map(({ name }) => name).join(", ")}
    >
      {kinds.map((kind) => (
        <KindGlyph key={kind} kind={kind} />
      ))}
      <span className="sr-only">
        {writeDay(day.day, i18n.locale)}, {group}: {kinds.map((kind) => words[kind]).join(", ")}
      </span>
    </Link>
  );
}

const told: readonly Kind[] = ["schedule", "rollout", "window", "freeze", "holiday"];

/** What the shapes mean. */
function Legend(): ReactNode {
  const words = useKindWords();
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 border-t border-hair px-3 py-2 text-13">
      {told.map((kind) => (
        <li key={kind} className="inline-flex items-center gap-1.5">
          <KindGlyph kind={kind} />
          {words[kind]}
        </li>
      ))}
    </ul>
  );
}
