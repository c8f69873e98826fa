import type { Migration } from "./define.ts";

/** Rollouts with their drafts, everybody they are for, and what is known of each. */
export const rollouts: Migration = {
  id: "202611240100-rollouts",
  sql: `
CREATE TABLE rollout (
  "number" INTEGER PRIMARY KEY AUTOINCREMENT, "digest" TEXT NOT NULL UNIQUE, "payload" TEXT NOT NULL, "signatures" TEXT NOT NULL,
  "draftedBy" TEXT NOT NULL, "draftedAtMs" INTEGER NOT NULL, "follows" INTEGER, "inForceAtMs" INTEGER,
  "openRing" INTEGER NOT NULL, "openedAtMs" TEXT NOT NULL, "halt" INTEGER NOT NULL, "halted" TEXT, "resumedAtMs" INTEGER,
  "resumes" TEXT NOT NULL, "resuming" TEXT, "withdrawn" TEXT, "endedAtMs" INTEGER
) STRICT;
CREATE TABLE rollout_device (
  "number" INTEGER NOT NULL, "deviceId" TEXT NOT NULL, "place" INTEGER NOT NULL, "ring" INTEGER NOT NULL, "said" TEXT, "code" TEXT,
  "sinceMs" INTEGER NOT NULL, "untilMs" INTEGER, "ranAtMs" INTEGER, "returns" INTEGER NOT NULL, "runId" TEXT, "step" TEXT,
  "exitCode" INTEGER, "line" TEXT, "signature" TEXT, PRIMARY KEY ("number", "deviceId")
) STRICT, WITHOUT ROWID;
CREATE INDEX rollout_device_device ON rollout_device ("deviceId", "number");
CREATE INDEX rollout_device_run ON rollout_device ("runId") WHERE "runId" IS NOT NULL;
`,
};
