import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { writeShortDay } from "../../language/day-words.ts";
import { type AgendaDay, devicesIn, itemsOf, timeOf } from "./agenda-days.ts";
import { ItemLink } from "./item-link.tsx";
import { type Kind, KindGlyph, useKindWords } from "./kind.tsx";

export interface LanesProps {
  readonly days: readonly AgendaDay[];
  /** The groups, one lane each. */
  readonly lanes: readonly string[];
  readonly today: string;
}

/** A week as a table: a lane for each group, a column for each day. */
export function WeekLanes({ days, lanes, today }: LanesProps): ReactNode {
  const { t, i18n } = useLingui();
  return (
    <section
      className="panel overflow-x-auto"
      // Scrolls by itself where it is too wide, so the keyboard has to reach it.
      tabIndex={0}
      aria-label={t`The week, a row for each group`}
    >
      <table className="w-full min-w-[760px] table-fixed">
        <thead>
          <tr className="border-b border-hair text-left align-top text-13">
            <th scope="col" className="w-28 px-3 py-2 font-medium text-quiet">
              <Trans>Group</Trans>
            </th>
            {days.map(({ day, holidays }) => (
              <th
                key={day}
                scope="col"
                className={`px-2 py-2 font-medium ${day === today ? "bg-info-tint" : ""}`}
              >
                <Link
                  to="/maintenance"
                  search={(was) => ({ ...was, view: undefined, day })}
                  className="hover:underline"
                >
                  {writeShortDay(day, i18n.locale)}
                </Link>
                {holidays.map(({ name }) => (
                  <span key={name} className="flex items-center gap-1 text-12 font-normal">
                    <KindGlyph kind="holiday" />
                    {name}
                  </span>
                ))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lanes.map((group) => (
            <tr key={group} className="border-b border-hair align-top last:border-b-0">
              <th scope="row" className="px-3 py-2 text-left font-medium">
                {group}
              </th>
              {days.map((day) => (
                <td key={day.day} className={`px-1 py-1 ${day.day === today ? "bg-info-tint" : ""}`}>
                  <Cell day={day} group={group} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The shape of a kind again, as the edge of its field. */
const edges: Record<Kind, string> = {
  schedule: "border border-edge",
  rollout: "border border-l-4 border-edge",
  window: "hatched border border-dashed border-edge",
  freeze: "border-2 border-critical",
  holiday: "border border-hair",
};

function Cell({ day, group }: { readonly day: AgendaDay; readonly group: string }): ReactNode {
  const words = useKindWords();
  const goesOn = itemsOf(day.goesOn, group);
  const begins = itemsOf(day.begins, group);
  return (
    <ul className="flex flex-col gap-1">
      {[...goesOn, ...begins].map((item) => (
        <li key={`${item.kind} ${item.number} ${item.local}`}>
          <ItemLink
            item={item}
            className={`flex min-h-6 items-start gap-1 rounded-[4px] bg-surface px-1 py-0.5 text-12 hover:bg-hover ${edges[item.kind]}`}
          >
            <KindGlyph kind={item.kind} />
            <span className="min-w-0">
              <span className="sr-only">{words[item.kind]} </span>
              {item.local.startsWith(day.day) ? (
                <span className="font-medium">{timeOf(item.local)}</span>
              ) : (
                <span className="text-quiet">
                  <Trans>goes on</Trans>
                </span>
              )}{" "}
              {item.name} <span className="text-quiet">({devicesIn(item, group)})</span>
            </span>
          </ItemLink>
        </li>
      ))}
    </ul>
  );
}
