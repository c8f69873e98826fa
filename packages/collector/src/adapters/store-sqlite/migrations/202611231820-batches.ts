import type { Migration } from "./define.ts";

/** Runs that one signature ordered together. */
export const batches: Migration = {
  id: "202611231820-batches",
  sql: `
ALTER TABLE run ADD COLUMN "batch" TEXT;
CREATE INDEX run_batch ON run ("batch") WHERE "batch" IS NOT NULL;
`,
};
