import type { Body } from "@hulplijn/shared/protocol";
import type { Session } from "../app/session.ts";

export const refused = (session: Session, body: Body<"refused">): void => session.refused(body);
