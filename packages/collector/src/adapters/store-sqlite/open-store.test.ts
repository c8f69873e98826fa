import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { onNetwork } from "./lock.ts";
import { atLeast, openStore } from "./open-store.ts";
import { openDatabase } from "./sqlite.ts";

let folder = "";
const file = (): string => path.join(folder, "data", "store.sqlite");
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "hulplijn-open-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const codeOf = (name: string): string => {
  const opened = openStore(name);
  return opened.ok ? "opened" : opened.code;
};

test("a store makes its folder, for its owner alone, and a second collector on it is refused until the first is gone", async () => {
  const first = openStore(file());
  if (!first.ok) throw new Error(first.detail);
  expect(codeOf(file())).toBe("store-in-use");
  await first.store.close();
  const second = openStore(file());
  if (!second.ok) throw new Error(second.detail);
  await second.store.close();
});

test("the connection is as durable as an acknowledgement needs, and trusts no schema (D-12)", () => {
  const opened = openStore(file());
  expect(opened.ok).toBe(true);
  const db = openDatabase(file(), "writer");
  const settings = ["journal_mode", "synchronous", "foreign_keys", "trusted_schema", "cell_size_check"];
  const found = settings.map((name) => db.get(`PRAGMA ${name}`)?.[name]);
  expect(found).toEqual(["wal", 2, 1, 0, 1]);
  expect(db.get("PRAGMA busy_timeout")).toEqual({ timeout: 5000 });
  // Defensive: the schema cannot be rewritten behind SQLite's back.
  db.exec("PRAGMA writable_schema=ON");
  expect(() => db.exec("UPDATE sqlite_schema SET sql = ''")).toThrow();
  db.close();
});

test("a store that a newer collector has used is refused and left as it is", async () => {
  const first = openStore(file());
  if (!first.ok) throw new Error(first.detail);
  await first.store.close();
  const db = openDatabase(file(), "writer");
  db.change(`INSERT INTO migration ("id") VALUES ('209901010000-from-the-future')`);
  db.close();
  expect(openStore(file())).toMatchObject({ ok: false, code: "store-newer" });
});

test("what is no database is refused and left as it is", () => {
  const other = path.join(folder, "notes.txt");
  writeFileSync(
    other,
    "this is a text of mine, and long enough to be read as a page of something\n".repeat(100),
  );
  const before = readFileSync(other);
  expect(codeOf(other)).toBe("store-unusable");
  expect(readFileSync(other)).toEqual(before);
});

test("a folder that cannot be made is refused", () => {
  writeFileSync(path.join(folder, "file"), "");
  expect(codeOf(path.join(folder, "file", "store.sqlite"))).toBe("store-unusable");
});

test("stores in memory are each their own, and leave nothing behind", async () => {
  const before = process.env["TMPDIR"];
  process.env["TMPDIR"] = folder;
  try {
    const stores = [openStore(":memory:"), openStore(":memory:")];
    expect(stores.map(({ ok }) => ok)).toEqual([true, true]);
    expect(readdirSync(folder)).toHaveLength(2);
    for (const opened of stores) if (opened.ok) await opened.store.close();
    expect(readdirSync(folder)).toEqual([]);
  } finally {
    if (before === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = before;
  }
});

test("a folder of this machine is not on the network", () => {
  expect(onNetwork(folder)).toBe(false);
});

describe("a version is compared number by number: (D-12)", () => {
  test.each([
    ["3.51.3", true],
    ["3.51.10", true],
    ["3.53.4", true],
    ["4.0", true],
    ["3.51.2", false],
    ["3.51", false],
    ["3.9.9", false],
    ["nonsense", false],
  ])("%s", (version, enough) => {
    expect(atLeast(version, [3, 51, 3])).toBe(enough);
  });
});
