import type { StoreReads } from "../../core/ports.ts";
import type { Database } from "./sqlite.ts";
import { releases, releaseWords } from "./tables.ts";

type Reads = Pick<StoreReads, "releases" | "releaseWords" | "releaseWord">;

export function releaseReads(db: Database): Reads {
  return {
    releases: async () => releases.many(db, `ORDER BY "sequence" DESC`),
    releaseWord: async (deviceId, sequence) =>
      releaseWords.one(db, `"deviceId" = ? AND "sequence" = ?`, deviceId, sequence),
    releaseWords: async (sequence) =>
      db
        .all(
          `SELECT device."deviceId", "name", "connected", "seenAtMs", "farewell", "said", "code", coalesce("sinceMs", 0) AS "sinceMs"
             FROM device LEFT JOIN release_word ON release_word."deviceId" = device."deviceId" AND "sequence" = ?
             WHERE "removed" = 0 AND "quarantine" IS NULL ORDER BY device."deviceId"`,
          sequence,
        )
        .map((row) => Object.freeze({ ...row, connected: row["connected"] === 1 }) as never),
  };
}
