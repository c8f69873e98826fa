import { afterEach, expect, test } from "vitest";
import { encodePoints } from "../../core/history/points.ts";
import { hotRows, type HotRows } from "./hot-rows.ts";
import { migrate } from "./migrate.ts";
import { packer } from "./pack-history.ts";
import { type Database, openDatabase } from "./sqlite.ts";

const hourMs = 3_600_000;
const open: Database[] = [];
afterEach(() => open.splice(0).forEach((db) => db.close()));

/** A database with one device, of number 7, and two rows of it: one of a finished hour, and one that reaches into the next. */
function twoRows(): { readonly db: Database; readonly hot: HotRows } {
  const db = openDatabase(":memory:", "writer");
  open.push(db);
  migrate(db);
  db.exec(`INSERT INTO device ("deviceNo", "deviceId", "name", "publicKey", "platform", "system", "agentVersion", "group",
      "tags", "enrolledAtMs", "connected", "state", "connection", "removed", "policyVersion")
    VALUES (7, 'd', '', '', 'linux', '', '', '', '[]', 0, 0, 'unknown', 0, 0, 0)`);
  const hot = hotRows(db);
  hot.add(db, 7, {
    fromMs: 5,
    body: encodePoints([{ seriesNo: 0, atMs: 5, value: 1 }]),
    number: { epoch: "e", seq: 1 },
  });
  const later = [
    { seriesNo: 0, atMs: 6, value: 2 },
    { seriesNo: 0, atMs: hourMs, value: 3 },
  ];
  hot.add(db, 7, { fromMs: 6, body: encodePoints(later), number: { epoch: "e", seq: 2 } });
  return { db, hot };
}

function values(db: Database, hot: HotRows): number[] {
  const found: number[] = [];
  hot.each(db, 7, (_seriesNo, _atMs, value) => void found.push(value));
  return found;
}

test("what is packed no longer counts, before its rows are deleted and before anybody is told", () => {
  const { db, hot } = twoRows();
  expect(values(db, hot)).toEqual([1, 2, 3]);
  const packed = packer(db, hot)(7, hourMs + 1);
  expect(packed).toMatchObject({ deviceNo: 7, chunks: 1 });
  expect(db.get("SELECT count(*) AS rows FROM hot")).toEqual({ rows: 3 });
  expect(values(db, hot)).toEqual([3]);
  expect(hot.acknowledged(db, 7, "e")).toBe(0);
  expect(db.all("SELECT * FROM acknowledged")).toEqual([{ deviceId: "d", epoch: "e", seq: 2 }]);
});

test("a collector that ended before the rows were deleted packs nothing twice, and gives no number twice", () => {
  const { db, hot } = twoRows();
  packer(db, hot)(7, hourMs + 1);
  const again = hotRows(db);
  expect(values(db, again)).toEqual([3]);
  expect(again.before(hourMs)).toEqual([]);
  expect(again.firstKept()).toBe(3);
  packer(db, again)(7, 2 * hourMs);
  db.exec(`DELETE FROM hot WHERE "hotId" < ${hotRows(db).firstKept()}`);
  expect(db.get("SELECT count(*) AS rows FROM hot")).toEqual({ rows: 0 });
  const empty = hotRows(db);
  empty.add(db, 7, {
    fromMs: 2 * hourMs,
    body: encodePoints([{ seriesNo: 0, atMs: 2 * hourMs, value: 4 }]),
  });
  expect(values(db, empty)).toEqual([4]);
});

test("rows that are taken are forgotten up to the last of them, and the first that is kept follows", () => {
  const { db, hot } = twoRows();
  expect(hot.before(6)).toEqual([7]);
  expect(hot.before(5)).toEqual([]);
  const { upTo } = packer(db, hot)(7, hourMs + 1);
  expect([hot.firstKept(), hot.last(7)]).toEqual([1, 3]);
  hot.forget(7, upTo);
  expect([hot.firstKept(), hot.last(7)]).toEqual([3, 3]);
  hot.forget(7, 3);
  expect([hot.firstKept(), hot.last(7)]).toEqual([4, 0]);
});
