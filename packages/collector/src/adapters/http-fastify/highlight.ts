import { createHighlighterCore, type HighlighterCore } from "shiki/core";
import { createJavaScriptRegexEngine } from "shiki/engine/javascript";
import shell from "shiki/langs/shellscript.mjs";

/**
 * Colours of code as classes (`hl-comment` …), because the console's CSP takes no inline styles. The first name that a
 * token's scopes begin with, from the innermost scope out.
 */
const classes: readonly (readonly [scope: string, name: string])[] = [
  ["comment", "hl-comment"],
  ["string", "hl-string"],
  ["punctuation.definition.string", "hl-string"],
  ["constant", "hl-constant"],
  ["keyword", "hl-keyword"],
  ["storage", "hl-keyword"],
  ["variable", "hl-variable"],
  ["punctuation.definition.variable", "hl-variable"],
  ["support.function", "hl-function"],
  ["entity.name.function", "hl-function"],
  ["entity.name.command", "hl-function"],
];

const keptAtMost = 200;
const kept = new Map<string, string>();
let loading: Promise<HighlighterCore> | null = null;

const escaped = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");

function classOf(scopes: readonly string[]): string | null {
  for (const scope of scopes.toReversed())
    for (const [prefix, name] of classes) if (scope === prefix || scope.startsWith(`${prefix}.`)) return name;
  return null;
}

interface Piece {
  readonly content: string;
  readonly scopes: readonly { readonly scopeName: string }[];
}

/** Neighbours of one class are one span. */
function spansOf(pieces: readonly Piece[]): string {
  const spans: { name: string | null; text: string }[] = [];
  for (const { content, scopes } of pieces) {
    const name = classOf(scopes.map((scope) => scope.scopeName));
    const last = spans.at(-1);
    if (last?.name === name) last.text += content;
    else spans.push({ name, text: content });
  }
  return spans
    .map(({ name, text }) =>
      name === null ? escaped(text) : `<span class="${name}">${escaped(text)}</span>`,
    )
    .join("");
}

/** Nothing is coloured by the theme: the classes are. */
const theme = { name: "plain", type: "light" as const, settings: [], fg: "#000000", bg: "#ffffff" };

function load(): Promise<HighlighterCore> {
  loading ??= createHighlighterCore({
    themes: [theme],
    langs: [shell],
    engine: createJavaScriptRegexEngine(),
  });
  return loading;
}

/**
 * A shell script as HTML: `<span class="line">` for each line with `<span class="hl-…">` in it, everything escaped.
 * Remembered by the digest of the text.
 */
export async function highlight(text: string, digest: string): Promise<string> {
  const before = kept.get(digest);
  if (before !== undefined) return before;
  const highlighter = await load();
  const { tokens } = highlighter.codeToTokens(text, {
    lang: "shellscript",
    theme: "plain",
    includeExplanation: "scopeName",
  });
  const html = tokens
    .map((line) => {
      const pieces = line.flatMap((token) => token.explanation ?? [{ content: token.content, scopes: [] }]);
      return `<span class="line">${spansOf(pieces)}</span>`;
    })
    .join("\n");
  if (kept.size >= keptAtMost) kept.clear();
  kept.set(digest, html);
  return html;
}
