import { deliverWaiting } from "../app/deliver-run.ts";
import { handle } from "./define.ts";

export const tickets = handle("tickets", "open", async (world, link, body) => {
  link.tickets = [...body.tickets];
  await deliverWaiting(world, link);
});
