import type { Handlers, ToAgent } from "@hulplijn/shared/protocol";
import type { Dispatch, Session } from "../app/session.ts";
import { ack } from "./ack.ts";
import { challenge } from "./challenge.ts";
import { enrolled } from "./enrolled.ts";
import { halts } from "./halts.ts";
import { heartbeatEcho } from "./heartbeat-echo.ts";
import { measureNow } from "./measure-now.ts";
import { order } from "./order.ts";
import { refused } from "./refused.ts";
import { releasePiece } from "./release-piece.ts";
import { release } from "./release.ts";
import { schedules } from "./schedules.ts";
import { rollouts } from "./rollouts.ts";
import { showCallerCode } from "./show-caller-code.ts";
import { standingOrders } from "./standing-orders.ts";
import { stop } from "./stop.ts";
import { trust } from "./trust.ts";
import { welcome } from "./welcome.ts";
import { windows } from "./windows.ts";

/** What each message to the agent means; the compiler names the one that is missing. */
const handlers: Handlers<ToAgent, Session> = {
  ack,
  challenge,
  enrolled,
  halts,
  "heartbeat-echo": heartbeatEcho,
  "measure-now": measureNow,
  order,
  refused,
  release,
  "release-piece": releasePiece,
  schedules,
  rollouts,
  "show-caller-code": showCallerCode,
  "standing-orders": standingOrders,
  stop,
  trust,
  welcome,
  windows,
};

/** Gives a checked message to its handler. */
export const dispatch: Dispatch = (session, type, body, seq) => {
  // The link checked the body against the message's type, which the compiler cannot see from here.
  const handle = handlers[type] as (session: Session, body: unknown, seq: number | null) => void;
  handle(session, body, seq);
};
