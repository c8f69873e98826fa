import type { Migration } from "./define.ts";

/** Every run has its signed order from the beginning, so that it was sent has to be kept by itself. */
export const sentRuns: Migration = {
  id: "202611231345-sent-runs",
  sql: `
ALTER TABLE run ADD COLUMN "sent" INTEGER NOT NULL DEFAULT 1;
`,
};
