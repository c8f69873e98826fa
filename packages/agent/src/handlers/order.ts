import type { Body } from "@hulplijn/shared/protocol";
import type { Session } from "../app/session.ts";

export const order = (session: Session, body: Body<"order">): void => session.work.ordered(body);
