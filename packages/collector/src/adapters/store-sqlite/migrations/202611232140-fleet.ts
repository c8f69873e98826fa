import type { Migration } from "./define.ts";

/** What a device was called before, what it is made of and whose place it took; tokens whose devices wait for a person. */
export const fleet: Migration = {
  id: "202611232140-fleet",
  sql: `
ALTER TABLE device ADD COLUMN "formerNames" TEXT NOT NULL DEFAULT '[]';
ALTER TABLE device ADD COLUMN "hardware" TEXT;
ALTER TABLE device ADD COLUMN "replaces" TEXT;
CREATE INDEX "device_hardware" ON device ("hardware") WHERE "hardware" IS NOT NULL;
ALTER TABLE "enrolmentToken" ADD COLUMN "needsApproval" INTEGER NOT NULL DEFAULT 0;
`,
};
