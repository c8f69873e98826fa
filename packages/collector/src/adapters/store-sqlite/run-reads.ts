import type { StoreReads } from "../../core/ports.ts";
import type { OutputRecord } from "../../core/records.ts";
import type { Database } from "./sqlite.ts";
import { approvals, fixVersions, runs } from "./tables.ts";

type Reads = Pick<
  StoreReads,
  | "run"
  | "runsOfBatch"
  | "runsOfIncident"
  | "openRuns"
  | "selfStartedRuns"
  | "overdueRuns"
  | "fixRecord"
  | "fixRecords"
  | "fixVersions"
  | "output"
  | "approvals"
  | "suspended"
>;

/** Outcomes of runs that never started anything: they say nothing about how a fix does. */
const startedNothing = `('not-needed', 'refused', 'expired', 'withdrawn')`;

export function runReads(db: Database): Reads {
  return {
    run: async (runId) => runs.one(db, `"runId" = ?`, runId),
    runsOfBatch: async (batch) => runs.many(db, `WHERE "batch" = ? ORDER BY "runId"`, batch),
    runsOfIncident: async (incidentId) =>
      runs.many(db, `WHERE "incidentId" = ? ORDER BY "orderedAtMs", "runId"`, incidentId),
    openRuns: async (deviceId) =>
      runs.many(db, `WHERE "deviceId" = ? AND "phase" <> 'ended' ORDER BY "orderedAtMs", "runId"`, deviceId),
    selfStartedRuns: async (deviceId, sinceMs) =>
      Number(
        db.get(
          `SELECT count(*) AS "runs" FROM run WHERE "deviceId" = ? AND "standing" IS NOT NULL AND "orderedAtMs" >= ?`,
          deviceId,
          sinceMs,
        )?.["runs"],
      ),
    overdueRuns: async (nowMs) =>
      runs.many(db, `WHERE "expiresAtMs" <= ? AND "phase" <> 'ended' ORDER BY "expiresAtMs", "runId"`, nowMs),
    fixRecord: async (fix, sinceMs, rule) =>
      Object.freeze({
        ...db.get(
          `SELECT count(*) AS "runs", coalesce(sum("outcome" = 'verified'), 0) AS "verified",
                  max(run."endedAtMs") AS "lastRunAtMs"
             FROM run LEFT JOIN incident ON incident."incidentId" = run."incidentId"
            WHERE run."fix" = ?1 AND run."phase" = 'ended' AND run."endedAtMs" >= ?2
              AND run."outcome" NOT IN ${startedNothing} AND (?3 IS NULL OR incident."rule" = ?3)`,
          fix,
          sinceMs,
          rule,
        ),
      }) as never,
    fixRecords: async (fix, sinceMs) =>
      db
        .all(
          `SELECT "manifestDigest", count(*) AS "runs", coalesce(sum("outcome" = 'verified'), 0) AS "verified",
                  max("endedAtMs") AS "lastRunAtMs"
             FROM run
            WHERE "fix" = ? AND "phase" = 'ended' AND "endedAtMs" >= ? AND "outcome" NOT IN ${startedNothing}
            GROUP BY "manifestDigest" ORDER BY "manifestDigest"`,
          fix,
          sinceMs,
        )
        .map((row) => Object.freeze({ ...row }) as never),
    fixVersions: async (fix) =>
      fixVersions.many(db, `WHERE "fix" = ? ORDER BY "version" DESC, "seenAtMs" DESC, "manifestDigest"`, fix),
    output: async (runId, fromPiece, limit) =>
      db
        .all(
          `SELECT "piece", "step", "stream", "offset", "atMs", "data" FROM output
            WHERE "runId" = ? AND "piece" > ? ORDER BY "piece" LIMIT ?`,
          runId,
          fromPiece,
          limit,
        )
        .map(
          (row) =>
            Object.freeze({
              ...row,
              runId,
              data: Buffer.from(row["data"] as Uint8Array).toString("base64"),
            }) as unknown as OutputRecord,
        ),
    approvals: async (manifestDigest) =>
      approvals.many(db, `WHERE "manifestDigest" = ? ORDER BY "atMs", "keyId"`, manifestDigest),
    suspended: async () => new Set(db.all(`SELECT "fix" FROM suspended`).map((row) => String(row["fix"]))),
  };
}
