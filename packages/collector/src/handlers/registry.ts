import type { ToCollector } from "@hulplijn/shared/protocol";
import type { Link } from "../app/link.ts";
import type { World } from "../app/world.ts";
import * as all from "./all.ts";
import type { Handler } from "./define.ts";

type Handled = (typeof all)[keyof typeof all]["type"];

/** The compiler names the message to the collector that has no handler. */
const nothingMissing: Exclude<ToCollector, Handled> extends never
  ? true
  : { missing: Exclude<ToCollector, Handled> } = true;
void nothingMissing;

const handlers: ReadonlyMap<string, Handler> = new Map(
  (Object.values(all) as unknown as Handler[]).map((handler) => [handler.type, handler]),
);

/** Gives a checked frame to its handler, if the link is at the stage where it may come. */
export async function dispatch(
  world: World,
  link: Link,
  frame: { readonly type: ToCollector; readonly seq: number | null; readonly body: unknown },
): Promise<void> {
  const handler = handlers.get(frame.type);
  if (!handler) return link.refuse("message-unknown", frame.type);
  if (handler.stage !== link.stage)
    return link.refuse("message-not-now", `${frame.type} on a link that is ${link.stage}`);
  await handler.take(world, link, frame.body as never, frame.seq ?? 0);
}
