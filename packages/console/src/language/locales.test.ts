import { readFileSync } from "node:fs";
import path from "node:path";
import { getCatalogs } from "@lingui/cli/api";
import { getConfig } from "@lingui/conf";
import { expect, test } from "vitest";

const folder = path.join(import.meta.dirname, "..", "..");

/** Messages of a catalogue, as they stand in its file. `part` is empty, or `later/`. */
function messagesIn(part: string, language: string): ReadonlyMap<string, string> {
  const text = readFileSync(path.join(import.meta.dirname, "locales", `${part}${language}.po`), "utf8");
  const entry = /^msgid ((?:".*"\n)+)msgstr ((?:".*"\n?)+)/gm;
  const join = (lines: string): string =>
    [...lines.matchAll(/^"(.*)"$/gm)].map(([, line = ""]) => JSON.parse(`"${line}"`) as string).join("");
  const found = [...text.matchAll(entry)].map(([, id = "", said = ""]) => [join(id), join(said)] as const);
  return new Map(found.filter(([id]) => id !== ""));
}

/** `{0}`, `{name}`, `<0>` and `#`: what a translation has to keep. Names inside a plural's branches count once. */
const placeholders = (text: string): readonly string[] =>
  [...new Set(text.match(/\{\w+(?:, (?:plural|select)|\})|<\/?\d+\/?>/g) ?? [])].toSorted();

const parts = ["", "later/"];
const dutch = new Map(parts.flatMap((part) => [...messagesIn(part, "nl")]));

test("every message has a Dutch text", () => {
  expect([...dutch].filter(([, said]) => said.trim() === "").map(([id]) => id)).toEqual([]);
  expect(dutch.size).toBeGreaterThan(300);
});

test("a Dutch text keeps the placeholders of the English one", () => {
  const other = [...dutch].filter(([id, said]) => String(placeholders(id)) !== String(placeholders(said)));
  expect(other).toEqual([]);
});

/** Which counts a text tells apart: `=0`, `one`, `other`, of each of its plurals. */
const branches = (text: string): readonly string[] => text.match(/(?:=\d+|one|few|many|other) (?=\{)/g) ?? [];

test("a Dutch text tells none, one and several apart where the English one does", () => {
  const other = [...dutch].filter(([id, said]) => String(branches(id)) !== String(branches(said)));
  expect(other).toEqual([]);
});

test("none, one and several of something are never said by a bare number in front of a Dutch verb", () => {
  const bare =
    /^\{\w+\}(?: van (?:de )?\{\w+\})?(?: \w+)? (?:wachten|worden|staan|antwoorden|melden|drukken|zijn)\b/;
  expect([...dutch.values()].filter((said) => bare.test(said))).toEqual([]);
});

test("the catalogues hold exactly the messages of the sources: npx lingui extract --clean", async () => {
  const catalogs = await getCatalogs(getConfig({ cwd: folder }));
  expect(catalogs).toHaveLength(parts.length);
  for (const [at, catalog] of catalogs.entries()) {
    const inSources = await catalog.collect();
    const ids = Object.values(inSources ?? {}).map(({ message }) => message);
    expect(ids.length).toBeGreaterThan(300);
    for (const language of ["en", "nl"])
      expect(new Set(messagesIn(parts[at] ?? "", language).keys())).toEqual(new Set(ids));
  }
}, 60_000);
