import type { Body } from "@hulplijn/shared/protocol";
import type { Session } from "../app/session.ts";

export const standingOrders = (session: Session, body: Body<"standing-orders">): void =>
  session.work.standing(body);
