import type { Migration } from "./define.ts";

/** Standing orders that people signed, and under which of them a device began a run by itself. */
export const standingOrders: Migration = {
  id: "202611231500-standing-orders",
  sql: `
CREATE TABLE standing_order (
  "digest" TEXT NOT NULL UNIQUE, "envelope" TEXT NOT NULL, "people" TEXT NOT NULL, "takenAtMs" INTEGER NOT NULL
) STRICT;
ALTER TABLE run ADD COLUMN "standing" TEXT;
`,
};
