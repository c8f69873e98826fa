import { promises as dns } from "node:dns";
import { isIP } from "node:net";
import type { ConnectFailure } from "../../core/ports.ts";
import type { Deadlines } from "../../core/ports/deadlines.ts";
import { failureOf, tooLate } from "./failure.ts";

export interface Found {
  readonly failure?: never;
  readonly address: string;
  readonly family: number;
}

/**
 * Names under way. The system's resolver blocks one of Node's four helper threads, half a minute long when every name
 * server is silent, and file access waits for the same threads. So a name that is asked again while the first question
 * is still open shares its answer.
 */
const underWay = new Map<string, Promise<Found | ConnectFailure>>();

async function ask(name: string): Promise<Found | ConnectFailure> {
  try {
    return await dns.lookup(name);
  } catch (error) {
    return failureOf(error as NodeJS.ErrnoException);
  }
}

/** Address of a name by the system's own resolution, which reads the hosts file too. Addresses pass as they are, at once. */
export function resolve(
  deadlines: Deadlines,
  name: string,
  limitMs: number,
): Found | Promise<Found | ConnectFailure> {
  const family = isIP(name);
  if (family !== 0) return { address: name, family };
  let question = underWay.get(name);
  if (question === undefined) {
    question = ask(name).finally(() => underWay.delete(name));
    underWay.set(name, question);
  }
  return within(deadlines, question, limitMs);
}

function within(
  deadlines: Deadlines,
  question: Promise<Found | ConnectFailure>,
  limitMs: number,
): Promise<Found | ConnectFailure> {
  return new Promise((settle) => {
    const inTime = deadlines.in(limitMs, () => settle(tooLate));
    void question.then((found) => {
      inTime();
      settle(found);
    });
  });
}
