import type { Body, ToCollector } from "@hulplijn/shared/protocol";
import type { Link } from "../app/link.ts";
import type { World } from "../app/world.ts";

/**
 * What the collector does with one kind of message. `stage`: the one stage of a link in which it may come; at any other it is
 * refused, so that the list of what a stranger may say is this folder's `fresh` ones, and no more.
 */
export interface Handler<Type extends ToCollector = ToCollector> {
  readonly type: Type;
  readonly stage: Link["stage"];
  /** `seq` is the spool's number of a spooled message, else 0. */
  readonly take: (world: World, link: Link, body: Body<Type>, seq: number) => Promise<void>;
}

export function handle<const Type extends ToCollector>(
  type: Type,
  stage: Link["stage"],
  take: Handler<Type>["take"],
): Handler<Type> {
  return Object.freeze({ type, stage, take });
}
