import type { Store, StoreWrites } from "../../core/ports.ts";
import type { Database, SqlValue } from "./sqlite.ts";

const dayMs = 86_400_000;
/** Rows that one transaction deletes: few enough that nobody who writes meanwhile waits for long. */
const rowsAtOnce = 500;

type Write = Store["write"];

/** Deletes what is older than its class is kept, a little at a time, so that writes in between never wait long. */
export async function tidy(
  db: Database,
  write: Write,
  nowMs: number,
  keepDays: { readonly history: number; readonly incidents: number; readonly output: number },
): Promise<{ readonly chunks: number; readonly deleted: number }> {
  const incidentsMs = nowMs - keepDays.incidents * dayMs;
  const outputMs = nowMs - keepDays.output * dayMs;
  const historyMs = nowMs - keepDays.history * dayMs;
  let deleted = 0;
  const drop = async (table: string, where: string, ...params: readonly SqlValue[]): Promise<void> => {
    for (;;) {
      const { changes } = await write(async (_tx: StoreWrites) =>
        db.change(
          `DELETE FROM ${table} WHERE rowid IN (SELECT rowid FROM ${table} WHERE ${where} LIMIT ${rowsAtOnce})`,
          ...params,
        ),
      );
      deleted += changes;
      if (changes < rowsAtOnce) return;
    }
  };
  await drop(
    "output",
    `"runId" IN (SELECT "runId" FROM run WHERE "phase" = 'ended' AND "endedAtMs" < ?)`,
    outputMs,
  );
  await drop("timeline", `"incidentId" IN (SELECT "incidentId" FROM incident WHERE ${old})`, incidentsMs);
  await drop("finding", `"incidentId" IN (SELECT "incidentId" FROM incident WHERE ${old})`, incidentsMs);
  await drop("incident", old, incidentsMs);
  await drop("finding", `"state" = 'cleared' AND "incidentId" IS NULL AND "changedAtMs" < ?`, incidentsMs);
  await drop("session", `"expiresAtMs" < ?`, nowMs);
  await drop("signInLink", `"expiresAtMs" < ?`, nowMs - dayMs);
  await drop("blind", `"toMs" < ?`, historyMs);
  await drop("beat", `"hour" < ?`, Math.floor((nowMs - 7 * dayMs) / 3_600_000));
  return { chunks: 0, deleted };
}

const old = `"state" = 'resolved' AND "resolvedOrder" < ?`;
