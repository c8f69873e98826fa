import type { Migration } from "./define.ts";

/** The readings of a report lie in its row until its hour is packed. */
export const pendingReadings: Migration = {
  id: "202611231510-pending-readings",
  sql: `
ALTER TABLE hot ADD COLUMN "readings" TEXT;
`,
};
