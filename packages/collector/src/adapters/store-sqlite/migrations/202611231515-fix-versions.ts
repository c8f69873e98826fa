import type { Migration } from "./define.ts";

/** Every version of a fix that this collector ever had, so that it can be compared with the next one. */
export const fixVersions: Migration = {
  id: "202611231515-fix-versions",
  sql: `
CREATE TABLE "fixVersion" (
  "manifestDigest" TEXT NOT NULL UNIQUE, "fix" TEXT NOT NULL, "version" INTEGER NOT NULL, "manifest" TEXT NOT NULL,
  "files" TEXT NOT NULL, "seenAtMs" INTEGER NOT NULL
) STRICT;
CREATE INDEX "fixVersion_fix" ON "fixVersion" ("fix", "version");
`,
};
