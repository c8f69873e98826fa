import type { AgendaItem } from "@hulplijn/shared/api";
import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { writeDay } from "../../language/day-words.ts";
import { devicesIn, kindCounts, nightOf, timeOf } from "./agenda-days.ts";
import { KindGlyph } from "./kind.tsx";
import { ItemLink } from "./item-link.tsx";

interface AnswerProps {
  readonly items: readonly AgendaItem[];
  readonly day: string;
  readonly group: string;
}

/** How many names are said before the rest is only counted. */
const namedAtMost = 4;

/** What happens in the night of a day, said before the list: who asks wants it in one look. */
export function Answer({ items, day, group }: AnswerProps): ReactNode {
  const { i18n } = useLingui();
  const night = nightOf(items, day);
  const counts = kindCounts(night.items);
  const date = writeDay(day, i18n.locale);
  const parts = useKindCounts(counts);
  const list = new Intl.ListFormat(i18n.locale).format(parts);
  const rest = night.items.length - namedAtMost;
  return (
    <section className="panel p-4" aria-live="polite">
      <h2 className="text-16">
        {group === "" ? (
          <Trans>The night of {date}</Trans>
        ) : (
          <Trans>
            The night of {date} in {group}
          </Trans>
        )}
      </h2>
      {night.items.length === 0 ? (
        <p className="pt-1">
          <Trans>Nothing happens, and nothing is kept silent.</Trans>
        </p>
      ) : (
        <>
          <p className="pt-1 text-16">{list}.</p>
          <ul className="flex flex-col gap-1 pt-2">
            {night.items.slice(0, namedAtMost).map((item) => (
              <li key={`${item.kind} ${item.number} ${item.local}`} className="flex items-start gap-2">
                <span className="pt-0.5">
                  <KindGlyph kind={item.kind} />
                </span>
                <span className="min-w-0">
                  <span className="font-medium">
                    {item.local.startsWith(day) ? timeOf(item.local) : <Onset item={item} day={day} />}
                  </span>{" "}
                  <ItemLink item={item}>{item.name}</ItemLink>{" "}
                  <span className="text-quiet">
                    <Devices count={devicesIn(item, group)} />
                  </span>
                </span>
              </li>
            ))}
            {rest > 0 && (
              <li className="text-quiet">
                <Trans>and {rest} more, below</Trans>
              </li>
            )}
          </ul>
        </>
      )}
    </section>
  );
}

/** What did not begin on this day: the time after midnight, or that it is on already. */
function Onset({ item, day }: { readonly item: AgendaItem; readonly day: string }): ReactNode {
  if (item.local < `${day}T00:00`) return <Trans>already on</Trans>;
  return <Trans>{timeOf(item.local)} after midnight</Trans>;
}

export function Devices({ count }: { readonly count: number }): ReactNode {
  const { t } = useLingui();
  return t`${plural(count, { one: "# device", other: "# devices" })}`;
}

function useKindCounts(counts: ReturnType<typeof kindCounts>): readonly string[] {
  const { t } = useLingui();
  const said = {
    schedule: t`${plural(counts.schedule, { one: "# schedule", other: "# schedules" })}`,
    rollout: t`${plural(counts.rollout, { one: "# rollout", other: "# rollouts" })}`,
    window: t`${plural(counts.window, { one: "# maintenance window", other: "# maintenance windows" })}`,
    freeze: t`${plural(counts.freeze, { one: "# freeze", other: "# freezes" })}`,
  };
  return (["schedule", "rollout", "window", "freeze"] as const)
    .filter((kind) => counts[kind] > 0)
    .map((kind) => said[kind]);
}
