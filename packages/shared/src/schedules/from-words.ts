import { refuse, type Refusal } from "../errors/errors.ts";
import { timeText } from "./civil.ts";
import { readWhen } from "./read-when.ts";
import type { When } from "./when.ts";
import { tokensOf } from "./word-tokens.ts";
import { writeCron } from "./write-cron.ts";

/** What the clauses of a sentence said. */
interface Said {
  readonly times: number[];
  readonly minutes: number[];
  readonly hours: number[];
  readonly weekdays: number[];
  readonly nth: { readonly weekday: number; readonly nth: number }[];
  readonly days: number[];
  readonly months: number[];
  isEveryDay?: boolean;
  isLastDay?: boolean;
  weeks?: number;
  once?: string;
  from?: string;
  /** "Every second Tuesday", and not of what. */
  isEitherWay?: boolean;
}

const unclear = (detail: string): Refusal => refuse("schedule-words-unclear", detail);

const numbersOf = (text: string, letter: string): number[] =>
  [...text.matchAll(new RegExp(`${letter}(\\d+)`, "g"))].map(([, number]) => Number(number));

/** `D2027-03-28`, or `N28 M3 N2027`; 31 April stays what it is, for `readWhen` to refuse. */
function dateOf(text: string): string {
  if (text.startsWith("D")) return text.slice(1);
  const [day, month, year] = text.split(" ").map((part) => part.slice(1).padStart(2, "0"));
  return `${year}-${month}-${day}`;
}

const allHours = Array.from({ length: 24 }, (_, hour) => hour);
const date = String.raw`(D\S+|N\d+ M\d+ N20\d\d)`;

/** Each clause by its form, as the codes of `word-tokens.ts`, and what it says; a part that is left out is "". The first that fits counts. */
const clauses: readonly (readonly [form: string, take: (said: Said, ...groups: string[]) => void])[] = [
  [`once(?: on)? ${date}`, (said, day) => (said.once = dateOf(day))],
  [`from ${date}`, (said, day) => (said.from = dateOf(day))],
  [
    String.raw`every (?:[NO](\d+) )?week(?: on| every)?((?: W\d)+)`,
    (said, weeks, days) => {
      said.weeks = weeks === "" ? 1 : Number(weeks);
      said.weekdays.push(...numbersOf(days, "W"));
    },
  ],
  [
    String.raw`(?:every|on)((?:(?: O\d)+ W\d)+) of (?:every )?month`,
    (said, all) => {
      for (const part of all.match(/(?: O\d)+ W\d/g) as string[])
        for (const nth of numbersOf(part, "O")) said.nth.push({ nth, weekday: Number(part.at(-1)) });
    },
  ],
  [
    String.raw`every O2((?: W\d)+)`,
    (said, days) => {
      said.weeks = 2;
      said.isEitherWay = true;
      said.weekdays.push(...numbersOf(days, "W"));
    },
  ],
  [String.raw`(?:every|on) O0 day of (?:every )?month`, (said) => (said.isLastDay = true)],
  [
    String.raw`(?:every|on) day((?: N\d+)+)( O0 day)?(?: of (?:every )?month)?`,
    (said, days, last) => {
      said.days.push(...numbersOf(days, "N"));
      if (last !== "") said.isLastDay = true;
    },
  ],
  [String.raw`(?:every|on) (?:workday|working day)`, (said) => said.weekdays.push(1, 2, 3, 4, 5)],
  [String.raw`(?:every|on)((?: W\d)+)`, (said, days) => said.weekdays.push(...numbersOf(days, "W"))],
  ["every day", (said) => (said.isEveryDay = true)],
  ["every month", () => undefined],
  ["every hour", (said) => void (said.minutes.push(0), said.hours.push(...allHours))],
  [String.raw`in((?: M\d+)+)`, (said, months) => said.months.push(...numbersOf(months, "M"))],
  [
    String.raw`(?:at|on) minute((?: N\d+)+) of (?:every hour|hour((?: N\d+)+))`,
    (said, minutes, hours) => {
      said.minutes.push(...numbersOf(minutes, "N"));
      said.hours.push(...(hours === "" ? allHours : numbersOf(hours, "N")));
    },
  ],
  [String.raw`at N(\d+) hour`, (said, hour) => said.times.push(Number(hour) * 60)],
  [String.raw`at((?: T\d+)+)(?: hour)?`, (said, times) => said.times.push(...numbersOf(times, "T"))],
];
const forms = clauses.map(([form, take]) => ({ form: new RegExp(`^${form}(?= |$)`), take }));

function readClauses(text: string): Said | Refusal {
  const said: Said = { times: [], minutes: [], hours: [], weekdays: [], nth: [], days: [], months: [] };
  const tokens = tokensOf(text);
  const strange = tokens.find(({ code }) => code === null);
  if (strange) return unclear(`the word "${strange.word.slice(0, 40)}" is not known`);
  let rest = tokens.map(({ code }) => code).join(" ");
  while (rest !== "") {
    const clause = forms.find(({ form }) => form.test(rest));
    if (!clause) {
      const left = tokens.slice(tokens.length - rest.split(" ").length);
      return unclear(
        `it is not clear from "${left
          .map(({ word }) => word)
          .join(" ")
          .slice(0, 80)}" on`,
      );
    }
    const [whole, ...groups] = clause.form.exec(rest) as RegExpExecArray;
    clause.take(said, ...groups.map((group: string | undefined) => group ?? ""));
    rest = rest.slice(whole.length).trimStart();
  }
  return said;
}

