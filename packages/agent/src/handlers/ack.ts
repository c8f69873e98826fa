import type { Body } from "@hulplijn/shared/protocol";
import type { Session } from "../app/session.ts";

export const ack = (session: Session, body: Body<"ack">): void => session.work.acknowledged(body.seq);
