import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { createLog } from "./log-json.ts";

/** The lines that these facts make. */
function linesOf(facts: Readonly<Record<string, unknown>>): string[] {
  const folder = mkdtempSync(path.join(tmpdir(), "hulplijn-log-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, "log");
  const handle = openSync(file, "a");
  createLog("info", handle, () => 0).warn(facts, "a sentence");
  closeSync(handle);
  return readFileSync(file, "utf8").split("\n").slice(0, -1);
}

test.each([
  ["line ends", "a\r\nb\u2028c\u2029d\u0085e"],
  ["what drives a terminal", "\u001b[2J\u009b31m\u0007\u0000"],
  ["a forged line", '"}\n{"level":"error","msg":"all is well"}'],
  ["a megabyte", "é".repeat(1_000_000)],
  ["half a character", "\ud800"],
])("H-22: %s in a fact is one line of JSON of at most 8 KiB", (_title, value) => {
  const [line = "", ...more] = linesOf({ fact: value, code: "c" });
  expect(more).toEqual([]);
  expect(Buffer.byteLength(line)).toBeLessThanOrEqual(8192);
  expect(line).not.toMatch(/\p{Cc}|\p{Zl}|\p{Zp}/u);
  expect(JSON.parse(line)).toMatchObject({ level: "warn", msg: "a sentence", code: "c" });
});

test("H-22: facts that are too much together are left out, and the line says so", () => {
  const many = Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`fact${at}`, "x".repeat(1000)]));
  for (const facts of [many, { list: Array.from({ length: 5000 }, () => "xx") }]) {
    const [line = ""] = linesOf(facts);
    expect(JSON.parse(line)).toEqual({
      time: "1970-01-01T00:00:00.000Z",
      level: "warn",
      msg: "a sentence",
      factsTooLong: true,
    });
  }
});
