import { type Language, type Params, type Text, fill } from "@hulplijn/shared/values";
import { useLingui } from "@lingui/react";
import { useMemo } from "react";
import { writeDuration, writeFull, writeIn, writeInstant } from "../ui/format.ts";
import type { MachineTexts } from "./machine-texts.ts";
import { wordFor } from "./words.ts";

interface Sentence {
  readonly code: string;
  readonly params: Params;
}

/** Parameters that hold a machine's word ("yes", "media-jam") are said in the reader's language. */
const inWords = (params: Params, language: Language): Params =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, wordFor(name, value, language) ?? value]),
  );

const entryOf = <Of>(table: Readonly<Record<string, Of>>, code: string): Of | undefined =>
  Object.hasOwn(table, code) ? table[code] : undefined;

/** Parameters that hold a code of the table of errors: what failed, and what to do about it. */
function withCauses(params: Params, errors: MachineTexts["errors"]): Params {
  const entryFor = (name: string) => entryOf(errors, String(params[name] ?? ""));
  const [cause, next] = [entryFor("cause")?.title, entryFor("next")?.next];
  return { ...params, ...(cause === undefined ? {} : { cause }), ...(next === undefined ? {} : { next }) };
}

/** Draws a text with its parameters: numbers, spans and instants as the reader writes them. */
export function drawText(text: Text, language: Language, params: Params, nowMs: number): string {
  return fill(text, language, inWords(params, language), (value, style) => {
    if (style === "time") return writeInstant(value, nowMs, language);
    return style === "duration" ? writeDuration(value, language) : writeIn(value, style, language);
  });
}

const ruleCode = /^rule-(.+)$/;

function sentenceText({ rules, sentences }: MachineTexts, code: string): string | undefined {
  const rule = ruleCode.exec(code)?.[1];
  return rule === undefined ? entryOf(sentences, code) : entryOf(rules, rule)?.explain;
}

/** A code that this console does not know (an older page, a newer collector) is shown as it is: never nothing. */
const unknownCode = ({ code, params }: Sentence): string => {
  const rest = Object.values(params).join(", ");
  return rest === "" ? code : `${code} (${rest})`;
};

export interface Draw {
  readonly language: Language;
  /** What a rule watches and whom it hits; undefined for one that this console does not know. */
  rule(rule: string): Pick<MachineTexts["rules"][string], "probe" | "impact"> | undefined;
  /** The levels at which rules speak up about a series, `<probe>/<series>`. */
  limits(series: string): MachineTexts["limits"][string];
  text(text: Text, params?: Params): string;
  sentence(sentence: Sentence): string;
  /** What a finding or incident is called, in one line. */
  title(rule: string, params: Params): string;
  explain(rule: string, params: Params): string;
  advice(rule: string, params: Params): string;
  /** What an error code says: what failed, and what to do next. */
  error(code: string): { readonly title: string; readonly next: string };
  instant(atMs: number): string;
  full(atMs: number): string;
}

export function makeDraw(language: Language, texts: MachineTexts, now: () => number = Date.now): Draw {
  const text = (of: Text, params: Params = {}): string => drawText(of, language, params, now());
  const said = (of: string, params: Params = {}): string =>
    text({ en: of, nl: of }, withCauses(params, texts.errors));
  const ofRule =
    (which: "title" | "explain" | "advice") =>
    (rule: string, params: Params): string => {
      const found = entryOf(texts.rules, rule);
      return found === undefined ? unknownCode({ code: rule, params }) : said(found[which], params);
    };
  return {
    language,
    rule: (rule) => entryOf(texts.rules, rule),
    limits: (series) => entryOf(texts.limits, series) ?? {},
    text,
    sentence: (sentence) => {
      const found = sentenceText(texts, sentence.code);
      return found === undefined ? unknownCode(sentence) : said(found, sentence.params);
    },
    title: ofRule("title"),
    explain: ofRule("explain"),
    advice: ofRule("advice"),
    error: (code) => {
      const entry = entryOf(texts.errors, code);
      return entry === undefined
        ? { title: code, next: "" }
        : { title: said(entry.title), next: said(entry.next) };
    },
    instant: (atMs) => writeInstant(atMs, now(), language),
    full: (atMs) => writeFull(atMs, language),
  };
}

let learnt: MachineTexts = { rules: {}, limits: {}, sentences: {}, errors: {} };

/** The texts of the language that is spoken from now on; `speak` brings them. */
export function learn(texts: MachineTexts): void {
  learnt = texts;
}

/** Draws machine-made sentences in the language on screen. */
export function useDraw(): Draw {
  const { i18n } = useLingui();
  return useMemo(() => makeDraw(i18n.locale === "en" ? "en" : "nl", learnt), [i18n.locale]);
}
