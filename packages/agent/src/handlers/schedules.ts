import type { Body } from "@hulplijn/shared/protocol";
import type { Session } from "../app/session.ts";

export const schedules = (session: Session, body: Body<"schedules">): void => session.work.scheduled(body);
