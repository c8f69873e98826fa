import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { parseRegQuery } from "./parse-reg-query.ts";

const recorded = (name: string): string =>
  readFileSync(path.join(import.meta.dirname, "testdata/wine-8.0", name), "latin1");

test("the values of a key are read by name: texts, numbers, and an empty text", () => {
  const values = parseRegQuery(recorded("reg-query-current-version.txt"));
  expect(values.get("ProductName")).toBe("Microsoft Windows 10");
  expect(values.get("CurrentMajorVersionNumber")).toBe(10);
  expect(values.get("CSDVersion")).toBe("");
  expect(values.has("DigitalProductId")).toBe(false);
});

test("what stands in keys below is not of this key", () => {
  const values = parseRegQuery(recorded("reg-query-services-s.txt"));
  expect(values.get("DisplayName")).toBe("Print Spooler");
  expect(values.get("Start")).toBe(3);
  expect(values.has("Planted")).toBe(false);
});

test("no key, nothing, and what is no listing give no values", () => {
  expect(parseRegQuery("reg: Unable to find the specified registry key\r\n").size).toBe(0);
  expect(parseRegQuery("").size).toBe(0);
  expect(parseRegQuery("    Name    REG_SZ    before any key\n").size).toBe(0);
  expect(parseRegQuery("HKEY_LOCAL_MACHINE\\X\n    A    REG_DWORD    none\n    B    REG_SZ\n").get("B")).toBe(
    "",
  );
});

test("a name that stands there twice has the value that came first", () => {
  const text =
    "HKEY_LOCAL_MACHINE\\X\r\n    A    REG_SZ    one\r\n    A    REG_SZ    two    REG_SZ    three\r\n";
  expect([...parseRegQuery(text)]).toEqual([["A", "one"]]);
});
