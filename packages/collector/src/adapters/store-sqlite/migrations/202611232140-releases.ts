import type { Migration } from "./define.ts";

/** Versions of the agent that people signed, and what each device said last of them. */
export const releases: Migration = {
  id: "202611232140-releases",
  sql: `
CREATE TABLE release (
  "sequence" INTEGER PRIMARY KEY, "envelope" TEXT NOT NULL, "digest" TEXT NOT NULL, "people" TEXT NOT NULL, "takenAtMs" INTEGER NOT NULL,
  "openRing" INTEGER NOT NULL, "openedAtMs" TEXT NOT NULL, "halted" TEXT, "resumedAtMs" INTEGER
) STRICT;
CREATE TABLE release_word (
  "deviceId" TEXT NOT NULL, "sequence" INTEGER NOT NULL, "said" TEXT NOT NULL, "code" TEXT, "sinceMs" INTEGER NOT NULL,
  PRIMARY KEY ("deviceId", "sequence")
) STRICT, WITHOUT ROWID;
`,
};
