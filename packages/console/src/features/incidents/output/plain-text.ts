import type { OutputLine } from "./output-lines.ts";

// oxlint-disable-next-line no-control-regex -- colours of a terminal are what is taken out
const colours = /\u001b\[[0-9;]*m/g;

/** The output as text for a file or the clipboard: without colours; lines of stderr are marked. */
export const plainText = (lines: readonly OutputLine[]): string =>
  lines
    .map(({ text, stream }) => `${stream === "stderr" ? "stderr: " : ""}${text.replace(colours, "")}\n`)
    .join("");
