import type { Migration } from "./define.ts";

/** What devices signed about the audit trail, and the line of the trail that each run was ordered by. */
export const anchors: Migration = {
  id: "202611231810-anchors",
  sql: `
CREATE TABLE anchor (
  "deviceId" TEXT NOT NULL, "index" INTEGER NOT NULL, "hash" TEXT NOT NULL, "envelope" TEXT NOT NULL, "takenAtMs" INTEGER NOT NULL,
  PRIMARY KEY ("deviceId", "index", "hash")
) STRICT;
ALTER TABLE run ADD COLUMN "auditIndex" INTEGER;
`,
};
