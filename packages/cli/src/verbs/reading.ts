import { Failure } from "../api/failure.ts";
import { exitCodes } from "../terminal/exit-codes.ts";

/** What the world throws here (no such file, a wrong passphrase) is one sentence for people. */
export function reading<Value>(read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    throw new Failure(error instanceof Error ? error.message : String(error), exitCodes.failed);
  }
}
