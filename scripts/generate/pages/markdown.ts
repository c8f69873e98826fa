/** What the reference pages are made of. The formatter sets the columns. */

/** Text inside a cell: one line, with what Markdown would read as its own taken out of its hands. */
export const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll(/\s*\n\s*/g, " ");

export const code = (text: string): string => (text === "" ? "" : `\`${cell(text)}\``);

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

const units = [
  [86_400, "day", "days"],
  [3600, "hour", "hours"],
  [60, "minute", "minutes"],
  [1, "second", "seconds"],
] as const;

/** Seconds as people say them, in the largest unit that fits without a rest. */
export function duration(seconds: number): string {
  if (seconds === 0) return "at once";
  const [size, one, many] = units.find(([unit]) => seconds % unit === 0) ?? [1, "second", "seconds"];
  const count = seconds / size;
  return `${count} ${count === 1 ? one : many}`;
}

export function bytes(count: number): string {
  if (count % 1_048_576 === 0) return `${count / 1_048_576} MiB`;
  return count % 1024 === 0 ? `${count / 1024} KiB` : `${count} bytes`;
}

/** A page: its title, what it is about, and where it comes from. */
export function page(title: string, from: string, about: string, body: readonly string[]): string {
  return [
    `# ${title}`,
    `<!-- Generated from ${from} by \`npm run docs\`. Do not edit. -->`,
    about,
    ...body,
    "",
  ].join("\n\n");
}
