import type { Body } from "@hulplijn/shared/protocol";
import type { Session } from "../app/session.ts";

export const trust = (session: Session, body: Body<"trust">): void => session.work.offered(body);
