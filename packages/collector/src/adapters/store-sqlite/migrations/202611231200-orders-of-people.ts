import type { Migration } from "./define.ts";

/** Tickets outlive a connection, so that a person can sign an order for a device that is away; a shift's delegation travels with the order. */
export const ordersOfPeople: Migration = {
  id: "202611231200-orders-of-people",
  sql: `
ALTER TABLE device ADD COLUMN "tickets" TEXT NOT NULL DEFAULT '[]';
ALTER TABLE run ADD COLUMN "delegation" TEXT;
`,
};
