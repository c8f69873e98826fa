import { afterAll, expect, test } from "vitest";
import { makeUpdateHouse } from "../../../../test/updates/kill-updates.ts";

// The short form of `npm run lab -- updates --count 200`, which ends processes by kill -9: here the disk changes no more from there on.
const house = makeUpdateHouse("in here");
afterAll(() => house.close());

test.each([
  ["that proves itself", true],
  ["that ends at each start", false],
])("A-21: the power goes at each step of an update %s: a version that is whole starts", (_what, isGood) => {
  const changes = house.changes(isGood);
  expect(changes).toBeGreaterThan(20);
  const faults = Array.from({ length: changes * 2 }, (_, at) =>
    house.killAt(Math.floor(at / 2) + 1, at % 2 === 1, isGood),
  );
  expect(faults.flat()).toEqual([]);
});
