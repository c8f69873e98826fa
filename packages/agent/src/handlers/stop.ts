import type { Body } from "@hulplijn/shared/protocol";
import type { Session } from "../app/session.ts";

export const stop = (session: Session, body: Body<"stop">): void => session.work.stopped(body);
