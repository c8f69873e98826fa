import type { Body } from "@hulplijn/shared/protocol";
import type { Session } from "../app/session.ts";

export const halts = (session: Session, body: Body<"halts">): void => session.work.halted(body);
