import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { keepJson, readJson } from "./keep.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "hulplijn-keep-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("a value is kept, for nobody but its owner, and nothing is left beside it", () => {
  const file = path.join(folder, "value.json");
  keepJson(file, { a: 1 });
  keepJson(file, { a: 2 });
  expect(readJson(file)).toEqual({ a: 2 });
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(["value.json"]);
});

test("files and folder are closed again", () => {
  const before = readdirSync("/proc/self/fd").length;
  for (let round = 0; round < 50; round++) keepJson(path.join(folder, "value.json"), round);
  expect(readdirSync("/proc/self/fd").length).toBeLessThan(before + 25);
});

test("a disk that will not take it is told, and what was kept stays", () => {
  const file = path.join(folder, "value.json");
  keepJson(file, 1);
  mkdirSync(`${file}.new`);
  expect(() => keepJson(file, 2)).toThrow(/EISDIR/);
  expect(readJson(file)).toBe(1);
});

test("nothing, and what is no JSON, read as null", () => {
  expect(readJson(path.join(folder, "nothing.json"))).toBeNull();
});
