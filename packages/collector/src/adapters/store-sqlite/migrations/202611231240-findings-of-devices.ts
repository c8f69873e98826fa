import type { Migration } from "./define.ts";

/** How many findings a device had lately is asked for each new one. */
export const findingsOfDevices: Migration = {
  id: "202611231240-findings-of-devices",
  sql: `CREATE INDEX finding_device ON finding ("deviceId", "receivedAtMs");`,
};
