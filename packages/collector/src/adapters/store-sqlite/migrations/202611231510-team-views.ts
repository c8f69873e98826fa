import type { Migration } from "./define.ts";

/** Views that colleagues have too. */
export const teamViews: Migration = {
  id: "202611231510-team-views",
  sql: `
ALTER TABLE "savedView" ADD COLUMN "shared" INTEGER NOT NULL DEFAULT 0;
`,
};
