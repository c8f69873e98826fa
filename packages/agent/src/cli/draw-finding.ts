import { withCauses } from "@hulplijn/shared/errors";
import { rules } from "@hulplijn/shared/rules";
import type { Severity } from "@hulplijn/shared/values";
import { severityText } from "@hulplijn/shared/texts";
import { fill } from "@hulplijn/shared/values";
import type { Out } from "./write.ts";

/** A finding in a person's words: what is wrong, how bad. */
export function sentenceOf(
  rule: string,
  severity: Severity,
  params: Readonly<Record<string, string | number>>,
  out: Out,
): string {
  const title = rules.get(rule)?.title;
  const write = (value: number, style: string): string => {
    const locale = out.language === "nl" ? "nl-NL" : "en-GB";
    const number = (digits: number): string =>
      value.toLocaleString(locale, { maximumFractionDigits: digits });
    if (style === "bytes") return `${(value / 1e9).toLocaleString(locale, { maximumFractionDigits: 1 })} GB`;
    if (style === "percent") return `${number(1)} %`;
    if (style === "duration") return out.age(value);
    return style === "time" ? new Date(value).toLocaleString(locale) : number(2);
  };
  const what = title ? fill(title, out.language, withCauses(params, out.language), write) : rule;
  return `${what} (${out.say(severityText[severity]).toLowerCase()})`;
}
