import { describe, expect, test } from "vitest";
import { unavailableReasons } from "../probes/registry.ts";
import { deviceStates } from "../values/device-state.ts";
import { severities } from "../values/severity.ts";
import type { Text } from "../values/text.ts";
import { sentences } from "./sentences.ts";
import { deviceStateText, severityText, unavailableText } from "./texts.ts";

/** The names that a text is filled with; a fix's title is named by language. */
const namesIn = (text: string): string[] =>
  [...text.matchAll(/\{([a-zA-Z]+)(?:\|[a-z]+)?\}/g)]
    .map((found) => (found[1] ?? "").replace(/(?:En|Nl)$/, ""))
    .toSorted();

describe.each<[string, Text]>(Object.entries(sentences))("the sentence %s", (code, text) => {
  test("is there in both languages, about the same things", () => {
    expect(code).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
    expect(text.en.trim()).not.toBe("");
    expect(text.nl.trim()).not.toBe("");
    const hasWords = /[a-z]/.test(text.en.replaceAll(/\{[^}]*\}/g, ""));
    if (hasWords) expect(text.nl).not.toBe(text.en);
    expect(namesIn(text.nl)).toEqual(namesIn(text.en));
    expect(text.en).not.toContain("Nl}");
    expect(text.nl).not.toContain("En}");
  });
});

test("every severity, state of a device and reason has a text of its own", () => {
  const tables = [
    [severityText, severities],
    [deviceStateText, deviceStates],
    [unavailableText, unavailableReasons],
  ] as const;
  for (const [texts, keys] of tables) {
    expect(Object.keys(texts).toSorted()).toEqual([...keys].map(String).toSorted());
    const all: readonly Text[] = Object.values(texts);
    for (const language of ["en", "nl"] as const)
      expect(new Set(all.map((text) => text[language])).size).toBe(keys.length);
  }
});
