import type { Body } from "@hulplijn/shared/protocol";
import type { Session } from "../app/session.ts";

export const challenge = (session: Session, body: Body<"challenge">): void => session.challenged(body);
