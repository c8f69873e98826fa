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

/** Not, field with a colon, and then text in quotes (which may be left open) or without. Every text splits into these and spaces. */
const part = /(-?)(?:([A-Za-z][A-Za-z-]*):)?(?:"([^"]*)("?)|(\S*))/y;

/** Splits what a person typed. Never fails: what makes no sense is for the parser to refuse, with its place. */
export function split(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  for (;;) {
    while (at < text.length && /\s/.test(text.charAt(at))) at++;
    if (at >= text.length) return tokens;
    part.lastIndex = at;
    const [whole = "", minus = "", field, quotedText, quote, plain = ""] = part.exec(text) ?? [];
    tokens.push({
      at,
      length: whole.length,
      not: minus !== "",
      field: field?.toLowerCase() ?? null,
      value: quotedText ?? plain,
      quoted: quotedText !== undefined,
      unclosed: quotedText !== undefined && quote === "",
      or: whole === "OR",
    });
    at += whole.length;
  }
}
