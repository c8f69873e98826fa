import type { Body } from "@hulplijn/shared/protocol";
import type { Session } from "../app/session.ts";

export const welcome = (session: Session, body: Body<"welcome">): void => session.welcomed(body);
