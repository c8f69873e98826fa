import type { Body } from "@hulplijn/shared/protocol";
import type { Session } from "../app/session.ts";

export const release = (session: Session, body: Body<"release">): void => session.work.releaseOffered(body);
