import { diffLines, diffWordsWithSpace } from "diff";

export interface Part {
  readonly text: string;
  /** Whether this part of the line is what changed in it. */
  readonly changed: boolean;
}

export type Row =
  | { readonly kind: "same" | "added" | "removed"; readonly parts: readonly Part[]; readonly number: number }
  /** Lines that are the same on both sides and far from any change. */
  | { readonly kind: "skipped"; readonly lines: number };

/** Lines around a change that stay in sight. */
const context = 3;

const linesOf = (text: string): string[] => text.replace(/\n$/, "").split("\n");
const whole = (text: string): readonly Part[] => [{ text, changed: false }];

/** The two sides of a changed line, word by word. */
function words(before: string, after: string): { readonly removed: Part[]; readonly added: Part[] } {
  const changes = diffWordsWithSpace(before, after);
  const side = (other: "added" | "removed"): Part[] =>
    changes
      .filter((change) => !change[other])
      .map(({ value, added, removed }) => ({ text: value, changed: added || removed }));
  return { removed: side("added"), added: side("removed") };
}

/** What changed between two texts, line by line in reading order; `number` is the line's on its own side. */
export function lineChanges(before: string, after: string): readonly Row[] {
  const rows: Row[] = [];
  const next = { removed: 1, added: 1 };
  const changes = diffLines(before, after);
  changes.forEach(({ value, added, removed }, at) => {
    const lines = linesOf(value);
    if (!added && !removed) {
      const head = at === 0 ? 0 : context;
      const tail = at === changes.length - 1 ? 0 : context;
      const skipped = lines.length - head - tail;
      lines.forEach((text, line) => {
        // A gap of one line would be longer than the line.
        if (skipped < 2 || line < head || line >= lines.length - tail)
          rows.push({ kind: "same", parts: whole(text), number: next.added + line });
        else if (line === head) rows.push({ kind: "skipped", lines: skipped });
      });
      next.removed += lines.length;
      next.added += lines.length;
      return;
    }
    const kind = removed ? "removed" : "added";
    const other = changes[removed ? at + 1 : at - 1];
    const partners =
      other !== undefined && (removed ? other.added : other.removed) ? linesOf(other.value) : [];
    // Lines are compared word by word when as many took the place of as many.
    const paired = partners.length === lines.length;
    lines.forEach((text, line) => {
      const partner = partners[line] ?? "";
      const parts = !paired
        ? whole(text)
        : removed
          ? words(text, partner).removed
          : words(partner, text).added;
      rows.push({ kind, parts, number: next[kind]++ });
    });
  });
  return rows;
}
