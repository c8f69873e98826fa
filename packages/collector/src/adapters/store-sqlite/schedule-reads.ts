import type { RunUnder, ScheduleReads } from "../../core/schedules/ports.ts";
import type { Database } from "./sqlite.ts";
import { calendarLinks, devices, runs, schedules, scheduleWords } from "./tables.ts";

const under = [
  "runId",
  "deviceId",
  "occurrence",
  "fix",
  "manifestDigest",
  "phase",
  "outcome",
  "code",
  "notNow",
  "orderedAtMs",
  "endedAtMs",
  "steps",
] as const satisfies readonly (keyof RunUnder)[];

export function scheduleReads(db: Database): ScheduleReads {
  return {
    schedules: async () => schedules.many(db, `ORDER BY "number" DESC`),
    schedule: async (number) => schedules.one(db, `"number" = ?`, number),
    scheduleByDigest: async (digest) => schedules.one(db, `"digest" = ?`, digest),
    scheduleWords: async (digest, sinceMs) =>
      scheduleWords.many(
        db,
        `WHERE "digest" = ? AND "takenAtMs" >= ? ORDER BY "deviceId", "local"`,
        digest,
        sinceMs,
      ),
    scheduleWordsOf: async (deviceId, sinceMs) =>
      scheduleWords.many(
        db,
        `WHERE "deviceId" = ? AND "takenAtMs" >= ? ORDER BY "digest", "local"`,
        deviceId,
        sinceMs,
      ),
    runsUnder: async (digest, sinceMs) =>
      db
        .all(
          `SELECT ${under.map((name) => `"${name}"`).join(", ")} FROM run
            WHERE "standing" = ? AND "orderedAtMs" >= ? ORDER BY "orderedAtMs", "runId"`,
          digest,
          sinceMs,
        )
        .map((row) => {
          const run = runs.read(row);
          return Object.freeze(
            Object.fromEntries(under.map((name) => [name, run[name]])),
          ) as unknown as RunUnder;
        }),
    scheduledDevices: async () =>
      db
        .all(
          `SELECT ${devices.selected}, device_zone."zone" FROM device
             LEFT JOIN device_zone ON device_zone."deviceId" = device."deviceId"
            WHERE "removed" = 0 ORDER BY device."deviceId"`,
        )
        .map((row) => {
          const { deviceId, name, group, platform, connected, seenAtMs, farewell, quarantine } =
            devices.read(row);
          const zone = row["zone"] === null ? null : String(row["zone"]);
          return Object.freeze({
            deviceId,
            name,
            group,
            platform,
            connected,
            seenAtMs,
            farewell,
            quarantine,
            zone,
          });
        }),
    calendarLinks: async () => calendarLinks.many(db, `ORDER BY "group"`),
  };
}
