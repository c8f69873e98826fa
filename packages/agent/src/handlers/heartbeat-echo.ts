import type { Body } from "@hulplijn/shared/protocol";
import type { Session } from "../app/session.ts";

export const heartbeatEcho = (session: Session, body: Body<"heartbeat-echo">): void =>
  session.work.echoed(body);
