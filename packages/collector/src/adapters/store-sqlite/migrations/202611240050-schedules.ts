import type { Migration } from "./define.ts";

/** Schedules with their drafts, what devices said of each occurrence, their zones, and the links of calendar feeds. */
export const schedules: Migration = {
  id: "202611240050-schedules",
  sql: `
CREATE TABLE schedule (
  "number" INTEGER PRIMARY KEY AUTOINCREMENT, "digest" TEXT NOT NULL UNIQUE, "payload" TEXT NOT NULL, "signatures" TEXT NOT NULL,
  "people" TEXT NOT NULL, "draftedBy" TEXT NOT NULL, "draftedAtMs" INTEGER NOT NULL, "inForceAtMs" INTEGER, "discarded" TEXT,
  "openRing" INTEGER NOT NULL, "openedAtMs" TEXT NOT NULL
) STRICT;
CREATE TABLE schedule_word (
  "deviceId" TEXT NOT NULL, "digest" TEXT NOT NULL, "local" TEXT NOT NULL, "state" TEXT NOT NULL, "code" TEXT, "dueMs" INTEGER,
  "zone" TEXT NOT NULL, "atMs" INTEGER NOT NULL, "takenAtMs" INTEGER NOT NULL, PRIMARY KEY ("digest", "deviceId", "local")
) STRICT;
CREATE INDEX schedule_word_device ON schedule_word ("deviceId", "takenAtMs");
CREATE INDEX schedule_word_age ON schedule_word ("takenAtMs");
CREATE TABLE device_zone ("deviceId" TEXT PRIMARY KEY, "zone" TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE calendar_link (
  "group" TEXT PRIMARY KEY, "secretHash" TEXT NOT NULL, "madeBy" TEXT NOT NULL, "madeAtMs" INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
ALTER TABLE run ADD COLUMN "occurrence" TEXT;
CREATE INDEX run_standing ON run ("standing", "orderedAtMs") WHERE "standing" IS NOT NULL;
`,
};
