import { type Language, type Params, type Text, fill } from "@hulplijn/shared/values";

export type Mark = "✓" | "✗" | "?" | "–";

const colours: Readonly<Record<Mark, string>> = { "✓": "32", "✗": "31", "?": "33", "–": "90" };

const units: Readonly<Record<Language, readonly [string, string, string, string]>> = {
  en: ["s", "min", "h", "days"],
  nl: ["s", "min", "u", "dagen"],
};

/** Where a verb writes: data for programs on stdout, everything else on stderr. */
export interface Out {
  readonly language: Language;
  say(text: Text, params?: Params): string;
  /** A length of time in two words at most. */
  age(seconds: number): string;
  line(text?: string): void;
  /** A marked line: glyph and word, with colour on a terminal only. */
  marked(mark: Mark, label: string, rest?: string): void;
  heading(text: string): void;
  json(value: unknown): void;
  trouble(text: string): void;
}

/** Writes to the process's own streams. */
export function createOut(language: Language, colour: boolean): Out {
  const paint = (code: string, text: string): string => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);
  const line = (text = ""): void => void process.stdout.write(`${text}\n`);
  return {
    language,
    say: (text, params = {}) => fill(text, language, params),
    age(seconds) {
      const [s, min, h, days] = units[language];
      if (seconds < 100) return `${Math.round(seconds)} ${s}`;
      if (seconds < 5400) return `${Math.round(seconds / 60)} ${min}`;
      return seconds < 172_800
        ? `${Math.round(seconds / 3600)} ${h}`
        : `${Math.round(seconds / 86_400)} ${days}`;
    },
    line,
    marked: (mark, label, rest = "") =>
      line(
        `  ${paint(colours[mark], mark)} ${rest === "" ? label : `${label.padEnd(26)} ${paint("90", rest)}`}`,
      ),
    heading: (text) => line(`\n${paint("1", text)}`),
    json: (value) => line(JSON.stringify(value, null, 2)),
    trouble: (text) => void process.stderr.write(`hulplijn-agent: ${text}\n`),
  };
}
