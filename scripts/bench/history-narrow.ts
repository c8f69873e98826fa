// The usual way to keep history: a row for each sample, by host, metric and instant.
import { statSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { everyMs, fromMs, hourMs, median, processorMicros, seriesNames, source } from "./history-source.ts";

export interface NarrowFigures {
  readonly bytesPerSample: number;
  readonly microsPerSample: number;
  readonly chartWarmMs: number;
}

const hosts = 3;

/** So many hours of three devices, a transaction for each ten seconds, synced as the store is. */
export async function benchNarrow(file: string, hours: number): Promise<NarrowFigures> {
  const db = new DatabaseSync(file);
  db.exec(`PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-32768;
    CREATE TABLE narrow (host INTEGER, metric INTEGER, ts INTEGER, value REAL, PRIMARY KEY (host, metric, ts)) WITHOUT ROWID`);
  const insert = db.prepare("INSERT INTO narrow VALUES (?, ?, ?, ?)");
  const sources = Array.from({ length: hosts }, (_, index) => source(index + 1));
  let micros = 0;
  for (let hour = 0; hour < hours; hour++) {
    const ticks = Array.from({ length: hourMs / everyMs }, (_, tick) => {
      const atMs = fromMs + hour * hourMs + tick * everyMs;
      return { atMs, reports: sources.map((next) => next(atMs)) };
    });
    micros += await processorMicros(async () => {
      for (const { atMs, reports } of ticks) {
        db.exec("BEGIN");
        for (const [host, points] of reports.entries()) {
          for (const [metric, { value }] of points.entries()) insert.run(host, metric, atMs, value);
        }
        db.exec("COMMIT");
      }
    });
  }
  const chart = db.prepare(
    `SELECT (ts - ?1) / ?2 AS bucket, min(value), avg(value), max(value) FROM narrow
      WHERE host = ?3 AND metric = ?4 AND ts >= ?1 AND ts < ?1 + ?5 * ?2 GROUP BY bucket`,
  );
  const times = Array.from({ length: 40 }, (_, round) => {
    const beganMs = performance.now();
    chart.all(fromMs, hourMs / 12, round % hosts, round, hours * 12);
    return performance.now() - beganMs;
  });
  db.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  db.close();
  const samples = hosts * ((hours * hourMs) / everyMs) * seriesNames.length;
  return {
    bytesPerSample: statSync(file).size / samples,
    microsPerSample: micros / samples,
    chartWarmMs: median(times),
  };
}
