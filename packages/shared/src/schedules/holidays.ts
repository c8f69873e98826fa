import type { Text } from "../values/text.ts";
import { dateText, dayOf, weekdayOf } from "./civil.ts";

/** A day with a name, as a calendar has it. */
export interface CalendarDay {
  /** `2027-04-27`. */
  readonly date: string;
  readonly name: Text;
  /**
   * `lustrum`: Liberation Day in each fifth year, when most collective agreements have it off. `working`: it has a name, and most people
   * work. None: nearly everybody is off.
   */
  readonly mark?: "lustrum" | "working";
}

/** A list of days with a name, in order: the one below, or one that an organisation puts in its place. */
export interface Calendar {
  readonly name: string;
  readonly days: readonly CalendarDay[];
}

/** Easter Sunday of the Gregorian calendar, as a number of days ("Anonymous Gregorian", Nature, 20 April 1876). */
export function easterOf(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const sum = epact + toSunday - 7 * late + 114;
  return dayOf(year, Math.floor(sum / 31), (sum % 31) + 1);
}

/**
 * The public holidays of the Netherlands in a year (Algemene termijnenwet, article 3, and the custom of the King's birthday), in order. The
 * King's birthday is on 27 April, and on the Saturday before when that is a Sunday.
 */
export function dutchHolidays(year: number): CalendarDay[] {
  const easter = easterOf(year);
  const birthday = dayOf(year, 4, 27);
  const days: readonly (readonly [number, string, string, CalendarDay["mark"]?])[] = [
    [dayOf(year, 1, 1), "New Year’s Day", "Nieuwjaarsdag"],
    [easter - 2, "Good Friday", "Goede Vrijdag", "working"],
    [easter, "Easter Sunday", "Eerste paasdag"],
    [easter + 1, "Easter Monday", "Tweede paasdag"],
    [weekdayOf(birthday) === 7 ? birthday - 1 : birthday, "King’s Day", "Koningsdag"],
    [dayOf(year, 5, 5), "Liberation Day", "Bevrijdingsdag", year % 5 === 0 ? "lustrum" : "working"],
    [easter + 39, "Ascension Day", "Hemelvaartsdag"],
    [easter + 49, "Whit Sunday", "Eerste pinksterdag"],
    [easter + 50, "Whit Monday", "Tweede pinksterdag"],
    [dayOf(year, 12, 25), "Christmas Day", "Eerste kerstdag"],
    [dayOf(year, 12, 26), "Boxing Day", "Tweede kerstdag"],
  ];
  return days
    .toSorted(([one], [other]) => one - other)
    .map(([day, en, nl, mark]) => ({ date: dateText(day), name: { en, nl }, ...(mark ? { mark } : {}) }));
}

/** Those of several years, as a calendar. */
export const dutchCalendar = (fromYear: number, toYear: number): Calendar => ({
  name: "Nederland",
  days: Array.from({ length: toYear - fromYear + 1 }, (_, index) => dutchHolidays(fromYear + index)).flat(),
});

/** The days of a calendar on which most people are off, from `fromDate` to `toDate`, each once: what a schedule leaves out. */
export const daysOff = ({ days }: Calendar, fromDate: string, toDate: string): string[] => [
  ...new Set(
    days
      .filter(({ date, mark }) => date >= fromDate && date <= toDate && mark !== "working")
      .map(({ date }) => date),
  ),
];
