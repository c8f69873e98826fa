/** A run of characters of code with the class that colours it. */
export interface CodePart {
  readonly text: string;
  readonly className: string | null;
}

const classes = /^hl-[a-z]+$/;
const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

const unescaped = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (whole, name: string) => entities[name] ?? whole);

/**
 * Reads highlighted code without ever giving markup to the page: spans become text with a class of ours, anything else is
 * taken out. Null when what remains is not letter for letter the text that people approve: then the text is shown without
 * colours, because nobody may be shown other code than what runs.
 */
export function codeParts(html: string, text: string): readonly (readonly CodePart[])[] | null {
  const lines: CodePart[][] = [[]];
  const open: (string | null)[] = [];
  for (const [token] of html.matchAll(/<[^>]*>|[^<]+|</g)) {
    if (token.startsWith("<") && token.length > 1) {
      if (token.startsWith("</")) open.pop();
      else {
        const name = /^<span class="([^"]*)">$/.exec(token)?.[1] ?? "";
        open.push(classes.test(name) ? name : null);
      }
      continue;
    }
    const className = open.findLast((name) => name !== null) ?? null;
    const [first = "", ...rest] = unescaped(token).split("\n");
    const add = (part: string): void => {
      if (part !== "") lines.at(-1)?.push({ text: part, className });
    };
    add(first);
    for (const line of rest) {
      lines.push([]);
      add(line);
    }
  }
  const said = lines.map((line) => line.map((part) => part.text).join("")).join("\n");
  return said.trimEnd() === text.trimEnd() ? lines : null;
}

/** The text as lines without colours. */
export const plainParts = (text: string): readonly (readonly CodePart[])[] =>
  text.split("\n").map((line) => (line === "" ? [] : [{ text: line, className: null }]));
