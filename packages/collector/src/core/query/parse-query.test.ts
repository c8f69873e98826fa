import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lists, type ListName, parseSort } from "./list-fields.ts";
import { parseQuery } from "./parse-query.ts";
import { split } from "./split-query.ts";

const terms = (list: ListName, text: string) => {
  const parsed = parseQuery(list, text);
  return parsed.ok
    ? parsed.terms.map(
        ({ not, field, operator, values }) => `${not ? "-" : ""}${field} ${operator} ${values.join("|")}`,
      )
    : parsed;
};

describe("a query is understood:", () => {
  test.each([
    ["", []],
    ["  \t ", []],
    ["Büro pc-1", ["text is büro", "text is pc-1"]],
    ['"two words" three', ["text is two words", "text is three"]],
    ["-word", ["-text is word"]],
    ['-"two words"', ["-text is two words"]],
    ["state:ill", ["state is ill"]],
    ["STATE:Ill", ["state is ill"]],
    ["-state:ill", ["-state is ill"]],
    ['name:"Front Desk"', ["name is front desk"]],
    ["state:ill OR state:offline OR state:asleep x", ["state is ill|offline|asleep", "text is x"]],
    ["a OR b", ["text is a|b"]],
    ["or", ["text is or"]],
    ['"OR"', ["text is or"]],
    ["seen:>30m", ["seen > 1800000"]],
    ["seen:<15s", ["seen < 15000"]],
    ["seen:<2h enrolled:>3d", ["seen < 7200000", "enrolled > 259200000"]],
    ["enrolled:>1w", ["enrolled > 604800000"]],
    ["open:>02 open:0", ["open > 2", "open is 0"]],
    ['"aa:bb:cc"', ["text is aa:bb:cc"]],
    ["10.0.0.1:631", ["text is 10.0.0.1:631"]],
  ] as const)("%s", (text, expected) => {
    expect(terms("devices", text)).toEqual(expected);
  });
});

describe("a query is refused at the part that makes no sense:", () => {
  test.each([
    ["an unknown field", "pc colour:red", 3, 10],
    ["an address outside quotes", "https://x", 0, 9],
    ["a minus by itself", "- x", 0, 1],
    ["a field of another list", "owner:me", 0, 8],
    ["a name that every object has", "constructor:x", 0, 13],
    ["a value that is not one of the choices", "state:broken x", 0, 12],
    ["a range where there are choices", "state:>ill", 0, 10],
    ["a range of words", "name:>a", 0, 7],
    ["a span without a direction", "seen:30m", 0, 8],
    ["a span without a unit", "seen:<30", 0, 8],
    ["a span that is no number", "seen:<soon", 0, 10],
    ["a count that is no number", "open:>many", 0, 10],
    ["a field without a value", "a state: b", 2, 6],
    ["a field with a sign only", "seen:<", 0, 6],
    ["an empty quote", 'x ""', 2, 2],
    ["an empty quote of a field", 'name:""', 0, 7],
    ["a quote that stays open", 'a name:"b c', 2, 9],
    ["a sign inside quotes", 'seen:"<30m"', 0, 11],
    ["OR before everything", "OR state:ill", 0, 2],
    ["OR behind everything", "state:ill OR", 10, 2],
    ["OR twice", "state:ill OR OR state:well", 13, 2],
    ["OR between two fields", "state:ill OR name:a", 13, 6],
    ["OR between two directions", "seen:<1m OR seen:>1h", 12, 8],
    ["OR in front of a minus", "state:ill OR -state:well", 13, 11],
    ["OR behind a minus", "-state:ill OR state:well", 14, 10],
  ] as const)("%s", (_title, text, at, length) => {
    const refused = parseQuery("devices", text);
    expect(refused).toMatchObject({ ok: false, code: "query-invalid", at, length });
    if (!refused.ok) {
      expect(refused.detail.en).toMatch(/\.$/);
      expect(refused.detail.nl).toMatch(/\.$/);
    }
  });
});

const pieces = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: "grapheme", maxLength: 6 }),
  fc.constantFrom(" ", '"', ":", "-", " OR ", "<", ">", "state:ill", "seen:<5m", "name:", "is:", "\n"),
);
const texts = fc.array(pieces, { maxLength: 12 }).map((all) => all.join(""));

test("whatever is typed is understood whole or refused with a place inside it, never half", () => {
  fc.assert(
    fc.property(fc.constantFrom<ListName>("devices", "incidents", "runs"), texts, (list, text) => {
      const parsed = parseQuery(list, text);
      if (parsed.ok) {
        for (const term of parsed.terms) {
          expect(term.values.every((value) => value.length > 0)).toBe(true);
          expect(term.field === "text" || Object.hasOwn(lists[list].fields, term.field)).toBe(true);
        }
        return;
      }
      expect(parsed.at).toBeGreaterThanOrEqual(0);
      expect(parsed.length).toBeGreaterThan(0);
      expect(parsed.at + parsed.length).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 2000 },
  );
});

test("splitting leaves out nothing but spaces", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const tokens = split(text);
      let rest = text;
      for (const { at, length } of tokens.toReversed()) rest = rest.slice(0, at) + rest.slice(at + length);
      expect(rest.trim()).toBe("");
    }),
    { numRuns: 1000 },
  );
});

test("a query of fields and values comes back as it was written", () => {
  const value = fc.stringMatching(/^[a-z0-9 .,äé:-]{1,12}$/).filter((text) => text.trim() !== "");
  const written = fc.record({
    not: fc.boolean(),
    field: fc.constantFrom("name", "system", "tag", "group", "agent"),
    value,
  });
  fc.assert(
    fc.property(fc.array(written, { maxLength: 5 }), (parts) => {
      const text = parts.map((part) => `${part.not ? "-" : ""}${part.field}:"${part.value}"`).join(" ");
      expect(parseQuery("devices", text)).toEqual({
        ok: true,
        terms: parts.map((part) => ({
          field: part.field,
          not: part.not,
          operator: "is",
          values: [part.value],
        })),
      });
    }),
  );
});

describe("an order", () => {
  test.each([
    ["devices", "name", { sort: "name", descending: false }],
    ["devices", "-seen", { sort: "seen", descending: true }],
    ["runs", undefined, { sort: "ordered", descending: true }],
    ["incidents", undefined, { sort: "priority", descending: false }],
    ["devices", "publicKey", null],
    ["devices", "--name", null],
    ["devices", "", null],
  ] as const)("of %s by %s", (list, text, expected) => {
    expect(parseSort(list, text)).toEqual(expected);
  });
});
