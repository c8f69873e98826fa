import type { ErrorCode } from "../../packages/shared/src/errors/errors.ts";
import type { Delivered } from "./forge.ts";
import type { Victim } from "./victim.ts";

/** One thing that a hostile collector tries. Whoever plays it waits until the agent has refused it. */
export interface Attack {
  readonly name: string;
  /** What it tries, as a sentence goes on after "a collector sends …". */
  readonly tries: string;
  /** What the agent logs, once. */
  readonly code: ErrorCode;
  /** It begins with a connection of its own, or uses the one that is open. */
  readonly on: "hello" | "link";
  readonly play: (victim: Victim) => Promise<Delivered | void>;
}

/** An order, or what goes with it, that is wrong in one thing. The agent answers it with a signed receipt. */
export function order(
  name: string,
  code: ErrorCode,
  tries: string,
  make: (victim: Victim) => Delivered,
): Attack {
  return {
    name,
    tries,
    code,
    on: "link",
    play: async (victim) => {
      const made = make(victim);
      victim.say("order", made);
      return made;
    },
  };
}
