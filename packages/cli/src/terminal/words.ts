import type { Sentence } from "@hulplijn/shared/api";
import { withCauses } from "@hulplijn/shared/errors";
import { toldRules } from "@hulplijn/shared/rules";
import { sentences } from "@hulplijn/shared/texts";
import { fill, type Language, type Params, type Text } from "@hulplijn/shared/values";
import type { Colour } from "./terminal.ts";

const units = ["B", "KiB", "MiB", "GiB", "TiB"] as const;

function bytes(value: number): string {
  const step = value <= 0 ? 0 : Math.min(units.length - 1, Math.floor(Math.log2(value) / 10));
  return `${(value / 1024 ** step).toFixed(step === 0 ? 0 : 1)} ${units[step] ?? "B"}`;
}

/** A span in its largest unit: `40 s`, `3 min`, `5 h`, `2 d`. */
export function span(seconds: number): string {
  if (seconds < 60) return `${Math.round(seconds)} s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min`;
  if (seconds < 2 * 86_400) return `${Math.floor(seconds / 3600)} h`;
  return `${Math.floor(seconds / 86_400)} d`;
}

/** An instant with the offset of where this runs (RFC 3339, to the second). */
export function instant(atMs: number): string {
  const offset = -new Date(atMs).getTimezoneOffset();
  const local = new Date(atMs + offset * 60_000).toISOString().slice(0, 19);
  const two = (value: number): string => String(Math.floor(value)).padStart(2, "0");
  const sign = offset < 0 ? "-" : "+";
  return `${local}${sign}${two(Math.abs(offset) / 60)}:${two(Math.abs(offset) % 60)}`;
}

/** How long ago; `never` for what never was. */
export const ago = (atMs: number | null, nowMs: number): string =>
  atMs === null ? "never" : span(Math.max(0, (nowMs - atMs) / 1000));

const write = (value: number, style: string): string => {
  if (style === "bytes") return bytes(value);
  if (style === "percent") return `${Math.round(value * 10) / 10} %`;
  if (style === "duration") return span(value);
  if (style === "time") return instant(value);
  return String(Math.round(value * 100) / 100);
};

export const filled = (text: Text, language: Language, params: Params): string =>
  fill(text, language, withCauses(params, language), write);

/** What an incident or finding is about, in one line. */
export function titleOf(
  ill: { readonly rule: string; readonly subject: string; readonly params: Params },
  language: Language,
): string {
  const rule = toldRules.get(ill.rule);
  return rule ? filled(rule.title, language, ill.params) : `${ill.rule} ${ill.subject}`.trim();
}

/** A machine-made sentence; one that this version does not know shows its code. */
export function sentence(said: Sentence | null, language: Language): string | null {
  if (said === null) return null;
  const rule = said.code.startsWith("rule-") ? toldRules.get(said.code.slice(5))?.explain : undefined;
  const texts: Readonly<Record<string, Text>> = sentences;
  const text = rule ?? (Object.hasOwn(texts, said.code) ? texts[said.code] : undefined);
  return text ? filled(text, language, said.params) : said.code;
}

/** How bad a word is: colour besides the word, never instead of it. */
export function colourOf(word: string | null): Colour | null {
  if (word === null) return null;
  if (["critical", "ill", "failed", "not-verified", "timed-out", "interrupted", "refused"].includes(word))
    return "red";
  if (["warning", "offline", "unknown", "stopped", "waiting", "suspended", "expired"].includes(word))
    return "yellow";
  if (["well", "resolved", "verified", "approved", "not-needed"].includes(word)) return "green";
  return ["asleep", "maintenance", "withdrawn"].includes(word) ? "grey" : null;
}
