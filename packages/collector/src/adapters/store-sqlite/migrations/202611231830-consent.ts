import type { Migration } from "./define.ts";

/** Until when a run that its device has does not begin, and what the employee there said. */
export const consent: Migration = {
  id: "202611231830-consent",
  sql: `
ALTER TABLE run ADD COLUMN "notNowUntilMs" INTEGER;
ALTER TABLE run ADD COLUMN "consent" TEXT;
`,
};
