import { expect, test } from "vitest";
import { dayNames } from "./day-names.ts";

test("days of the week are listed in their order, in the reader's language", () => {
  expect(dayNames([6, 1, 2], "en")).toBe("Mon, Tue and Sat");
  expect(dayNames([7, 1], "nl")).toBe("ma en zo");
  expect(dayNames([], "en")).toBe("");
});
