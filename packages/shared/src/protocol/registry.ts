import type { z } from "zod";
import * as all from "./all.ts";
import type { Message } from "./define.ts";

export type { Message } from "./define.ts";
export { type NotNow, notNowReasons, runStates } from "./messages/run-update.ts";
export { pieceBytes } from "./messages/release-piece.ts";
export { releaseStates } from "./messages/release-state.ts";
export { scheduleStates } from "./messages/schedule-state.ts";
export {
  callerCodes,
  keepsSchedules,
  keepsWindows,
  oldestSpokenVersion,
  protocolVersion,
  releases,
  rollouts,
  trustNews,
} from "./version.ts";

type All = typeof all;
type AnyMessage = All[keyof All];

export type ToAgent = Extract<AnyMessage, { to: "agent" }>["type"];
export type ToCollector = Extract<AnyMessage, { to: "collector" }>["type"];
export type MessageType = AnyMessage["type"];

/** The body of a message: `Body<"report">`. */
export type Body<Type extends MessageType> = z.infer<Extract<AnyMessage, { type: Type }>["body"]>;

/** One frame on the link. `seq` is there exactly when the message is spooled. */
export interface Frame<Type extends MessageType = MessageType> {
  readonly type: Type;
  readonly seq?: number;
  readonly body: Body<Type>;
}

/** A handler for each message of one direction: the compiler names the one that is missing. */
export type Handlers<Types extends MessageType, Context, Result = void> = {
  readonly [Type in Types]: (context: Context, body: Body<Type>, seq: number | null) => Result;
};

/** Every message by type. */
export const messages: ReadonlyMap<MessageType, Message> = new Map(
  (Object.values(all) as unknown as Message<MessageType>[]).map((message) => [message.type, message]),
);
