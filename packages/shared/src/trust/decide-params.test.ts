import fc from "fast-check";
import { expect, test } from "vitest";
import { makeFix } from "../../../../test/trust/organisation.ts";
import type { ParameterValues } from "../fixes/order.ts";
import { wrongParameter } from "./decide-params.ts";

const { manifest } = makeFix();
const right = { queue: "office", jobId: 7, how: "now" };
const wrong = (change: ParameterValues): string | null => wrongParameter(manifest, { ...right, ...change });

test("values that fit their definitions are taken, at the edges too", () => {
  expect(wrong({})).toBe(null);
  expect(wrong({ jobId: 1, queue: "x".repeat(40), how: "gently" })).toBe(null);
  expect(wrong({ jobId: 9999 })).toBe(null);
});

test.each<[string, ParameterValues, string]>([
  ["one too many", { more: 1 }, "more: the fix has no such parameter"],
  ["a name that every object has", { constructor: 1 }, "constructor: the fix has no such parameter"],
  ["text for a number", { jobId: "7" }, "jobId: is not a whole number"],
  ["half a number", { jobId: 1.5 }, "jobId: is not a whole number"],
  ["below the range", { jobId: 0 }, "jobId: is out of range"],
  ["above the range", { jobId: 10_000 }, "jobId: is out of range"],
  ["a number for text", { queue: 7 }, "queue: is not text"],
  ["a number for a choice", { how: 7 }, "how: is not text"],
  ["another choice", { how: "later" }, "how: is not one of the choices"],
  ["too long", { queue: "x".repeat(41) }, "queue: is too long"],
  ["an option for a program", { queue: "-e" }, "queue: begins with a hyphen"],
  [
    "empty where the pattern wants something",
    { queue: "" },
    "queue: is not in the form that the fix demands",
  ],
  ["a match inside only", { queue: "office; id" }, "queue: is not in the form that the fix demands"],
  ["a second line", { queue: "office\n" }, "queue: has a control character"],
  [
    "a letter that only looks like another",
    { queue: "оffice" },
    "queue: is not in the form that the fix demands",
  ],
])("%s is refused", (_title, change, why) => {
  expect(wrong(change)).toBe(why);
});

test("a missing value is refused, also one that every object seems to have", () => {
  expect(wrongParameter(manifest, { queue: "office", how: "now" })).toBe("jobId: is missing");
  const odd = makeFix(undefined, {
    parameters: {
      constructor: { kind: "text", title: { en: "x", nl: "x" }, pattern: ".*", maxLength: 5 },
    } as never,
  });
  expect(wrongParameter(odd.manifest, {})).toBe("constructor: is missing");
});

test("whatever a pattern allows, no control character and no hidden one reaches a script (S-05)", () => {
  const open = makeFix(undefined, {
    parameters: { text: { kind: "text", title: { en: "x", nl: "x" }, pattern: "[^]*", maxLength: 100 } },
  });
  for (const hidden of ["\0", "\n", "\u007f", "\u0085", "\u200b", "\u202e", "\u2028", "\u2029"]) {
    expect(wrongParameter(open.manifest, { text: `a${hidden}b` })).toBe("text: has a control character");
  }
  fc.assert(
    fc.property(fc.string({ maxLength: 100 }), (text) => {
      const taken = wrongParameter(open.manifest, { text }) === null;
      expect(taken && /[\p{Cc}]/u.test(text)).toBe(false);
    }),
  );
});

test("alternatives in a pattern are held to the whole value, each", () => {
  const either = makeFix(undefined, {
    parameters: { text: { kind: "text", title: { en: "x", nl: "x" }, pattern: "a|b", maxLength: 100 } },
  });
  expect(wrongParameter(either.manifest, { text: "b" })).toBe(null);
  expect(wrongParameter(either.manifest, { text: "ax" })).not.toBe(null);
  expect(wrongParameter(either.manifest, { text: "xb" })).not.toBe(null);
});
