import { errors } from "@hulplijn/shared/errors";
import { rules } from "@hulplijn/shared/rules";
import { sentences } from "@hulplijn/shared/texts";
import { type Language, type Params, type Text, fill } from "@hulplijn/shared/values";
import { useLingui } from "@lingui/react";
import { useMemo } from "react";
import { writeDuration, writeFull, writeIn, writeInstant } from "../ui/format.ts";
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

/** Draws a text with its parameters: numbers, spans and instants as the reader writes them. */
export function drawText(text: Text, language: Language, params: Params, nowMs: number): string {
  return fill(text, language, inWords(params, language), (value, style) => {
    if (style === "time") return writeInstant(value, nowMs, language);
    return style === "duration" ? writeDuration(value, language) : writeIn(value, style, language);
  });
}

const ruleCode = /^rule-(.+)$/;

const sentenceText = (code: string): Text | undefined => {
  const rule = ruleCode.exec(code)?.[1];
  if (rule !== undefined) return rules.get(rule)?.explain;
  return Object.hasOwn(sentences, code) ? sentences[code as keyof typeof sentences] : undefined;
};

/** A code that this console does not know (an older page, a newer collector) is shown as it is: never nothing. */
const unknownCode = ({ code, params }: Sentence): string => {
  const rest = Object.values(params).join(", ");
  return rest === "" ? code : `${code} (${rest})`;
};

export interface Draw {
  readonly language: Language;
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

export function makeDraw(language: Language, now: () => number = Date.now): Draw {
  const text = (of: Text, params: Params = {}): string => drawText(of, language, params, now());
  const ofRule =
    (which: "title" | "explain" | "advice") =>
    (rule: string, params: Params): string => {
      const found = rules.get(rule);
      return found === undefined ? unknownCode({ code: rule, params }) : text(found[which], params);
    };
  return {
    language,
    text,
    sentence: (sentence) => {
      const found = sentenceText(sentence.code);
      return found === undefined ? unknownCode(sentence) : text(found, sentence.params);
    },
    title: ofRule("title"),
    explain: ofRule("explain"),
    advice: ofRule("advice"),
    error: (code) => {
      const entry = Object.hasOwn(errors, code) ? errors[code as keyof typeof errors] : undefined;
      return entry === undefined
        ? { title: code, next: "" }
        : { title: text(entry.title), next: text(entry.next) };
    },
    instant: (atMs) => writeInstant(atMs, now(), language),
    full: (atMs) => writeFull(atMs, language),
  };
}

/** Draws machine-made sentences in the language on screen. */
export function useDraw(): Draw {
  const { i18n } = useLingui();
  return useMemo(() => makeDraw(i18n.locale === "en" ? "en" : "nl"), [i18n.locale]);
}
