import type { Migration } from "./define.ts";

/** A run that a person signed has its order from the beginning, so that it was sent has to be kept by itself. */
export const sentRuns: Migration = {
  id: "202611231345-sent-runs",
  sql: `
ALTER TABLE run ADD COLUMN "sent" INTEGER NOT NULL DEFAULT 1;
UPDATE run SET "sent" = 0 WHERE "order" IS NULL;
`,
};
