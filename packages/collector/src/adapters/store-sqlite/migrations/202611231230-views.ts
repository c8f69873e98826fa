import type { Migration } from "./define.ts";

/** Forms of lists that people kept, and orders that own columns brought. */
export const views: Migration = {
  id: "202611231230-views",
  sql: `
CREATE TABLE "savedView" (
  "viewId" TEXT NOT NULL UNIQUE, "personId" TEXT NOT NULL, "list" TEXT NOT NULL, "name" TEXT NOT NULL,
  "q" TEXT NOT NULL, "sort" TEXT, "columns" TEXT, "savedAtMs" INTEGER NOT NULL,
  UNIQUE ("personId", "list", "name")
) STRICT;
CREATE INDEX device_system ON device ("system", "deviceId");
CREATE INDEX device_agent ON device ("agentVersion", "deviceId");
CREATE INDEX device_group ON device ("group", "deviceId");
`,
};
