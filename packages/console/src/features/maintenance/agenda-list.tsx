import type { AgendaItem } from "@hulplijn/shared/api";
import { Trans, useLingui } from "@lingui/react/macro";
import { type ReactNode, useRef } from "react";
import { ownZone, writeDay, writeLocal } from "../../language/day-words.ts";
import { useDraw } from "../../language/draw.ts";
import { useHoldWords } from "../../language/window-words.ts";
import { useRowKeys } from "../../ui/row-keys.ts";
import { StatusLine } from "../../ui/status.tsx";
import { Duration } from "../../ui/time.tsx";
import { type AgendaDay, devicesIn, timeOf } from "./agenda-days.ts";
import { Devices } from "./answer.tsx";
import { ItemLink } from "./item-link.tsx";
import { KindGlyph, KindLabel } from "./kind.tsx";
import { LastTime } from "./last-time.tsx";

interface AgendaListProps {
  readonly days: readonly AgendaDay[];
  readonly group: string;
  readonly today: string;
}

/** What comes, day by day, each at its exact local time. */
export function AgendaList({ days, group, today }: AgendaListProps): ReactNode {
  const { i18n } = useLingui();
  const place = useRef<HTMLDivElement>(null);
  useRowKeys(place);
  return (
    <div ref={place} className="flex flex-col gap-4">
      {days.map(({ day, holidays, begins, goesOn }) => (
        <section key={day} className="panel" aria-labelledby={`day-${day}`}>
          <div className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2">
            <h2 id={`day-${day}`} className="text-14">
              {writeDay(day, i18n.locale)}
              {day === today && (
                <span className="font-normal text-quiet">
                  {" · "}
                  <Trans>today</Trans>
                </span>
              )}
            </h2>
            {holidays.map(({ name }) => (
              <span key={name} className="inline-flex items-center gap-1.5 text-13">
                <KindGlyph kind="holiday" />
                <Trans>Public holiday: {name}</Trans>
              </span>
            ))}
          </div>
          <ul className="divide-y divide-hair border-t border-hair">
            {goesOn.map((item) => (
              <li
                key={`${item.kind} ${item.number} ${item.local}`}
                className="flex flex-wrap items-center gap-x-3 px-4 py-1.5 text-13"
              >
                <KindLabel kind={item.kind} />
                <ItemLink item={item}>{item.name}</ItemLink>
                <span className="text-quiet">
                  <Trans>goes on until {writeLocal(item.untilLocal, i18n.locale)}</Trans> ·{" "}
                  <Devices count={devicesIn(item, group)} />
                </span>
              </li>
            ))}
            {begins.map((item) => (
              <li key={`${item.kind} ${item.number} ${item.local} ${item.zone}`} className="px-4 py-2">
                <Entry item={item} group={group} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

const dayMs = 86_400_000;

/** From when until when, by the clocks of the place. */
function Times({ item }: { readonly item: AgendaItem }): ReactNode {
  const { i18n } = useLingui();
  // Within a day a time alone says it: what ends at seven and began at ten in the evening ends the next morning.
  const isShort = item.untilMs - item.fromMs <= dayMs;
  const until = isShort ? timeOf(item.untilLocal) : writeLocal(item.untilLocal, i18n.locale);
  return (
    <span className="flex flex-col">
      <time dateTime={new Date(item.fromMs).toISOString()} className="text-16 font-medium">
        {timeOf(item.local)}
      </time>
      <span className="text-12 text-quiet">{item.untilMs > item.fromMs && <Trans>until {until}</Trans>}</span>
    </span>
  );
}

function Entry({ item, group }: { readonly item: AgendaItem; readonly group: string }): ReactNode {
  const draw = useDraw();
  const hold = useHoldWords();
  const holds = hold(
    {
      checks: item.holds.includes("checks"),
      messages: item.holds.includes("messages"),
      fixes: item.holds.includes("fixes"),
    },
    item.kind === "freeze",
  );
  const { clock, zone, expectedSeconds, last, words, groups } = item;
  const others = groups.filter((one) => one.group !== group);
  return (
    <div className="flex gap-3">
      <div className="w-24 shrink-0">
        <Times item={item} />
      </div>
      <div className="flex min-w-0 flex-1 flex-col gap-0.5">
        <span className="flex flex-wrap items-center gap-x-3">
          <ItemLink item={item} className="font-medium hover:underline">
            {item.name}
          </ItemLink>
          <KindLabel kind={item.kind} />
          <span>
            <Devices count={devicesIn(item, group)} />
          </span>
        </span>
        <span className="text-13 text-quiet">
          {words !== null && draw.text(words)}
          {zone !== ownZone() && (
            <>
              {words !== null && " · "}
              <Trans>clocks of {zone}</Trans>
            </>
          )}
          {expectedSeconds !== null && (
            <>
              {" · "}
              <Trans>
                takes about <Duration seconds={expectedSeconds} />
              </Trans>
            </>
          )}
        </span>
        {holds !== "" && <span className="text-13">{holds}</span>}
        {clock !== null && <StatusLine mark="warning">{draw.text(clock)}</StatusLine>}
        {group === "" && others.length > 1 && (
          <span className="text-13 text-quiet">
            {others.map((one) => `${one.group} ${one.devices}`).join(" · ")}
          </span>
        )}
        {last !== null && <LastTime last={last} isThis={last.local === item.local} />}
      </div>
    </div>
  );
}
