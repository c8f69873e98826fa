import { setTimeout as wait } from "node:timers/promises";
import { NotAdmitted } from "./device.ts";

/** Comes again, as an agent does, while the collector says that it lets in no more for now: with full jitter. */
export async function admitted<Result>(ask: () => Promise<Result>): Promise<Result> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof NotAdmitted)) throw error;
      await wait(Math.random() * 1000 * error.retryAfterSeconds);
    }
  }
}
