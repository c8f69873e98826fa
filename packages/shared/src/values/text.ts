/** The languages that every machine-made sentence exists in. */
export const languages = ["en", "nl"] as const;
export type Language = (typeof languages)[number];

/** One sentence in both languages. `{name}` is filled from parameters by `fill`. */
export type Text = Readonly<Record<Language, string>>;

/** What a sentence is filled with. Numbers are written in the reader's language. */
export type Params = Readonly<Record<string, string | number>>;

/**
 * Fills `{name}` in one language. `{name|bytes}`, `{name|percent}`, `{name|duration}` (seconds) and
 * `{name|time}` (epoch milliseconds) name how a number is written; the writer is passed in, because
 * locale and time zone belong to the reader. An unknown name stays visible as `{name}`.
 */
export function fill(
  text: Text,
  language: Language,
  params: Params,
  write: (value: number, style: string) => string = (value) => String(value),
): string {
  return text[language].replace(/\{([a-zA-Z]+)(?:\|([a-z]+))?\}/g, (whole, name: string, style?: string) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    if (value === undefined) return whole;
    return typeof value === "number" ? write(value, style ?? "number") : value;
  });
}
