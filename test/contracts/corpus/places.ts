import fc from "fast-check";
import { arbitraryOf, type Schema } from "../../../packages/shared/src/testing/arbitrary.ts";

/** What some program somewhere stumbles over, between two marks by which it is found again wherever it went. */
const hostile: Readonly<Record<string, string>> = {
  "a lone high surrogate": "\ud83d",
  "a lone low surrogate": "\ude00",
  "surrogates in the wrong order": "\ude00\ud83d",
  NUL: "\0",
  "NUL in the middle": "a\0b",
  escape: "\u001b[2J\u001b]0;title\u0007",
  "a carriage return": "\r\n\r",
  "an override of direction": "\u202egnp.exe\u202c",
  "isolates that nothing ends": "\u2066\u2067\u2068",
  "marks of direction": "\u200e\u200f\u061c",
  "no width": "\u200b\u200c\u200d\u2060\ufeff",
  "a line separator": "\u2028\u2029",
  "no characters": "\ufffe\uffff",
  "a pile of accents": `e${"\u0301".repeat(30)}`,
  "beyond the first plane": "\u{1f468}\u200d\u{1f469}\u{10ffff}",
  "a template": "{{7*7}}${7*7}<%= 7*7 %>",
  markup: '<img src=x onerror="hacked()">',
  "another language": "'; DROP TABLE device; --",
  "a backslash": "\\u0000\\",
  "a prototype": "__proto__",
};

export const mark = (text: string): string => `qz${text}zq`;
export const hostileTexts: readonly (readonly [title: string, text: string])[] = Object.entries(hostile).map(
  ([title, text]) => [title, mark(text)],
);

/** All that lies between two marks. */
export const marked = (text: string): readonly string[] => text.match(/qz[\s\S]*?zq/g) ?? [];

const isSchema = (value: unknown): value is Schema => typeof value === "object" && value !== null;
const alternatives = (schema: Schema): readonly Schema[] | null =>
  (schema["anyOf"] ?? schema["oneOf"] ?? null) as readonly Schema[] | null;
/** A text of one letter, when the schema takes that: to search for one that a pattern takes can be slow. */
function plainText(schema: Schema): string | null {
  const { pattern = "" } = schema;
  if (schema["type"] !== "string" || isFixed(schema) || typeof pattern !== "string") return null;
  const text = "a".repeat(Math.max(1, Number(schema["minLength"] ?? 1)));
  return new RegExp(pattern, "u").test(text) ? text : null;
}

/** Each is searched for once. */
const samples = new Map<string, unknown>();
function sampleOf(schema: Schema): unknown {
  const name = JSON.stringify(schema);
  if (!samples.has(name))
    samples.set(name, plainText(schema) ?? fc.sample(arbitraryOf(schema), { numRuns: 1, seed: 4 })[0]);
  return samples.get(name);
}
const isFixed = (schema: Schema): boolean => "const" in schema || Array.isArray(schema["enum"]);
const typeOf = (schema: Schema): unknown =>
  Array.isArray(schema["type"]) ? (schema["type"] as unknown[])[0] : schema["type"];
const propertiesOf = (schema: Schema): readonly (readonly [string, Schema])[] =>
  Object.entries((schema["properties"] ?? {}) as Record<string, Schema>);
const keyOf = (schema: Schema): string =>
  isSchema(schema["propertyNames"]) ? String(sampleOf(schema["propertyNames"])) : "key";

/** A value that a schema allows, with everything in it that may be there. */
export function fullOf(schema: Schema): unknown {
  const union = alternatives(schema);
  if (isFixed(schema)) return sampleOf(schema);
  if (union) return fullOf(union[0] ?? {});
  if (typeOf(schema) === "array") {
    if (Array.isArray(schema["prefixItems"])) return (schema["prefixItems"] as Schema[]).map(fullOf);
    const least = Math.max(1, Number(schema["minItems"] ?? 1));
    return Array.from({ length: least }, () => fullOf(schema["items"] as Schema));
  }
  if (typeOf(schema) !== "object") return typeOf(schema) === undefined ? "anything" : sampleOf(schema);
  const own = propertiesOf(schema).map(([key, inner]) => [key, fullOf(inner)] as const);
  const extra = schema["additionalProperties"];
  const more = isSchema(extra) ? [[keyOf(schema), fullOf(extra)] as const] : [];
  return Object.fromEntries([...own, ...more]);
}

/** The same, once for each place where a value of this kind may stand, with `value` there; a text in names of fields as well. */
export function* withValue(schema: Schema, kind: "string" | "number", value: unknown): Generator<unknown> {
  const union = alternatives(schema);
  if (isFixed(schema)) return;
  if (union) {
    for (const one of union) yield* withValue(one, kind, value);
    return;
  }
  const type = typeOf(schema);
  if (type === kind || (type === "integer" && kind === "number") || type === undefined) yield value;
  if (type === undefined && typeof value === "string") yield { [value]: [value] };
  if (type === "array" && isSchema(schema["items"]))
    for (const inner of withValue(schema["items"], kind, value)) yield [inner];
  if (type === "array" && Array.isArray(schema["prefixItems"])) {
    const full = fullOf(schema) as unknown[];
    for (const [at, item] of (schema["prefixItems"] as Schema[]).entries())
      for (const inner of withValue(item, kind, value)) yield full.with(at, inner);
  }
  if (type !== "object") return;
  const full = fullOf(schema) as Record<string, unknown>;
  for (const [key, inner] of propertiesOf(schema))
    for (const made of withValue(inner, kind, value)) yield { ...full, [key]: made };
  const extra = schema["additionalProperties"];
  if (!isSchema(extra)) return;
  for (const made of withValue(extra, kind, value)) yield { ...full, [keyOf(schema)]: made };
  if (typeof value === "string") yield { ...full, [value]: fullOf(extra) };
}

export const withText = (schema: Schema, text: string): Generator<unknown> =>
  withValue(schema, "string", text);
