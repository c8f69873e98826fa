import type { StoreWrites } from "../../core/ports.ts";
import type { Database } from "./sqlite.ts";
import { approvals, fixVersions, runs } from "./tables.ts";

type Writes = Pick<StoreWrites, "putRun" | "addOutput" | "putApproval" | "keepFixVersion" | "putSuspended">;

/** What one run may leave behind of its output; pieces that would pass it are left out. */
export const outputBytesKept = 1024 * 1024;

export function runWrites(db: Database): Writes {
  return {
    putRun: async (run) => runs.put(db, run),
    addOutput: async (piece) => {
      const last = db.get(
        `SELECT "piece", "bytesSoFar" FROM output WHERE "runId" = ? ORDER BY "piece" DESC LIMIT 1`,
        piece.runId,
      );
      const data = Buffer.from(piece.data, "base64");
      const number = Number(last?.["piece"] ?? 0) + 1;
      const bytesSoFar = Number(last?.["bytesSoFar"] ?? 0) + data.length;
      if (data.length === 0 || bytesSoFar > outputBytesKept) return null;
      const { changes } = db.change(
        `INSERT INTO output ("runId", "piece", "step", "stream", "offset", "atMs", "data", "bytesSoFar")
         VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT ("runId", "stream", "step", "offset") DO NOTHING`,
        piece.runId,
        number,
        piece.step,
        piece.stream,
        piece.offset,
        piece.atMs,
        data,
        bytesSoFar,
      );
      return changes === 0 ? null : Object.freeze({ ...piece, piece: number });
    },
    putApproval: async (approval) => approvals.put(db, approval),
    keepFixVersion: async (version) => {
      if (fixVersions.one(db, `"manifestDigest" = ?`, version.manifestDigest) === null)
        fixVersions.put(db, version);
    },
    putSuspended: async (fix, suspended) => {
      if (suspended) db.change(`INSERT INTO suspended ("fix") VALUES (?) ON CONFLICT DO NOTHING`, fix);
      else db.change(`DELETE FROM suspended WHERE "fix" = ?`, fix);
    },
  };
}
