import type { Text } from "@hulplijn/shared/values";
import type { QueryTerm } from "../ports.ts";
import { type Field, lists, type ListName } from "./list-fields.ts";
import { split, type Token } from "./split-query.ts";

/** `at` and `length` mark the part of the text that is not understood, for the console to underline. Nothing is ever ignored. */
export interface QueryRefused {
  readonly ok: false;
  readonly code: "query-invalid";
  readonly at: number;
  readonly length: number;
  readonly detail: Text;
}

export type QueryParsed = { readonly ok: true; readonly terms: readonly QueryTerm[] } | QueryRefused;

const unitsMs: Readonly<Record<string, number>> = {
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
};

/**
 * The query language of every list: words match text; `field:value`; `-` before a term for NOT; `field:a OR field:b`;
 * `age:>30m`, `open:>2`; quotes keep words together. Terms are joined by AND. Time spans come out as milliseconds.
 */
export function parseQuery(list: ListName, text: string): QueryParsed {
  const tokens = split(text);
  const terms: QueryTerm[] = [];
  let orFrom: Token | null = null;
  for (const token of tokens) {
    if (token.unclosed) return refused(token, says.unclosed);
    if (token.or) {
      if (orFrom !== null || terms.length === 0) return refused(token, says.orBetween);
      orFrom = token;
      continue;
    }
    const term = parseTerm(list, token);
    if ("ok" in term) return term;
    const before = terms.at(-1);
    if (orFrom === null || before === undefined) {
      terms.push(term);
      continue;
    }
    if (before.field !== term.field || before.operator !== term.operator || before.not || term.not) {
      return refused(token, says.orSame);
    }
    terms[terms.length - 1] = { ...before, values: [...before.values, ...term.values] };
    orFrom = null;
  }
  return orFrom === null ? { ok: true, terms } : refused(orFrom, says.orBetween);
}

function parseTerm(list: ListName, token: Token): QueryTerm | QueryRefused {
  const { not, field: name, value: written } = token;
  if (name === null) {
    if (written === "") return refused(token, says.empty);
    return { field: "text", not, operator: "is", values: [written.toLowerCase()] };
  }
  const fields: Readonly<Record<string, Field>> = lists[list].fields;
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (field === undefined) return refused(token, says.field(name, Object.keys(fields)));
  const sign = written.startsWith("<") || written.startsWith(">") ? written.charAt(0) : "";
  const value = token.quoted ? written : written.slice(sign.length);
  const operator = token.quoted || sign === "" ? "is" : (sign as "<" | ">");
  if (value === "") return refused(token, says.empty);
  const read = readValue(field, operator, value);
  return typeof read === "string" ? { field: name, not, operator, values: [read] } : refused(token, read);
}

/** The value as the store gets it, or what is wrong with it. */
function readValue(field: Field, operator: "is" | "<" | ">", value: string): string | Text {
  switch (field.kind) {
    case "choice": {
      const chosen = value.toLowerCase();
      if (operator !== "is" || !field.choices.includes(chosen)) return says.choice(value, field.choices);
      return chosen;
    }
    case "words":
      return operator === "is" ? value.toLowerCase() : says.noRange;
    case "span": {
      const [, amount = "", unit = ""] = /^(\d{1,6})([smhdw])$/.exec(value) ?? [];
      const unitMs = unitsMs[unit];
      return operator === "is" || unitMs === undefined ? says.span : String(Number(amount) * unitMs);
    }
    case "count":
      return /^\d{1,9}$/.test(value) ? String(Number(value)) : says.count;
  }
}

const refused = (token: Token, detail: Text): QueryRefused => ({
  ok: false,
  code: "query-invalid",
  at: token.at,
  length: token.length,
  detail,
});

const says = {
  unclosed: { en: "This quote is not closed.", nl: "Dit aanhalingsteken is niet gesloten." },
  empty: { en: "There is nothing to look for here.", nl: "Hier staat niets om naar te zoeken." },
  orBetween: { en: "OR stands between two parts.", nl: "OR staat tussen twee delen." },
  orSame: {
    en: "OR joins two values of one field, without a minus.",
    nl: "OR verbindt twee waarden van hetzelfde veld, zonder minteken.",
  },
  noRange: { en: "This field has no less or more.", nl: "Dit veld kent geen minder of meer." },
  span: {
    en: "Write how long ago, such as <15m or >2d (s, m, h, d, w).",
    nl: "Schrijf hoelang geleden, zoals <15m of >2d (s, m, h, d, w).",
  },
  count: { en: "Write a whole number.", nl: "Schrijf een heel getal." },
  field: (name: string, known: readonly string[]): Text => ({
    en: `There is no field “${name}”. Put text with a colon in quotes. Fields: ${known.join(", ")}.`,
    nl: `Er is geen veld ‘${name}’. Zet tekst met een dubbele punt tussen aanhalingstekens. Velden: ${known.join(", ")}.`,
  }),
  choice: (value: string, known: readonly string[]): Text => ({
    en: `“${value}” is not one of: ${known.join(", ")}.`,
    nl: `‘${value}’ is niet een van: ${known.join(", ")}.`,
  }),
} as const;
