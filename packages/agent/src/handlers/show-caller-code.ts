import type { Body } from "@hulplijn/shared/protocol";
import type { Session } from "../app/session.ts";

export const showCallerCode = (session: Session, body: Body<"show-caller-code">): void =>
  session.work.callerAsked(body);
