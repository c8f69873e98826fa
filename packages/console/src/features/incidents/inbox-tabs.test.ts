import { expect, test } from "vitest";
import { queryOf, tabOf } from "./inbox-tabs.ts";

test("a tab that does not exist is the first one", () => {
  expect([tabOf("mine"), tabOf("constructor"), tabOf(undefined)]).toEqual(["mine", "now", "now"]);
});

test("a person's own words come behind what the tab asks", () => {
  expect(queryOf("later", "printer")).toBe("is:open is:snoozed printer");
  expect(queryOf("all", "")).toBe("");
});
