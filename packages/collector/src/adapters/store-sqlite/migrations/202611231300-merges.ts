import type { Migration } from "./define.ts";

/** An incident that turned out to be another one points at it. */
export const merges: Migration = {
  id: "202611231300-merges",
  sql: `
ALTER TABLE incident ADD COLUMN "mergedInto" TEXT;
CREATE INDEX incident_merged ON incident ("mergedInto") WHERE "mergedInto" IS NOT NULL;
`,
};
