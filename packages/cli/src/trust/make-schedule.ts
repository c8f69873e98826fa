import type { Envelope, Schedule } from "@hulplijn/shared/trust";
import { parsePayload } from "@hulplijn/shared/trust/decide";
import { fromBase64 } from "@hulplijn/shared/values";
import type { KeyFile } from "./key-file.ts";

/** What the bytes of a draft say, whoever wrote them. Throws when they are no schedule. */
export function readSchedulePayload(payload: string): Schedule {
  const bytes = fromBase64(payload);
  const schedule = bytes && parsePayload<Schedule>("schedule", bytes);
  if (!schedule) throw new Error("what the collector shows is not a schedule");
  return schedule;
}

/** One person's signature over exactly these bytes. */
export const signSchedulePayload = (payload: string, key: KeyFile): Envelope =>
  key.seal("schedule", fromBase64(payload) ?? new Uint8Array());
