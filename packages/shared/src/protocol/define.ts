import type { z } from "zod";

/**
 * One kind of message on the agent link. The life of a message: 1. its file here gives type, direction and body;
 * 2. one line in `all.ts`; 3. the receiver's package has `handlers/<type>.ts`, which the compiler demands; 4. the lock
 * file `protocol.lock.json` holds its JSON Schema, which a test compares; 5. `checks.generated.ts` holds a compiled
 * check of it, which both sides use on the wire.
 * `spooled`: sent from the device's spool with a sequence number, acknowledged after it is durable, counted once.
 */
export interface Message<Type extends string = string, Body extends z.ZodType = z.ZodType> {
  readonly type: Type;
  readonly to: "agent" | "collector";
  readonly spooled: boolean;
  /** Protocol version that introduced it. */
  readonly since: number;
  /** Largest frame of this type in bytes; larger ones are refused before they are parsed. */
  readonly maxBytes: number;
  readonly body: Body;
}

export function defineMessage<
  const Type extends string,
  Body extends z.ZodType,
  const To extends "agent" | "collector",
>(message: Message<Type, Body> & { readonly to: To }): Message<Type, Body> & { readonly to: To } {
  return Object.freeze(message);
}
