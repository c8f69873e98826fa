import type { Body } from "@hulplijn/shared/protocol";
import type { Session } from "../app/session.ts";

export const rollouts = (session: Session, body: Body<"rollouts">): void => session.work.rolledOut(body);
