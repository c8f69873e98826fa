import type { Manifest, ParameterValues } from "@hulplijn/shared/fixes";

// What an employee reads on the screen. They may not be signed in, so nobody knows their language: both stand there.

const line = "-".repeat(72);
const longest = 200;
const short = (text: string): string => text.slice(0, longest);

function matter(manifest: Pick<Manifest, "title" | "parameters">, params: ParameterValues): string[] {
  const values = Object.entries(manifest.parameters).map(([name, { title }]) => ({
    title,
    value: String(params[name] ?? ""),
  }));
  const said = (language: "en" | "nl"): string =>
    [
      manifest.title[language],
      ...values.map(({ title, value }) => `${title[language]}: ${short(value)}`),
    ].join(", ");
  return [`   ${short(said("en"))}`, `   ${short(said("nl"))}`];
}

/** A code as it is read aloud: `471 092`. */
const spoken = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;

/** The page with a code, for somebody on the phone with the helpdesk. */
export function codePage(about: {
  readonly manifest: Pick<Manifest, "title" | "parameters">;
  readonly params: ParameterValues;
  readonly person: string;
  readonly mark: string;
  readonly code: string;
}): readonly string[] {
  const { person, mark, code } = about;
  return [
    line,
    `Helpdesk: ${person}`,
    ...matter(about.manifest, about.params),
    "",
    `Did YOU call the helpdesk, and did they just say number ${mark}?`,
    "Then read these six digits aloud. If not: tell them to nobody.",
    `Heb JIJ de helpdesk gebeld, en noemden zij net nummer ${mark}?`,
    "Lees dan deze zes cijfers voor. Zo niet: zeg ze tegen niemand.",
    "",
    `        ${spoken(code)}`,
    line,
  ];
}

/** The page with what a fix has for that person alone. */
export function alonePage(shows: NonNullable<Manifest["shows"]>, text: string): readonly string[] {
  return [line, shows.en, shows.nl, "", `        ${text}`, line];
}

const longestAlone = 64;

/** What a script wrote for the caller alone, when it is one line that can be shown; null otherwise. */
export function aloneText(bytes: Uint8Array): string | null {
  const text = new TextDecoder("utf-8", { fatal: false, ignoreBOM: true }).decode(bytes).replace(/\n$/, "");
  return text.length <= longestAlone && /^[!-~]+(?: [!-~]+)*$/.test(text) ? text : null;
}
