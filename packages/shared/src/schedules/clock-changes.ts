import type { Language, Text } from "../values/text.ts";
import { dayMs, localText, readLocal } from "./civil.ts";
import type { Occurrence } from "./occurrences.ts";
import { dayInWords } from "./word-parts.ts";
import { jumpsOf, localMsAt } from "./zones.ts";

/** One change of a zone's clock: at `atMs` it goes from one local time to another. */
export interface ClockChange {
  readonly atMs: number;
  /** What it would have shown, `2027-03-28T02:00`, and what it shows. */
  readonly fromLocal: string;
  readonly toLocal: string;
}

/** When the clock of a zone jumps, from `fromMs` until just before `untilMs`. */
export const clockChanges = (zone: string, fromMs: number, untilMs: number): ClockChange[] =>
  jumpsOf(zone, fromMs, untilMs).map(({ atMs, beforeMs, afterMs }) => ({
    atMs,
    fromLocal: localText(atMs + beforeMs),
    toLocal: localText(atMs + afterMs),
  }));

const spoken = (local: string, language: Language): string =>
  `${dayInWords(Math.floor((readLocal(local) as number) / dayMs), language)} ${local.slice(11)}`;

const bothLanguages = (sentence: (language: Language) => string): Text => ({
  en: sentence("en"),
  nl: sentence("nl"),
});

/** "The clock goes from 28 March 2027 02:00 to 03:00." */
export const changeInWords = ({ fromLocal, toLocal }: ClockChange): Text =>
  bothLanguages((language) => {
    const to =
      fromLocal.slice(0, 10) === toLocal.slice(0, 10) ? toLocal.slice(11) : spoken(toLocal, language);
    const from = spoken(fromLocal, language);
    return language === "en"
      ? `The clock goes from ${from} to ${to}.`
      : `De klok gaat van ${from} naar ${to}.`;
  });

/** What the clock of its zone does to an occurrence; null: nothing. "28 March 2027 02:30 does not exist there: 03:00." */
export function clockOf({ local, atMs, moved }: Occurrence, zone: string): Text | null {
  const shown = localText(localMsAt(zone, atMs));
  if (moved !== null)
    return bothLanguages((language) => {
      const instead = shown.slice(0, 10) === local.slice(0, 10) ? shown.slice(11) : spoken(shown, language);
      return language === "en"
        ? `${spoken(local, language)} does not exist there: ${instead}.`
        : `${spoken(local, language)} bestaat daar niet: ${instead}.`;
    });
  // Put back within a day, the clock may show that minute once more.
  const isTwice = jumpsOf(zone, atMs + 1, atMs + dayMs).some(
    (jump) => localMsAt(zone, atMs) >= jump.atMs + jump.afterMs,
  );
  return isTwice
    ? bothLanguages((language) =>
        language === "en"
          ? `${spoken(local, language)} comes twice there: the first time.`
          : `${spoken(local, language)} komt daar twee keer: de eerste keer.`,
      )
    : null;
}
