import type { Language } from "@hulplijn/shared/values";

/** Where the program writes, and what it knows of its surroundings. */
export interface Terminal {
  /** Data, for people and pipelines. */
  readonly out: (text: string) => void;
  /** Everything else. */
  readonly err: (text: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Whether standard output is a terminal, and how wide. */
  readonly columns: number | null;
  /** The whole of standard input. */
  readonly input: () => Promise<string>;
  readonly nowMs: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  /** What the program will end with, when a verb went well and has more to say than 0. */
  readonly end: { exitCode: number };
}

/** Machine-made sentences in the language of the environment; English unless it says Dutch. */
export function languageOf(env: Terminal["env"]): Language {
  const said = env["LC_ALL"] || env["LC_MESSAGES"] || env["LANG"] || "";
  return said.toLowerCase().startsWith("nl") ? "nl" : "en";
}

/** Colours only on a terminal, unless NO_COLOR or FORCE_COLOR (no-color.org, force-color.org) say otherwise. */
export function hasColour(terminal: Pick<Terminal, "env" | "columns">): boolean {
  if (terminal.env["NO_COLOR"]) return false;
  if (terminal.env["FORCE_COLOR"]) return terminal.env["FORCE_COLOR"] !== "0";
  return terminal.columns !== null && terminal.env["TERM"] !== "dumb";
}

const colours = { red: 31, green: 32, yellow: 33, grey: 90, bold: 1 } as const;
export type Colour = keyof typeof colours;

export const paint = (text: string, colour: Colour | null, on: boolean): string =>
  on && colour !== null ? `\u001b[${colours[colour]}m${text}\u001b[0m` : text;

/** What came from a device or a person must not steer the terminal: control characters are shown, not sent. */
export const shown = (text: string): string =>
  text.replace(/(?![\t\n])\p{Cc}/gu, (character) => {
    const code = character.charCodeAt(0);
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : "\u2421";
  });
