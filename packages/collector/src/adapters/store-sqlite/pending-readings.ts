import type { ReadingRecord } from "../../core/records.ts";
import { frozen } from "./columns.ts";

/**
 * The readings that came with a report lie in its row until the hour is packed, and only the last of each probe is then written
 * to its own row: a row of its own for each reading of each report lies in another page for every device, and made nine tenths of
 * what a commit wrote. As text: a list of records without the device.
 */
export const pendingText = (readings: readonly ReadingRecord[]): string | null =>
  readings.length === 0
    ? null
    : JSON.stringify(readings.map(({ probe, reading, receivedAtMs }) => ({ probe, reading, receivedAtMs })));

/** The last reading of each probe: of those that are known, and of what came after them, in that order. By probe. */
export function lastReadings(
  deviceId: string,
  known: readonly ReadingRecord[],
  pending: readonly string[],
): readonly ReadingRecord[] {
  if (pending.length === 0) return known;
  const last = new Map(known.map((record) => [record.probe, record]));
  for (const text of pending) {
    for (const record of JSON.parse(text) as Omit<ReadingRecord, "deviceId">[]) {
      last.set(record.probe, { deviceId, ...record });
    }
  }
  return [...last.values()]
    .map((record) => frozen(record) as ReadingRecord)
    .toSorted((one, other) => (one.probe < other.probe ? -1 : 1));
}
