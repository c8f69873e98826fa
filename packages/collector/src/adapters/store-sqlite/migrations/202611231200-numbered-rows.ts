import type { Migration } from "./define.ts";

/**
 * A report's number lies in its row of points, so that a report is one row less; whoever adds a row numbers it, which spares
 * the row in which AUTOINCREMENT counts.
 */
export const numberedRows: Migration = {
  id: "202611231200-numbered-rows",
  sql: `
CREATE TABLE hot_row (
  "hotId" INTEGER PRIMARY KEY, "deviceNo" INTEGER NOT NULL, "fromMs" INTEGER NOT NULL, "body" BLOB NOT NULL,
  "epoch" TEXT, "seq" INTEGER
) STRICT;
INSERT INTO hot_row ("hotId", "deviceNo", "fromMs", "body") SELECT "hotId", "deviceNo", "fromMs", "body" FROM hot;
DROP TABLE hot;
ALTER TABLE hot_row RENAME TO hot;
`,
};
