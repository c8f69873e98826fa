import { expect, test } from "vitest";
import { createLog } from "./log.ts";

function linesOf(facts: Readonly<Record<string, unknown>>): string {
  let text = "";
  createLog("info", { write: (line) => void (text += line) }).warn(facts, "a sentence");
  return text;
}

test.each([
  ["line ends", { fact: "a\r\nb\u2028c\u2029d\u0085e" }],
  ["what drives a terminal", { fact: "\u001b[2J\u009b31m\u0007\u0000" }],
  ["a forged line", { fact: '"}\n{"level":"error","msg":"all is well"}' }],
  ["a megabyte", { fact: "é".repeat(1_000_000) }],
  [
    "a hundred long facts",
    Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`f${at}`, "x".repeat(1000)])),
  ],
  ["a long list", { list: Array.from({ length: 5000 }, () => "xx") }],
])("H-22: %s in a log line of the collector is one line of JSON of at most 8 KiB", (_title, facts) => {
  const text = linesOf(facts);
  expect(text.endsWith("\n")).toBe(true);
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(8192);
  expect(text.slice(0, -1)).not.toMatch(/\p{Cc}|\p{Zl}|\p{Zp}/u);
  expect(JSON.parse(text)).toMatchObject({ level: "warn", msg: "a sentence" });
});