const sorted = (numbers: readonly number[]): number[] =>
  [...new Set(numbers)].toSorted((one, other) => one - other);

/** The minutes and the hours whose every pair is one of the times; a refusal when the times are no such grid. */
function gridOf({ times, minutes, hours }: Said): { minutes: number[]; hours: number[] } | Refusal {
  if (times.length > 0 && minutes.length > 0) return unclear("it has times and minutes of hours: say one");
  if (minutes.length > 0) return { minutes: sorted(minutes), hours: sorted(hours) };
  const grid = {
    minutes: sorted(times.map((time) => time % 60)),
    hours: sorted(times.map((time) => Math.floor(time / 60))),
  };
  return grid.minutes.length * grid.hours.length === new Set(times).size
    ? grid
    : unclear(`${sorted(times).map(timeText).join(" and ")} take more than one schedule`);
}

/** The one time of day, where there may be one alone, and nothing else is said of the days. */
function onlyTime({ times, minutes, nth, days, months, isLastDay, isEveryDay }: Said): string | Refusal {
  const [time] = times;
  if (time === undefined || times.length > 1 || minutes.length > 0)
    return unclear("it takes one time, no more");
  return nth.length + days.length + months.length > 0 || isLastDay || isEveryDay
    ? unclear("it says two things at once about the days")
    : timeText(time);
}

function buildOnce(said: Said, once: string, zone: string): When | Refusal {
  const time = onlyTime(said);
  if (typeof time !== "string") return time;
  return said.weekdays.length > 0 || said.from !== undefined
    ? unclear("it says two things at once about the days")
    : { kind: "once", local: `${once}T${time}`, zone };
}

function buildWeeks(
  said: Said,
  weeks: number,
  { from, zone }: { from: string; zone: string },
): When | Refusal {
  const time = onlyTime(said);
  if (typeof time !== "string") return time;
  return weeks < 1 || weeks > 52
    ? unclear("weeks are counted by 1 to 52")
    : { kind: "every", weeks, days: sorted(said.weekdays), time, from, zone };
}

function buildCron(said: Said, zone: string): When | Refusal {
  const { weekdays, nth, days, months } = said;
  const isLastDay = said.isLastDay === true;
  const hasWeekdays = weekdays.length + nth.length > 0;
  const hasDays = days.length > 0 || isLastDay;
  const isAny = said.isEveryDay === true;
  if (!isAny && !hasDays && !hasWeekdays && said.hours.length < 24)
    return unclear('it says no days: add "every day"');
  const grid = gridOf(said);
  if ("ok" in grid) return grid;
  const cron = writeCron({
    ...grid,
    days: isAny || !hasDays ? null : { numbers: sorted(days), last: isLastDay },
    months: months.length === 0 ? null : sorted(months),
    weekdays: isAny || !hasWeekdays ? null : { every: sorted(weekdays), nth },
  });
  return { kind: "cron", cron, zone };
}

function build(said: Said, zone: string): When | Refusal {
  const { weeks, once, from } = said;
  if (said.times.length + said.minutes.length === 0) return unclear('it says no time: add "at 22:00"');
  if (once !== undefined) return buildOnce(said, once, zone);
  if (weeks !== undefined && from !== undefined) return buildWeeks(said, weeks, { from, zone });
  if (said.isEitherWay)
    return unclear(
      'say which: "of the month", or from when, as "every 2 weeks on tuesday … from 2027-01-05"',
    );
  if (weeks !== undefined && weeks !== 1) return unclear('say from when: "from 2027-01-05"');
  if (from !== undefined)
    return unclear('only weeks are counted from a day: "every 2 weeks on tuesday … from"');
  return buildCron(said, zone);
}

const ownClock = /,?\s+(?:by the device['’]s own clock|volgens de klok van het apparaat)\s*$/i;
const namedClock = /,?\s+(?:by the clock of|volgens de klok van)\s+(\S+)\s*$/i;

/**
 * A `when` out of words, English or Dutch: "every second tuesday of the month at 22:00", "elke 2 weken op dinsdag om 22:00 vanaf 5 januari
 * 2027", and whatever `inWords` writes. `zone` counts where the words name none. What can be meant in two ways is refused with how to say
 * it: `schedule-words-unclear`; and what `readWhen` refuses as it does.
 */
export function fromWords(text: string, zone = "device"): When | Refusal {
  const [, named] = namedClock.exec(text.replace(ownClock, "")) ?? [];
  const counted = ownClock.test(text) ? "device" : (named ?? zone);
  const said = readClauses(text.replace(ownClock, "").replace(namedClock, ""));
  if ("ok" in said) return said;
  const when = build(said, counted);
  if ("ok" in when) return when;
  const read = readWhen(when);
  return read.ok ? when : read;
}
