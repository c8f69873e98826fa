import type { Body } from "@hulplijn/shared/protocol";
import type { Session } from "../app/session.ts";

export const enrolled = (session: Session, body: Body<"enrolled">): void => session.enrolled(body);
