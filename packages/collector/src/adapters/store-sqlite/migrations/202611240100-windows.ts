import type { Migration } from "./define.ts";

/** Maintenance windows and freezes, and what each held back. */
export const windows: Migration = {
  id: "202611240100-windows",
  sql: `
CREATE TABLE window (
  "number" INTEGER PRIMARY KEY AUTOINCREMENT, "windowId" TEXT NOT NULL UNIQUE, "name" TEXT NOT NULL, "reason" TEXT NOT NULL,
  "kind" TEXT NOT NULL, "query" TEXT NOT NULL, "devices" TEXT, "time" TEXT NOT NULL, "holds" TEXT NOT NULL, "by" TEXT NOT NULL,
  "atMs" INTEGER NOT NULL, "ended" TEXT, "summary" TEXT, "settledMs" INTEGER NOT NULL
) STRICT;
CREATE TABLE window_held (
  "heldId" INTEGER PRIMARY KEY AUTOINCREMENT, "number" INTEGER NOT NULL, "spanFromMs" INTEGER NOT NULL, "what" TEXT NOT NULL,
  "deviceId" TEXT NOT NULL, "about" TEXT NOT NULL, "rule" TEXT, "subject" TEXT NOT NULL, "severity" TEXT, "params" TEXT NOT NULL,
  "fix" TEXT, "sinceMs" INTEGER NOT NULL, "endedAtMs" INTEGER, "outcome" TEXT NOT NULL, "incidentId" TEXT
) STRICT;
CREATE INDEX window_held_of ON window_held ("number", "heldId");
CREATE INDEX window_held_now ON window_held ("deviceId", "what", "about") WHERE "outcome" = 'held';
CREATE INDEX window_held_age ON window_held ("endedAtMs") WHERE "endedAtMs" IS NOT NULL;
`,
};
