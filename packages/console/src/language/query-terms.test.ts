import { expect, test } from "vitest";
import { withTerm, withoutTerm } from "./query-terms.ts";

test("a term is put behind a query, once", () => {
  expect(withTerm("", "-tag:vip")).toBe("-tag:vip");
  expect(withTerm("group:utrecht ", "-tag:vip")).toBe("group:utrecht -tag:vip");
  expect(withTerm("-tag:vip group:utrecht", "-tag:vip")).toBe("-tag:vip group:utrecht");
});

test("a term is taken out wherever it stands, and nothing else", () => {
  expect(withoutTerm("-tag:vip group:utrecht -tag:vip-2", "-tag:vip")).toBe("group:utrecht -tag:vip-2");
  expect(withoutTerm("group:utrecht", "-tag:vip")).toBe("group:utrecht");
});
