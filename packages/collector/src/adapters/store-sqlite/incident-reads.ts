import type { StoreReads } from "../../core/ports.ts";
import type { Database, SqlRow } from "./sqlite.ts";
import { findings, incidents, timeline } from "./tables.ts";

type Reads = Pick<
  StoreReads,
  | "finding"
  | "openFindings"
  | "findingCounts"
  | "findingsOf"
  | "incident"
  | "incidentByNumber"
  | "mergedFrom"
  | "openIncidentByCause"
  | "resolvedIncidentByCause"
  | "similar"
  | "inboxCounts"
  | "timeline"
>;

const seenWithinMs = 15 * 60_000;

export function incidentReads(db: Database): Reads {
  return {
    finding: async (findingId) => findings.one(db, `"findingId" = ?`, findingId),
    openFindings: async (deviceId) =>
      findings.many(
        db,
        `WHERE "deviceId" = ? AND "state" = 'raised' ORDER BY "raisedAtMs", "findingId"`,
        deviceId,
      ),
    findingCounts: async (deviceId, sinceMs) => {
      const count = (where: string, ...values: readonly (string | number)[]): number =>
        Number(db.get(`SELECT count(*) AS "count" FROM finding WHERE ${where}`, ...values)?.["count"]);
      return {
        open: count(`"deviceId" = ? AND "state" = 'raised'`, deviceId),
        since: count(`"deviceId" = ? AND "receivedAtMs" >= ?`, deviceId, sinceMs),
      };
    },
    findingsOf: async (incidentId) =>
      findings.many(db, `WHERE "incidentId" = ? ORDER BY "raisedAtMs", "findingId"`, incidentId),
    incident: async (incidentId) => incidents.one(db, `"incidentId" = ?`, incidentId),
    incidentByNumber: async (number) => incidents.one(db, `"number" = ?`, number),
    mergedFrom: async (incidentId) =>
      incidents.many(db, `WHERE "mergedInto" = ? ORDER BY "number"`, incidentId),
    openIncidentByCause: async (cause) => incidents.one(db, `"cause" = ? AND "state" <> 'resolved'`, cause),
    resolvedIncidentByCause: async (cause, sinceMs) =>
      incidents.one(
        db,
        `"cause" = ? AND "state" = 'resolved' AND "resolvedAtMs" >= ? ORDER BY "resolvedAtMs" DESC, "number" DESC`,
        cause,
        sinceMs,
      ),
    similar: async (rule, notIncidentId, limit) =>
      db
        .all(
          `SELECT ${incidents.selected}, coalesce(device."name", '') AS "deviceName" FROM incident
             LEFT JOIN device ON device."deviceId" = incident."deviceId"
            WHERE "rule" = ? AND incident."state" = 'resolved' AND "incidentId" <> ? AND "mergedInto" IS NULL
            ORDER BY "resolvedAtMs" DESC, "number" DESC LIMIT ?`,
          rule,
          notIncidentId,
          limit,
        )
        .map((row) => Object.freeze({ ...incidents.read(row), deviceName: String(row["deviceName"]) })),
    inboxCounts: async (personId, nowMs, dayStartMs) => {
      const open = db.get(
        `SELECT count(*) AS "open", coalesce(sum("asleep"), 0) AS "snoozed",
                coalesce(sum(NOT "asleep" AND "fixed"), 0) AS "beingFixed",
                coalesce(sum(NOT "asleep" AND NOT "fixed"), 0) AS "needsPerson",
                coalesce(sum(NOT "asleep" AND "own"), 0) AS "mine"
           FROM (SELECT coalesce("snoozedUntilMs" > ?, 0) AS "asleep", "state" IN ('fixing', 'checking') AS "fixed",
                        coalesce("owner" = ?, 0) AS "own" FROM incident WHERE "state" <> 'resolved')`,
        nowMs,
        personId,
      );
      const resolved = db.get(
        `SELECT count(*) AS "resolvedToday",
                coalesce(sum("humanSeconds" = 0 AND "owner" IS NULL), 0) AS "resolvedTodayByItself"
           FROM incident WHERE "resolvedOrder" >= ? AND "state" = 'resolved' AND "mergedInto" IS NULL`,
        dayStartMs,
      );
      const seen = db.get(
        `SELECT count(*) AS "devices", coalesce(sum("seenAtMs" >= ?), 0) AS "devicesSeen",
                max("seenAtMs") AS "lastReportAtMs" FROM device WHERE "removed" = 0`,
        nowMs - seenWithinMs,
      );
      return Object.freeze({ ...open, ...resolved, ...seen }) as SqlRow as never;
    },
    timeline: async (incidentId) =>
      timeline.many(db, `WHERE "incidentId" = ? ORDER BY "atMs", "entryId"`, incidentId),
  };
}
