import type { Migration } from "./define.ts";

/** Why a run that its device has does not begin yet. */
export const postponedRuns: Migration = {
  id: "202611231540-postponed-runs",
  sql: `
ALTER TABLE run ADD COLUMN "notNow" TEXT;
`,
};
