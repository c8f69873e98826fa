import { takeInTickets } from "../app/take-in-tickets.ts";
import { handle } from "./define.ts";

export const tickets = handle("tickets", "open", (world, link, body) =>
  takeInTickets(world, link, body.tickets),
);
