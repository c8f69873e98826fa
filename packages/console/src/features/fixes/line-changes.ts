import { visible } from "@hulplijn/shared/review";
import { type ChangeObject, diffLines, diffWordsWithSpace } from "diff";

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

/**
 * Texts that differ in more places are not compared piece by piece: that takes the square of it, and a file of a fix may be long enough to
 * hold up the page for minutes. For lines about a third of a second.
 */
const mostEdits = { lines: 3000, words: 200 };

const linesOf = (text: string): string[] => text.replace(/\n$/, "").split("\n");
const whole = (text: string): readonly Part[] => [{ text, changed: false }];

/** The two sides of a changed line, word by word. */
function words(before: string, after: string): { readonly removed: Part[]; readonly added: Part[] } {
  const changes = diffWordsWithSpace(before, after, { maxEditLength: mostEdits.words });
  if (changes === undefined) return { removed: [...whole(before)], added: [...whole(after)] };
  const side = (other: "added" | "removed"): Part[] =>
    changes
      .filter((change) => !change[other])
      .map(({ value, added, removed }) => ({ text: value, changed: added || removed }));
  return { removed: side("added"), added: side("removed") };
}

const replaced = (before: string, after: string): ChangeObject<string>[] => [
  { value: before, removed: true, added: false, count: 1 },
  { value: after, removed: false, added: true, count: 1 },
];

/**
 * What changed between two texts, line by line in reading order; `number` is the line's on its own side. Characters that cannot be
 * seen, or that turn the direction of writing, stand there as their number.
 */
export function lineChanges(old: string, fresh: string): readonly Row[] {
  const rows: Row[] = [];
  const next = { removed: 1, added: 1 };
  const [before, after] = [visible(old), visible(fresh)];
  const compared = diffLines(before, after, { maxEditLength: mostEdits.lines });
  const changes = compared ?? replaced(before, after);
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
    const paired = compared !== undefined && partners.length === lines.length;
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
