import { languages } from "../values/text.ts";
import { monthWords, ordinalWords, weekdayWords } from "./word-parts.ts";

/** One code for what has one meaning, whatever the language, the ending, or how short it is written. */
const plain: Readonly<Record<string, readonly string[]>> = {
  every: ["every", "each", "elke", "elk", "iedere", "ieder"],
  day: ["day", "days", "dag", "dagen"],
  "every day": ["daily", "dagelijks"],
  workday: ["workday", "workdays", "werkdag", "werkdagen"],
  week: ["week", "weeks", "weken"],
  month: ["month", "maand"],
  hour: ["hour", "hours", "uur", "uren"],
  minute: ["minute", "minutes", "minuut", "minuten"],
  of: ["of", "van"],
  on: ["on", "op"],
  at: ["at", "om"],
  in: ["in"],
  from: ["from", "vanaf"],
  once: ["once", "eenmalig"],
  working: ["working"],
  // The other week is the second one, in both languages.
  O2: ["other", "andere"],
  M3: ["mrt"],
};

/** Words that say nothing beside the others; "and" is as good as a comma. */
const silent = new Set(["the", "de", "het", "and", "en"]);

/** Whole names, names on "s" (mondays), and as they are written short. */
function named(): Map<string, string> {
  const words = new Map<string, string>();
  for (const [code, forms] of Object.entries(plain)) for (const form of forms) words.set(form, code);
  for (const language of languages) {
    for (const [index, word] of ordinalWords[language].entries()) words.set(word, `O${index}`);
    for (const [index, name] of monthWords[language].entries()) {
      const word = name.toLowerCase();
      for (const form of [word, word.slice(0, 3)]) words.set(form, `M${index + 1}`);
    }
    for (const [index, name] of weekdayWords[language].entries()) {
      const word = name.toLowerCase();
      const short = word.slice(0, language === "en" ? 3 : 2);
      for (const form of [word, `${word}s`, `${word}en`, short]) words.set(form, `W${index + 1}`);
    }
  }
  return words;
}
const known = named();

function codeOf(word: string): string | null {
  const found = known.get(word);
  if (found !== undefined) return found;
  if (/^20\d\d-\d\d-\d\d$/.test(word)) return `D${word}`;
  const [, hour, minute] = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/.exec(word) ?? [];
  if (hour !== undefined) return `T${Number(hour) * 60 + Number(minute)}`;
  const [, ordinal] = /^([1-5])(?:st|nd|rd|th|e|de|ste)$/.exec(word) ?? [];
  if (ordinal !== undefined) return `O${ordinal}`;
  return /^\d{1,4}$/.test(word) ? `N${Number(word)}` : null;
}

/** A word of the sentence, and its code. */
export interface Token {
  readonly word: string;
  readonly code: string;
}

/** The words of a sentence that say something; `code` is null where nobody knows the word. */
export const tokensOf = (text: string): { readonly word: string; readonly code: string | null }[] =>
  text
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter((word) => word !== "" && !silent.has(word))
    .map((word) => ({ word, code: codeOf(word) }));
