/** One part of a query between spaces. `at` and `length` are where it stands in the text, its minus and quotes included. */
export interface Token {
  readonly at: number;
  readonly length: number;
  readonly not: boolean;
  /** Null when it is plain text. */
  readonly field: string | null;
  readonly value: string;
  readonly quoted: boolean;
  readonly unclosed: boolean;
  /** The word OR by itself, in capitals. */
  readonly or: boolean;
}

/** A minus, a field with a colon, and then text in quotes (which may be left open) or without. Every text is these and spaces. */
const part = /(?=\S)-?(?:[A-Za-z][A-Za-z-]*:)?(?:"[^"]*"?|\S*)/g;
const fieldOf = /^-?([A-Za-z][A-Za-z-]*):/;

/** Splits what a person typed. Never fails: what makes no sense is for the parser to refuse, with its place. */
export function split(text: string): readonly Token[] {
  return Array.from(text.matchAll(part), (match) => token(match[0], match.index));
}

function token(whole: string, at: number): Token {
  const not = whole.startsWith("-");
  const named = fieldOf.exec(whole);
  const body = whole.slice(named === null ? Number(not) : named[0].length);
  const quoted = body.startsWith('"');
  const closed = quoted && body.length > 1 && body.endsWith('"');
  return {
    at,
    length: whole.length,
    not,
    field: named?.[1]?.toLowerCase() ?? null,
    value: quoted ? body.slice(1, closed ? -1 : undefined) : body,
    quoted,
    unclosed: quoted && !closed,
    or: whole === "OR",
  };
}
