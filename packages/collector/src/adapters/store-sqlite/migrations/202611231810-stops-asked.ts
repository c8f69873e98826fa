import type { Migration } from "./define.ts";

/** Who asked to stop a run, and when: a device that is away hears it when it comes back. */
export const stopsAsked: Migration = {
  id: "202611231810-stops-asked",
  sql: `
ALTER TABLE run ADD COLUMN "stopAsked" TEXT;
`,
};
