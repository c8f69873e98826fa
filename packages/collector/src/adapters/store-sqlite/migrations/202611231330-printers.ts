import type { Migration } from "./define.ts";

/** Print queues as rows of their own. They fill as devices say their readings again, which each does within the hour. */
export const printers: Migration = {
  id: "202611231330-printers",
  sql: `
CREATE TABLE printer (
  "printerId" TEXT NOT NULL UNIQUE, "deviceId" TEXT NOT NULL, "queue" TEXT NOT NULL, "title" TEXT NOT NULL,
  "model" TEXT NOT NULL, "path" TEXT NOT NULL, "printerState" TEXT NOT NULL, "reasons" TEXT NOT NULL,
  "queueState" TEXT NOT NULL, "waitingJobs" INTEGER NOT NULL, "oldestJobSeconds" REAL, "lowestSupplyPercent" REAL,
  "faulty" INTEGER NOT NULL, "readAtMs" INTEGER NOT NULL, "receivedAtMs" INTEGER NOT NULL,
  "search" TEXT NOT NULL DEFAULT '',
  "blockedOrder" INTEGER NOT NULL GENERATED ALWAYS AS
    ("faulty" * 1000000000000 + min("waitingJobs", 99999) * 1000000 + CAST(min(coalesce("oldestJobSeconds", 0), 999999) AS INTEGER)) VIRTUAL,
  "supplyOrder" REAL NOT NULL GENERATED ALWAYS AS (coalesce("lowestSupplyPercent", 101.0)) VIRTUAL
) STRICT;
CREATE INDEX printer_blocked ON printer ("blockedOrder", "printerId");
CREATE INDEX printer_queue ON printer ("queue", "printerId");
CREATE INDEX printer_waiting ON printer ("waitingJobs", "printerId");
CREATE INDEX printer_supply ON printer ("supplyOrder", "printerId");
CREATE INDEX printer_device ON printer ("deviceId");
`,
};
