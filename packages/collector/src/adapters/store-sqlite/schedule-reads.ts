import type { RunUnder, ScheduledDevice, ScheduleReads } from "../../core/schedules/ports.ts";
import { deviceList } from "./list-reads.ts";
import { ids } from "./list.ts";
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
const ofDevice = [
  "deviceId",
  "name",
  "group",
  "platform",
  "connected",
  "seenAtMs",
  "farewell",
  "quarantine",
  "enrolledAtMs",
] as const satisfies readonly (keyof ScheduledDevice)[];

const picked = <Entry, Name extends keyof Entry>(entry: Entry, names: readonly Name[]): Pick<Entry, Name> =>
  Object.freeze(Object.fromEntries(names.map((name) => [name, entry[name]]))) as Pick<Entry, Name>;

export function scheduleReads(db: Database): ScheduleReads {
  return {
    schedules: async () => schedules.many(db, `ORDER BY "number" DESC`),
    schedule: async (number) => schedules.one(db, `"number" = ?`, number),
    scheduleByDigest: async (digest) => schedules.one(db, `"digest" = ?`, digest),
    scheduleWords: async (digest, sinceMs) => [
      ...scheduleWords.many(
        db,
        `WHERE "digest" = ? AND "takenAtMs" >= ? ORDER BY "deviceId", "local"`,
        digest,
        sinceMs,
      ),
      ...scheduleWords.many(
        db,
        `WHERE "digest" = ? AND "local" = '' AND "takenAtMs" < ? ORDER BY "deviceId"`,
        digest,
        sinceMs,
      ),
    ],
    scheduleWordsOf: async (deviceId, sinceMs) =>
      scheduleWords.many(
        db,
        `WHERE "deviceId" = ? AND "takenAtMs" >= ? ORDER BY "digest", "local"`,
        deviceId,
        sinceMs,
      ),
    runsUnder: async (digest, sinceMs, only = null) =>
      db
        .all(
          `SELECT ${under.map((name) => `"${name}"`).join(", ")} FROM run
            WHERE "standing" = ?1 AND "orderedAtMs" >= ?2 AND (?3 IS NULL OR "deviceId" = ?3)
            ORDER BY "orderedAtMs", "runId"`,
          digest,
          sinceMs,
          only,
        )
        .map((row) => picked(runs.read(row), under)),
    scheduledDevices: async () =>
      db
        .all(
          `SELECT ${devices.selected}, device_zone."zone" FROM device
             LEFT JOIN device_zone ON device_zone."deviceId" = device."deviceId"
            WHERE "removed" = 0 ORDER BY device."deviceId"`,
        )
        .map((row) => {
          const device = devices.read(row);
          const zone = row["zone"] === null ? null : String(row["zone"]);
          return Object.freeze({ ...picked(device, ofDevice), zone });
        }),
    matchingIds: async (where, nowMs) => ids(db, deviceList, where, nowMs),
    stepsOfFix: async (fix, most) =>
      db
        .all(
          `SELECT "steps" FROM run WHERE "fix" = ? AND "phase" = 'ended' AND "outcome" IN ('verified', 'not-needed')
            ORDER BY "endedOrder" DESC LIMIT ?`,
          fix,
          most,
        )
        .map((row) => runs.read(row).steps),
    incidentsOfRules: async (deviceId, rules) =>
      db
        .all(
          `SELECT DISTINCT incident."rule", incident."openedAtMs", incident."resolvedAtMs" FROM incident
             LEFT JOIN finding ON finding."incidentId" = incident."incidentId"
            WHERE (incident."deviceId" = ?1 OR finding."deviceId" = ?1)
              AND incident."rule" IN (SELECT "value" FROM json_each(?2)) ORDER BY incident."openedAtMs"`,
          deviceId,
          JSON.stringify(rules),
        )
        .map((row) => Object.freeze({ ...row }) as never),
    calendarLinks: async () => calendarLinks.many(db, `ORDER BY "group"`),
  };
}
