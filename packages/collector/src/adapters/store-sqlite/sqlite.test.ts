import { expect, test } from "vitest";
import { StoreUnavailable } from "../../core/ports.ts";
import { asUnavailable, isLostSync, openDatabase } from "./sqlite.ts";

const sqliteError = (errcode: number): Error => Object.assign(new Error("from SQLite"), { errcode });

test.each([
  ["the disk is full", 13, true],
  ["the disk fails", 10, true],
  ["the disk fails in a sync", 1034, true],
  ["the file cannot be opened", 14, true],
  ["the file may not be written", 8, true],
  ["another process holds it", 5, true],
  ["a constraint is broken", 19, false],
  ["the statement is wrong", 1, false],
])("%s: unavailable or a mistake", (_title, code, unavailable) => {
  expect(asUnavailable(sqliteError(code)) instanceof StoreUnavailable).toBe(unavailable);
});

test("only a failed sync means that nothing after it can be trusted (D-03)", () => {
  expect([1034, 1290, 10, 13].map((code) => isLostSync(sqliteError(code)))).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(isLostSync(new Error("another"))).toBe(false);
  expect(asUnavailable("no error at all")).toBeNull();
});

test("a full database is unavailable until the transaction is rolled back, and whole afterwards", () => {
  const db = openDatabase(":memory:", "lock");
  db.exec("CREATE TABLE a (b BLOB) STRICT");
  db.exec("PRAGMA max_page_count = 20");
  db.change("BEGIN");
  db.change("INSERT INTO a VALUES (zeroblob(1000))");
  expect(() => db.change("INSERT INTO a VALUES (zeroblob(1000000))")).toThrow(StoreUnavailable);
  expect(db.broken).toBeInstanceOf(StoreUnavailable);
  db.rollback();
  expect([db.broken, db.inTransaction]).toEqual([null, false]);
  db.change("INSERT INTO a VALUES (zeroblob(10))");
  expect(db.all("SELECT length(b) AS n FROM a")).toEqual([{ n: 10 }]);
  db.close();
});

test("a mistake in a statement is told as it is", () => {
  const db = openDatabase(":memory:", "lock");
  expect(() => db.get("SELECT a FROM nowhere")).toThrow(/nowhere/);
  expect(db.broken).toBeNull();
  db.close();
});

test("more statements than are kept work all the same", () => {
  const db = openDatabase(":memory:", "lock");
  for (let number = 0; number < 1100; number++)
    expect(db.get(`SELECT ${number} AS n`)).toEqual({ n: number });
  db.close();
});
