import type { Body } from "@hulplijn/shared/protocol";
import type { Session } from "../app/session.ts";

export const releasePiece = (session: Session, body: Body<"release-piece">): void =>
  session.work.releasePiece(body);
