import type { Body } from "@hulplijn/shared/protocol";
import type { Session } from "../app/session.ts";

export const windows = (session: Session, body: Body<"windows">): void => session.work.windowsTold(body);
