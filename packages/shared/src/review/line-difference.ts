/** A line of two texts laid beside each other. */
export interface DifferenceLine {
  readonly kind: "same" | "gone" | "new";
  readonly text: string;
}

/** Beyond so many pairs of lines the middle is shown as wholly replaced: the answer is coarser, and never wrong. */
const mostPairs = 4_000_000;

const linesOf = (text: string): readonly string[] => (text === "" ? [] : text.split("\n"));
const as = (kind: DifferenceLine["kind"], lines: readonly string[]): DifferenceLine[] =>
  lines.map((text) => ({ kind, text }));

/** What became of a text, line by line: the longest common run of lines stays, the rest is gone or new. */
export function lineDifference(before: string, after: string): readonly DifferenceLine[] {
  const [old, fresh] = [linesOf(before), linesOf(after)];
  let head = 0;
  while (head < old.length && head < fresh.length && old[head] === fresh[head]) head++;
  let tail = 0;
  while (
    tail < old.length - head &&
    tail < fresh.length - head &&
    old[old.length - 1 - tail] === fresh[fresh.length - 1 - tail]
  )
    tail++;
  return [
    ...as("same", old.slice(0, head)),
    ...middle(old.slice(head, old.length - tail), fresh.slice(head, fresh.length - tail)),
    ...as("same", old.slice(old.length - tail)),
  ];
}

function middle(old: readonly string[], fresh: readonly string[]): DifferenceLine[] {
  if (old.length * fresh.length > mostPairs) return [...as("gone", old), ...as("new", fresh)];
  const width = fresh.length + 1;
  // At each place: the length of the longest common subsequence of what follows.
  const longest = new Uint32Array((old.length + 1) * width);
  const at = (row: number, column: number): number => longest[row * width + column] as number;
  for (let row = old.length - 1; row >= 0; row--)
    for (let column = fresh.length - 1; column >= 0; column--)
      longest[row * width + column] =
        old[row] === fresh[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
  const lines: DifferenceLine[] = [];
  let [row, column] = [0, 0];
  while (row < old.length && column < fresh.length) {
    const [gone, come] = [old[row] as string, fresh[column] as string];
    if (gone === come) {
      lines.push({ kind: "same", text: gone });
      row++;
      column++;
    } else if (at(row + 1, column) >= at(row, column + 1)) {
      lines.push({ kind: "gone", text: gone });
      row++;
    } else {
      lines.push({ kind: "new", text: come });
      column++;
    }
  }
  return [...lines, ...as("gone", old.slice(row)), ...as("new", fresh.slice(column))];
}
