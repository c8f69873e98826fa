import { describe, expect, test } from "vitest";
import { chosenOf, complete, toggleTerm, tokenAt } from "./query-text.ts";

describe("the part at the caret", () => {
  test.each([
    ["", { start: 0, field: null, typed: "", not: false }],
    ["sta", { start: 0, field: null, typed: "sta", not: false }],
    ["printer sta", { start: 8, field: null, typed: "sta", not: false }],
    ["-state:il", { start: 0, field: "state", typed: "il", not: true }],
    ['name:"Front D', { start: 0, field: "name", typed: "Front D", not: false }],
    ["state:ill ", { start: 10, field: null, typed: "", not: false }],
  ] as const)("of %j", (text, expected) => {
    expect(tokenAt(text, text.length)).toEqual({ ...expected, end: text.length });
  });

  test("is nothing right behind a closed quote", () => {
    expect(tokenAt('name:"a b"', 10)).toBeNull();
  });
});

describe("taking a suggestion", () => {
  const take = (text: string, field: string, value: string | null) => {
    const token = tokenAt(text, text.length);
    return token === null ? null : complete(text, token, field, value);
  };
  test.each([
    ["pr sta", "state", null, "pr state:"],
    ["-state:i", "state", "ill", "-state:ill "],
    ["sys", "system", "Debian 12", 'system:"Debian 12" '],
    ["seen:", "seen", "<15m", "seen:<15m "],
    ["tag:", "tag", "-x", 'tag:"-x" '],
  ] as const)("%j: %s %s", (text, field, value, expected) => {
    expect(take(text, field, value)).toEqual({ text: expected, caret: expected.length });
  });

  test("leaves what stands behind the caret", () => {
    const token = tokenAt("sta seen:<5m", 3);
    expect(token && complete("sta seen:<5m", token, "state", null)).toEqual({
      text: "state:seen:<5m",
      caret: 6,
    });
  });
});

describe("a value that is clicked", () => {
  test.each([
    ["", "state", "ill", "state:ill"],
    ["state:ill", "state", "ill", ""],
    ["pc state:ill", "state", "offline", "pc state:ill OR state:offline"],
    ["state:ill OR state:offline seen:<5m", "state", "ill", "seen:<5m state:offline"],
    ["state:ill OR state:offline", "system", "Debian 12", 'state:ill OR state:offline system:"debian 12"'],
    ["-state:well", "state", "ill", "-state:well state:ill"],
    ["a OR b", "tag", "vip", "a OR b tag:vip"],
  ] as const)("%j, %s %s", (text, field, value, expected) => {
    expect(toggleTerm(text, field, value)).toBe(expected);
    expect(
      toggleTerm(toggleTerm(text, field, value), field, value)
        .split(" ")
        .toSorted(),
    ).toEqual(text.split(" ").toSorted());
  });

  test("is known as chosen, whatever its case and quotes", () => {
    expect(chosenOf('-tag:x tag:"Front Desk" tag:VIP', "tag")).toEqual(["front desk", "vip"]);
  });
});
