import type { Migration } from "./define.ts";

/** Stops, revocations and resumptions that people signed: told to every device that comes. */
export const halts: Migration = {
  id: "202611231300-halts",
  sql: `
CREATE TABLE halt (
  "digest" TEXT NOT NULL UNIQUE, "kind" TEXT NOT NULL, "envelope" TEXT NOT NULL, "takenAtMs" INTEGER NOT NULL
) STRICT;
`,
};
