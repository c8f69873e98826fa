import type { Body } from "@hulplijn/shared/protocol";
import type { Session } from "../app/session.ts";

export const measureNow = (session: Session, body: Body<"measure-now">): void =>
  session.work.measureNow(body.probes);
