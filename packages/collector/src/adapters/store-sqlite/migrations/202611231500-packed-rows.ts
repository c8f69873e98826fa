import type { Migration } from "./define.ts";

/** Up to which row of `hot` a device is packed. The rows themselves are deleted later, from the front, many at once. */
export const packedRows: Migration = {
  id: "202611231500-packed-rows",
  sql: `
CREATE TABLE packed ("deviceNo" INTEGER PRIMARY KEY, "upTo" INTEGER NOT NULL) STRICT;
`,
};
