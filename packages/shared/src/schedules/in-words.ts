import type { Language } from "../values/text.ts";
import { dayMs, readDate, readLocal, timeText } from "./civil.ts";
import { type Cron, readCron } from "./read-cron.ts";
import type { When } from "./when.ts";
import { dayInWords, listInWords, monthWords, ordinalWords, weekdayWords } from "./word-parts.ts";

/** More times than this are said as minutes of hours. */
const mostTimes = 4;

const say = {
  en: {
    everyDay: "every day",
    workingDay: "every working day",
    every: "every",
    onThe: "on the",
    onDay: "on day",
    onDays: "on days",
    the: "the",
    lastDay: "last day",
    ofTheMonth: "of the month",
    and: "and",
    in: "in",
    at: "at",
    atMinute: "at minute",
    atMinutes: "at minutes",
    ofEveryHour: "of every hour",
    ofHour: "of hour",
    ofHours: "of hours",
    everyWeek: "every week",
    weeks: "weeks",
    on: "on",
    from: "from",
    once: "once on",
    ownClock: "by the device’s own clock",
    clockOf: "by the clock of",
  },
  nl: {
    everyDay: "elke dag",
    workingDay: "elke werkdag",
    every: "elke",
    onThe: "op de",
    onDay: "op dag",
    onDays: "op de dagen",
    the: "de",
    lastDay: "laatste dag",
    ofTheMonth: "van de maand",
    and: "en",
    in: "in",
    at: "om",
    atMinute: "op minuut",
    atMinutes: "op de minuten",
    ofEveryHour: "van elk uur",
    ofHour: "van uur",
    ofHours: "van de uren",
    everyWeek: "elke week",
    weeks: "weken",
    on: "op",
    from: "vanaf",
    once: "eenmalig op",
    ownClock: "volgens de klok van het apparaat",
    clockOf: "volgens de klok van",
  },
} as const satisfies Record<Language, Readonly<Record<string, string>>>;

const weekdays = (days: readonly number[], language: Language): string =>
  listInWords(
    days.map((day) => String(weekdayWords[language][day - 1])),
    language,
  );

function daysInWords({ days, weekdays: week }: Cron, language: Language): string {
  const words = say[language];
  const parts: string[] = [];
  if (week && week.every.length > 0) {
    const isWorking = week.every.join() === "1,2,3,4,5";
    const isAll = week.every.length === 7;
    parts.push(
      isAll
        ? words.everyDay
        : isWorking
          ? words.workingDay
          : `${words.every} ${weekdays(week.every, language)}`,
    );
  }
  if (week && week.nth.length > 0) {
    const named = week.nth.map(
      ({ weekday, nth }) =>
        `${String(ordinalWords[language][nth])} ${String(weekdayWords[language][weekday - 1])}`,
    );
    parts.push(`${words.onThe} ${listInWords(named, language)} ${words.ofTheMonth}`);
  }
  if (days && days.numbers.length > 0) {
    const on = days.numbers.length === 1 ? words.onDay : words.onDays;
    parts.push(`${on} ${listInWords(days.numbers.map(String), language)} ${words.ofTheMonth}`);
  }
  if (days?.last) parts.push(`${words.onThe} ${words.lastDay} ${words.ofTheMonth}`);
  return parts.length === 0 ? words.everyDay : parts.join(` ${words.and} `);
}

function timesInWords({ minutes, hours }: Cron, language: Language): string {
  const words = say[language];
  if (minutes.length * hours.length <= mostTimes) {
    const times = hours.flatMap((hour) => minutes.map((minute) => timeText(hour * 60 + minute)));
    return `${words.at} ${listInWords(times, language)}`;
  }
  const numbers = (list: readonly number[]): string => listInWords(list.map(String), language);
  const at = minutes.length === 1 ? words.atMinute : words.atMinutes;
  const of =
    hours.length === 24
      ? words.ofEveryHour
      : `${hours.length === 1 ? words.ofHour : words.ofHours} ${numbers(hours)}`;
  return `${at} ${numbers(minutes)} ${of}`;
}

function cronInWords(cron: Cron, language: Language): string {
  const months = cron.months?.map((month) => String(monthWords[language][month - 1]));
  const inMonths = months ? ` ${say[language].in} ${listInWords(months, language)}` : "";
  return `${daysInWords(cron, language)}${inMonths} ${timesInWords(cron, language)}`;
}

function timeInWords(when: When, language: Language): string {
  const words = say[language];
  switch (when.kind) {
    case "cron": {
      const read = readCron(when.cron);
      return read.ok ? cronInWords(read.cron, language) : when.cron;
    }
    case "every": {
      const each = when.weeks === 1 ? words.everyWeek : `${words.every} ${when.weeks} ${words.weeks}`;
      const days = weekdays(
        when.days.toSorted((one, other) => one - other),
        language,
      );
      const from = dayInWords(readDate(when.from) ?? 0, language);
      return `${each} ${words.on} ${days} ${words.at} ${when.time} ${words.from} ${from}`;
    }
    case "once": {
      const day = Math.floor((readLocal(when.local) ?? 0) / dayMs);
      return `${words.once} ${dayInWords(day, language)} ${words.at} ${when.local.slice(11)}`;
    }
  }
}

/**
 * When it is due, as a sentence without a capital and a full stop: "on the second Tuesday of the month at 22:00, by the device’s own clock".
 * `fromWords` reads it back. Of what `readWhen` takes.
 */
export function inWords(when: When, language: Language): string {
  const { ownClock, clockOf } = say[language];
  const clock = when.zone === "device" ? ownClock : `${clockOf} ${when.zone}`;
  return `${timeInWords(when, language)}, ${clock}`;
}
