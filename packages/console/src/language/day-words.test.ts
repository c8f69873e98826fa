import { expect, test } from "vitest";
import { ownZone, writeDay, writeLocal, writeMonth, writeShortDay } from "./day-words.ts";

test("a plain date stays on its day, in both languages", () => {
  expect(writeDay("2027-03-27", "en")).toBe("Saturday, 27 March 2027");
  expect(writeDay("2027-03-27", "nl")).toBe("zaterdag 27 maart 2027");
  expect(writeShortDay("2027-03-27", "en")).toBe("Sat 27 Mar");
  expect(writeMonth("2027-03-27", "nl")).toBe("maart 2027");
});

test("a local minute is written as it is, also one that its zone does not have", () => {
  expect(writeLocal("2027-03-28T02:30", "en")).toContain("02:30");
  expect(writeLocal("2027-03-28T02:30", "en")).toContain("Sun");
});

test("the reader's zone has a name", () => {
  expect(ownZone()).not.toBe("");
});
