import { runOutcomes } from "@hulplijn/shared/fixes";
import { expect, test } from "vitest";
import { nextOfSet } from "./next-of-set.ts";

test("a set goes on after what helped or was not needed, in its order, until its last fix", () => {
  expect(nextOfSet([{ place: 0, outcome: "verified" }], 3)).toBe(1);
  const two = [
    { place: 1, outcome: "not-needed" },
    { place: 0, outcome: "verified" },
  ] as const;
  expect(nextOfSet(two, 3)).toBe(2);
  expect(nextOfSet(two, 2)).toBe(null);
});

test("a set of which nothing is known to have begun does not go on", () => {
  expect(nextOfSet([], 3)).toBe(null);
});

test.each([null, ...runOutcomes.filter((one) => one !== "verified" && one !== "not-needed")])(
  "a set ends with a fix that ended as %s",
  (outcome) => {
    const runs = [
      { place: 0, outcome: "verified" },
      { place: 1, outcome },
    ] as const;
    expect(nextOfSet(runs, 3)).toBe(null);
  },
);
