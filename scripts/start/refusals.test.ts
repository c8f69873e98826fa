import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ensureFolder, readPort } from "./refusals.ts";

let place = "";
beforeEach(() => {
  place = mkdtempSync(path.join(tmpdir(), "refusals-"));
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

test("a folder is made with all that lies above it, and once is enough", () => {
  const folder = path.join(place, "a/b/c");
  ensureFolder(folder);
  ensureFolder(folder);
  expect(existsSync(folder)).toBe(true);
});

test("a folder below a file is refused in a sentence", () => {
  writeFileSync(path.join(place, "file"), "");
  expect(() => ensureFolder(path.join(place, "file/data"))).toThrow(/cannot be written. Set HULPLIJN_DATA/);
});

test.skipIf(!existsSync("/proc/self"))(
  "a file system that makes no folders is refused, and not asked for ever (there is no /proc here)",
  () => {
    expect(() => ensureFolder("/proc/hulplijn")).toThrow(/cannot be written. Set HULPLIJN_DATA/);
  },
);

describe("the port", () => {
  test("is 8480 unless it is set", () => expect(readPort(undefined)).toBe(8480));
  test.each(["http", "0", "70000", "80.5", ""])("%j is refused in a sentence", (text) => {
    expect(() => readPort(text)).toThrow(/has to be a whole number from 1 to 65535/);
  });
});
