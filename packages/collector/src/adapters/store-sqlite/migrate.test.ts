import { readdirSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { migrate, migrations } from "./migrate.ts";
import { type Database, openDatabase } from "./sqlite.ts";
import * as tables from "./tables.ts";

let db: Database;
beforeEach(() => {
  db = openDatabase(":memory:", "lock");
});
afterEach(() => db.close());

const one = { id: "202601010000-one", sql: "CREATE TABLE one (a) STRICT" };
const step = (sql: string) => ({ id: "202601020000-two", sql });
const names = (): string[] =>
  db
    .all("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .map((row) => String(row["name"]));

test("every migration is a file named by the minute, in order, called by its own name", () => {
  const files = readdirSync(path.join(import.meta.dirname, "migrations")).filter((name) => /^\d/.test(name));
  expect(migrations.map(({ id }) => `${id}.ts`)).toEqual(files.toSorted());
  for (const { id } of migrations) expect(id).toMatch(/^\d{12}-[a-z0-9-]+$/);
});

test("steps are done once, in order", () => {
  const two = step("ALTER TABLE one2 ADD COLUMN b INTEGER");
  expect(migrate(db, [{ ...one, sql: "CREATE TABLE one2 (a INTEGER) STRICT" }, two])).toEqual({
    newer: null,
  });
  expect(migrate(db, [{ ...one, sql: "CREATE TABLE one2 (a INTEGER) STRICT" }, two])).toEqual({
    newer: null,
  });
  expect(db.all(`SELECT "id" FROM migration ORDER BY "id"`)).toHaveLength(2);
});

test("steps that are broken off at any statement leave nothing of any of them, and the next start does them whole (D-13)", () => {
  const statements = [
    "CREATE TABLE two (a INTEGER) STRICT",
    "CREATE INDEX two_a ON two (a)",
    "INSERT INTO two VALUES (1)",
    "INSERT INTO two VALUES (2)",
  ];
  const first = { ...one, sql: "CREATE TABLE one (a INTEGER) STRICT" };
  migrate(db, [first]);
  for (let done = 0; done <= statements.length; done++) {
    const broken = [...statements.slice(0, done), "INSERT INTO nowhere VALUES (1)"].join(";");
    const middle = { id: "202601011200-middle", sql: "CREATE TABLE middle (a INTEGER) STRICT" };
    expect(() => migrate(db, [first, middle, step(broken)])).toThrow(/nowhere/);
    // Not the step before it either: the version that was here can still open it.
    expect(names()).toEqual(["migration", "one"]);
  }
  expect(migrate(db, [first, step(statements.join(";"))])).toEqual({ newer: null });
  expect(db.all("SELECT a FROM two")).toHaveLength(2);
});

test("a step that this version does not know is named, and nothing is done", () => {
  const first = { ...one, sql: "CREATE TABLE one (a INTEGER) STRICT" };
  migrate(db, [first, step("CREATE TABLE two (a INTEGER) STRICT")]);
  expect(
    migrate(db, [first, { id: "202601030000-three", sql: "CREATE TABLE three (a INTEGER) STRICT" }]),
  ).toEqual({
    newer: "202601020000-two",
  });
  expect(names()).not.toContain("three");
});

test.each(Object.entries(tables))("the schema has every column of %s", (_name, table) => {
  migrate(db);
  expect(db.all(`SELECT ${table.selected} FROM ${table.name}`)).toEqual([]);
});
