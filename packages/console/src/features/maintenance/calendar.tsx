import type { AgendaItem } from "@hulplijn/shared/api";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { agendaQuery } from "../../api/schedules.ts";
import { Failure } from "../../language/failure.tsx";
import { useNow } from "../../ui/clock.ts";
import { Empty, Skeleton } from "../../ui/empty.tsx";
import { AgendaList } from "./agenda-list.tsx";
import { type AgendaDay, dayAfter, dayOf, daysOf, isDay, itemsOf, monthOf, weekOf } from "./agenda-days.ts";
import { Answer } from "./answer.tsx";
import { CalendarTools } from "./calendar-tools.tsx";
import { MonthLanes } from "./month-lanes.tsx";
import { WeekLanes } from "./week-lanes.tsx";

const route = getRouteApi("/frame/maintenance");

/** How far ahead the agenda looks when no day is asked for. */
const aheadDays = 14;

interface CalendarProps {
  readonly view: "agenda" | "week" | "month";
}

/** The days that a view shows, by its own clock of dates. */
function daysIn(view: CalendarProps["view"], day: string | null, today: string): readonly string[] {
  if (view === "week") return weekOf(day ?? today);
  if (view === "month") return monthOf(day ?? today);
  if (day !== null) return [day, dayAfter(day, 1)];
  return Array.from({ length: aheadDays }, (_, at) => dayAfter(today, at));
}

/** Zones lie up to fourteen hours from UTC; what is asked for is a day wider at each end. */
const instant = (day: string): number => Date.parse(`${day}T00:00Z`);

export function Calendar({ view }: CalendarProps): ReactNode {
  const { t } = useLingui();
  const search = route.useSearch();
  const today = dayOf(useNow(60));
  const day = isDay(search.day) ? search.day : null;
  const group = search.group ?? "";
  const days = daysIn(view, day, today);
  const [first = today] = days;
  const last = days.at(-1) ?? today;
  const asked = useQuery(
    agendaQuery({ from: instant(dayAfter(first, -1)), until: instant(dayAfter(last, 2)) }),
  );
  const groups = asked.data?.groups ?? [];
  const items = itemsOf(asked.data?.items ?? [], group);
  return (
    <div className="flex flex-col gap-4">
      <CalendarTools view={view} group={group} groups={groups} day={day} today={today} />
      {asked.isPending && <Skeleton rows={8} />}
      {asked.isError && <Failure error={asked.error} onRetry={() => void asked.refetch()} />}
      {asked.data && (
        <>
          {view === "agenda" && <Answer items={items} day={day ?? today} group={group} />}
          <Shown
            view={view}
            items={items}
            days={days}
            group={group}
            groups={groups}
            today={today}
            day={day}
          />
          {asked.data.clockChanges.length > 0 && (
            <ul className="flex flex-col gap-1 text-13 text-quiet" aria-label={t`Clock changes`}>
              {asked.data.clockChanges.map(({ zone, words }) => (
                <ClockChange key={`${zone} ${words.en}`} zone={zone} words={words} />
              ))}
            </ul>
          )}
        </>
      )}
    </div>
  );
}

function ClockChange({
  zone,
  words,
}: {
  readonly zone: string;
  readonly words: { readonly en: string; readonly nl: string };
}): ReactNode {
  const { i18n } = useLingui();
  return (
    <li>
      {zone}: {i18n.locale === "nl" ? words.nl : words.en}
    </li>
  );
}

interface ShownProps extends CalendarProps {
  readonly items: readonly AgendaItem[];
  readonly days: readonly string[];
  readonly group: string;
  readonly groups: readonly string[];
  readonly today: string;
  readonly day: string | null;
}

const isBusy = ({ begins, goesOn, holidays }: AgendaDay): boolean =>
  begins.length + goesOn.length + holidays.length > 0;

function Shown({ view, items, days, group, groups, today, day }: ShownProps): ReactNode {
  const all = daysOf(items, days);
  const lanes = group === "" ? groups : [group];
  // A day is asked for with the night behind it: of the next day only the morning belongs to it.
  const wanted =
    view === "agenda" && day !== null
      ? all.map((one) =>
          one.day === day
            ? one
            : {
                ...one,
                holidays: [],
                goesOn: [],
                begins: one.begins.filter(({ local }) => local < `${one.day}T08:00`),
              },
        )
      : all;
  // What only goes on is said where it begins, and on the first day that is shown: not once more on each empty day.
  const busy = wanted.filter((one, at) =>
    at === 0 || day !== null ? isBusy(one) : one.begins.length + one.holidays.length > 0,
  );
  const list =
    busy.length === 0 ? (
      <Empty>
        {group === "" ? (
          <Trans>Nothing is planned here.</Trans>
        ) : (
          <Trans>Nothing is planned here for {group}.</Trans>
        )}
      </Empty>
    ) : (
      <AgendaList days={busy} group={group} today={today} />
    );
  if (view === "agenda") return list;
  return (
    <>
      <div className="max-md:hidden">
        {view === "week" ? (
          <WeekLanes days={all} lanes={lanes} today={today} />
        ) : (
          <MonthLanes days={all} lanes={lanes} today={today} />
        )}
      </div>
      {/* Seven columns have no room on a phone: the same days under each other. */}
      <div className="md:hidden">{list}</div>
    </>
  );
}
