/** The query language as text, for whoever types or clicks it. What it means, the collector alone decides. */

/** The part of a query that somebody is at: from `start` to the caret. */
export interface QueryToken {
  readonly start: number;
  readonly end: number;
  readonly not: boolean;
  /** The field before the colon; null while there is none. */
  readonly field: string | null;
  /** What is typed of the field or value so far, without quotes. */
  readonly typed: string;
}

const atEnd = /(?:^|\s)(-?)(?:([A-Za-z][A-Za-z-]*):)?("[^"]*|[^\s"]*)$/;

export function tokenAt(text: string, caret: number): QueryToken | null {
  const found = atEnd.exec(text.slice(0, caret));
  if (found === null) return null;
  const [whole, not = "", field, typed = ""] = found;
  const start = found.index + (/^\s/.test(whole) ? 1 : 0);
  return {
    start,
    end: caret,
    not: not === "-",
    field: field?.toLowerCase() ?? null,
    typed: typed.replace(/^"/, ""),
  };
}

/** A value as the language writes it: in quotes when it holds more than one word, a colon or a sign. */
const written = (value: string): string =>
  /^[^\s":<>-][^\s":]*$/.test(value) && value !== "OR" ? value : `"${value.replaceAll('"', "")}"`;

/** The text with the part at the caret replaced, and where the caret is then. */
export function complete(
  text: string,
  token: QueryToken,
  field: string,
  value: string | null,
): { readonly text: string; readonly caret: number } {
  const sign = value !== null && /^[<>]\d/.test(value);
  const put = `${token.not ? "-" : ""}${field}:${value === null ? "" : `${sign ? value : written(value)} `}`;
  const before = text.slice(0, token.start) + put;
  return { text: before + text.slice(token.end).trimStart(), caret: before.length };
}

const parts = /(?=\S)-?(?:[A-Za-z][A-Za-z-]*:)?(?:"[^"]*"?|\S*)/g;

interface Part {
  readonly text: string;
  /** The value, when this is the field asked for and without a minus. */
  readonly value: string | null;
}

function partsOf(text: string, field: string): Part[] {
  return Array.from(text.matchAll(parts), ([part]) => {
    const mine = part.toLowerCase().startsWith(`${field}:`);
    return {
      text: part,
      value: mine
        ? part
            .slice(field.length + 1)
            .replaceAll('"', "")
            .toLowerCase()
        : null,
    };
  });
}

/** The values of a field that a query asks for, in lower case. */
export const chosenOf = (text: string, field: string): readonly string[] =>
  partsOf(text, field).flatMap(({ value }) => (value === null ? [] : [value]));

/** Adds one value of a field to what is asked, or takes it away; values of one field are joined by OR. */
export function toggleTerm(text: string, field: string, value: string): string {
  const all = partsOf(text, field);
  const was = all.flatMap((part) => (part.value === null ? [] : [part.value]));
  const wanted = value.toLowerCase();
  const now = was.includes(wanted) ? was.filter((each) => each !== wanted) : [...was, wanted];
  // An OR belongs to the values that it joins: those of this field go with them.
  const others = all.filter((part, at) => {
    if (part.value !== null) return false;
    return !(
      part.text === "OR" &&
      (all[at - 1]?.value ?? null) !== null &&
      (all[at + 1]?.value ?? null) !== null
    );
  });
  return [...others.map((part) => part.text), now.map((each) => `${field}:${written(each)}`).join(" OR ")]
    .filter((part) => part !== "")
    .join(" ");
}
