import { promises as dns } from "node:dns";
import { isIP } from "node:net";
import type { ConnectFailure } from "../../core/ports.ts";
import { failureOf, tooLate } from "./failure.ts";

interface Found {
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

/** Address of a name by the system's own resolution, which reads the hosts file too. Addresses pass as they are. */
export async function resolve(name: string, limitMs: number): Promise<Found | ConnectFailure> {
  const family = isIP(name);
  if (family !== 0) return { address: name, family };
  let question = underWay.get(name);
  if (question === undefined) {
    question = ask(name).finally(() => underWay.delete(name));
    underWay.set(name, question);
  }
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<ConnectFailure>((done) => {
    timer = setTimeout(done, limitMs, tooLate);
  });
  const found = await Promise.race([question, limit]);
  clearTimeout(timer);
  return found;
}
