import type { Language } from "../values/text.ts";
import { civilOf } from "./civil.ts";

// The words that `inWords` writes and `fromWords` reads, in both languages.

/** Monday first. */
export const weekdayWords: Readonly<Record<Language, readonly string[]>> = {
  en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
  nl: ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"],
};

export const monthWords: Readonly<Record<Language, readonly string[]>> = {
  en: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
  nl: [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
  ],
};

/** By number; 0 is the last. */
export const ordinalWords: Readonly<Record<Language, readonly string[]>> = {
  en: ["last", "first", "second", "third", "fourth", "fifth"],
  nl: ["laatste", "eerste", "tweede", "derde", "vierde", "vijfde"],
};

/** `28 March 2027`. */
export function dayInWords(dayNumber: number, language: Language): string {
  const { year, month, day } = civilOf(dayNumber);
  return `${day} ${String(monthWords[language][month - 1])} ${year}`;
}

/** `1, 2 and 3`. */
export function listInWords(words: readonly string[], language: Language): string {
  const and = language === "en" ? " and " : " en ";
  return words.length < 2 ? words.join("") : words.slice(0, -1).join(", ") + and + String(words.at(-1));
}
