import { expect, test } from "vitest";
import { readKnownSets, setsGivenUp } from "./known-sets.ts";

const one = { digest: "a", holds: true, starts: 0, bootId: "b", givenUp: null, untold: false };

test("sets are read by kind, and which of them were given up", () => {
  const kept = { schedules: one, rollouts: { ...one, givenUp: "b" }, windows: one };
  expect([...readKnownSets(kept).keys()]).toEqual(["rollouts", "schedules"]);
  expect(setsGivenUp(kept)).toEqual(["rollouts"]);
});

test("anything else is none", () => {
  for (const value of [null, "text", [], {}]) expect(readKnownSets(value).size).toBe(0);
  for (const change of [
    { digest: 1 },
    { holds: 1 },
    { starts: 0.5 },
    { bootId: null },
    { givenUp: 3 },
    { untold: null },
  ])
    expect(readKnownSets({ schedules: { ...one, ...change } }).size).toBe(0);
  expect(readKnownSets({ schedules: null }).size).toBe(0);
  expect(readKnownSets({ schedules: 3 }).size).toBe(0);
});
