import { expect, test } from "vitest";
import { hasColour, languageOf } from "./terminal.ts";
import { ago, instant, sentence, span, titleOf } from "./words.ts";

test("spans are said in their largest unit", () => {
  expect([4, 59.4, 60, 3599, 7200, 86_400, 200_000].map(span)).toEqual([
    "4 s",
    "59 s",
    "1 min",
    "59 min",
    "2 h",
    "24 h",
    "2 d",
  ]);
  expect(ago(null, 0)).toBe("never");
  expect(ago(5000, 1000)).toBe("0 s");
});

test("an instant carries its offset", () => {
  expect(instant(1_795_000_000_000)).toMatch(/^2026-11-18T\d\d:\d\d:\d\d[+-]\d\d:\d\d$/);
  expect(Date.parse(instant(1_795_000_000_000))).toBe(1_795_000_000_000);
});

test("what an incident is about is drawn from its rule, in the reader's language", () => {
  const ill = { rule: "print-queue-stopped", subject: "office", params: { queue: "office" } };
  expect(titleOf(ill, "en")).toContain("office");
  expect(titleOf(ill, "nl")).not.toBe(titleOf(ill, "en"));
  expect(titleOf({ ...ill, rule: "of-a-newer-collector" }, "en")).toBe("of-a-newer-collector office");
});

test("a cause that is a code is said in words", () => {
  const ill = { rule: "collector-not-reached", subject: "", params: { cause: "path-opened", about: "Corp" } };
  expect(titleOf(ill, "en")).toContain("opens the encrypted connection");
});

test("a sentence that this version does not know shows its code", () => {
  expect(sentence({ code: "incident-taken", params: { who: "Ada" } }, "nl")).toBe("Ada nam het op zich.");
  expect(sentence({ code: "rule-print-queue-stopped", params: { queue: "office" } }, "en")).toContain(
    "office",
  );
  expect(sentence({ code: "constructor", params: {} }, "en")).toBe("constructor");
  expect(sentence(null, "en")).toBeNull();
});

test("the environment says which language, and whether there is colour", () => {
  expect(languageOf({ LANG: "nl_NL.UTF-8" })).toBe("nl");
  expect(languageOf({ LANG: "nl_NL.UTF-8", LC_ALL: "C" })).toBe("en");
  expect(hasColour({ env: {}, columns: 80 })).toBe(true);
  expect(hasColour({ env: {}, columns: null })).toBe(false);
  expect(hasColour({ env: { NO_COLOR: "1", FORCE_COLOR: "1" }, columns: 80 })).toBe(false);
  expect(hasColour({ env: { FORCE_COLOR: "1" }, columns: null })).toBe(true);
});
