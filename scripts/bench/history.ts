// What history costs: bytes and processor time a sample, and how long a chart of a day takes. See docs on budgets.
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { openStore } from "../../packages/collector/src/adapters/store-sqlite/open-store.ts";
import type { Store } from "../../packages/collector/src/core/ports.ts";
import type { DeviceRecord } from "../../packages/collector/src/core/records.ts";
import type { Bench } from "./bench.ts";
import { benchNarrow, type NarrowFigures } from "./history-narrow.ts";
import { everyMs, fromMs, hourMs, median, processorMicros, seriesNames, source } from "./history-source.ts";

export interface HistoryFigures {
  readonly samples: number;
  /** Pages of packed chunks over samples; and the whole file, with the space that the open hours used and gave back. */
  readonly bytesPerSample: number;
  readonly fileBytesPerSample: number;
  /** Processor time of taking in (syncs included) and of packing, over samples. */
  readonly appendMicrosPerSample: number;
  readonly packMicrosPerSample: number;
  /** Median of a chart of 24 hours in 288 buckets (`short`: of one in 12): the first look at a device, and again. */
  readonly chartFirstMs: number;
  readonly chartWarmMs: number;
  /** Longest that a write waited while history was packed; and in as long a time of nothing else, on the same disk. */
  readonly longestWriteMs: number;
  readonly longestAloneMs: number;
  /** A table with a row for each sample, on the same machine in the same minute: what all this is set against. */
  readonly narrow: NarrowFigures;
}

/** 29 devices for a day at 10 s and 40 series are 10.02 million samples; `short` is three devices for an hour. */
export async function benchHistory(short = false): Promise<HistoryFigures> {
  const folder = mkdtempSync(path.join(tmpdir(), "hulplijn-bench-"));
  const file = path.join(folder, "store.sqlite");
  const opened = openStore(file);
  if (!opened.ok) throw new Error(opened.detail);
  try {
    const figures = await measure(opened.store, file, short ? 3 : 29, short ? 1 : 24);
    return { ...figures, narrow: await benchNarrow(path.join(folder, "narrow.sqlite"), short ? 1 : 24) };
  } finally {
    await opened.store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(
  store: Store,
  file: string,
  devices: number,
  hours: number,
): Promise<Omit<HistoryFigures, "narrow">> {
  const ids = Array.from({ length: devices }, (_, index) => `device-${index}`);
  await store.write(async (tx) => {
    for (const id of ids) await tx.putDevice(device(id));
  });
  const sources = ids.map((_, index) => source(index + 1));
  let appendMicros = 0;
  let packMicros = 0;
  let seq = 0;
  let longestWriteMs = 0;
  let longestAloneMs = 0;
  for (let hour = 0; hour < hours; hour++) {
    const ticks = Array.from({ length: hourMs / everyMs }, (_, tick) => {
      const atMs = fromMs + hour * hourMs + tick * everyMs;
      return sources.map((next) => next(atMs));
    });
    appendMicros += await processorMicros(async () => {
      for (const tick of ticks) {
        seq += 1;
        await Promise.all(
          tick.map(async (points, index) =>
            // As a report is taken in: with its number, and in company.
            store.write(
              async (tx) => tx.appendPoints(ids[index] ?? "", points, { epoch: "bench", seq }),
              true,
            ),
          ),
        );
      }
    });
    const beganMs = performance.now();
    const beside = watchWrites(store);
    packMicros += await processorMicros(async () =>
      store.tidy(fromMs + (hour + 1) * hourMs, { history: 400, incidents: 400, output: 400 }),
    );
    longestWriteMs = Math.max(longestWriteMs, await beside.end());
    const tookMs = performance.now() - beganMs;
    const alone = watchWrites(store);
    await new Promise((resolve) => setTimeout(resolve, tookMs));
    longestAloneMs = Math.max(longestAloneMs, await alone.end());
  }
  const samples = devices * hours * (hourMs / everyMs) * seriesNames.length;
  const charts = await chartTimes(store, ids, hours);
  return {
    samples,
    bytesPerSample: chunkBytes(file) / samples,
    fileBytesPerSample: statSync(file).size / samples,
    appendMicrosPerSample: appendMicros / samples,
    packMicrosPerSample: packMicros / samples,
    ...charts,
    longestWriteMs,
    longestAloneMs,
  };
}

async function chartTimes(
  store: Store,
  ids: readonly string[],
  hours: number,
): Promise<{ chartFirstMs: number; chartWarmMs: number }> {
  const chart = async (id: string, name: string): Promise<number> => {
    const beganMs = performance.now();
    const buckets = await store.series(id, name, fromMs, fromMs + hours * hourMs, hours * 12);
    const tookMs = performance.now() - beganMs;
    if (buckets.some((bucket) => bucket.mean === null)) throw new Error("a chart has a gap");
    return tookMs;
  };
  const first: number[] = [];
  const warm: number[] = [];
  for (const id of ids) first.push(await chart(id, seriesNames[0] ?? ""));
  for (let round = 0; round < 100; round++) {
    warm.push(await chart(ids[round % 3] ?? "", seriesNames[round % seriesNames.length] ?? ""));
  }
  return { chartFirstMs: median(first), chartWarmMs: median(warm) };
}

/** Writes a note every few milliseconds, and tells the longest that one waited. */
function watchWrites(store: Store): { end(): Promise<number> } {
  let longest = 0;
  let going = true;
  const loop = (async () => {
    while (going) {
      const beganMs = performance.now();
      await store.write(async (tx) => tx.putNote("bench", String(beganMs)));
      longest = Math.max(longest, performance.now() - beganMs);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  })();
  return {
    end: async () => {
      going = false;
      await loop;
      return longest;
    },
  };
}

function chunkBytes(file: string): number {
  const db = new DatabaseSync(file, { readOnly: true });
  const row = db.prepare(`SELECT sum(pgsize) AS bytes FROM dbstat WHERE name = 'chunk'`).get();
  db.close();
  return Number(row?.["bytes"]);
}

const device = (deviceId: string): DeviceRecord => ({
  deviceId,
  name: deviceId,
  publicKey: "",
  platform: "linux",
  system: "bench",
  agentVersion: "0",
  group: "default",
  tags: [],
  enrolledAtMs: fromMs,
  seenAtMs: null,
  connected: false,
  state: "unknown",
  farewell: null,
  connection: 0,
  quarantine: null,
  maintenanceUntilMs: null,
  removed: false,
  policyVersion: 0,
  formerNames: [],
  hardware: null,
  replaces: null,
  tickets: [],
});

/** History at the store, beside a table with a row for each sample. */
export const history: Bench = {
  id: "history",
  about: "bytes and processor time of a sample, a chart out of ten million, beside a row for each",
  run: async (short) => {
    const figures = await benchHistory(short);
    const { narrow } = figures;
    const size = `${(figures.samples / 1e6).toFixed(2)} million samples`;
    const micros = figures.appendMicrosPerSample + figures.packMicrosPerSample;
    return [
      {
        what: `history on disk, ${size}, beside a row for each sample`,
        measured: `${figures.bytesPerSample.toFixed(2)} bytes a sample (the whole file ${figures.fileBytesPerSample.toFixed(2)}) / ${narrow.bytesPerSample.toFixed(1)}`,
        budget: "≤ 1.5 bytes",
        ok: figures.bytesPerSample <= 1.5,
      },
      {
        what: "history, processor time of a sample: taken in and packed, beside a row for each",
        measured: `${micros.toFixed(2)} µs (${figures.appendMicrosPerSample.toFixed(2)} + ${figures.packMicrosPerSample.toFixed(2)}) / ${narrow.microsPerSample.toFixed(2)} µs`,
        budget: "≤ 0.6 µs",
        // A commit for three devices is mostly the sync: the budget is of a store that serves many.
        ok: short ? null : micros <= 0.6,
      },
      {
        what: `a chart of ${short ? "an hour" : "24 hours"} out of ${size}, warm, at the store, median`,
        measured: `${figures.chartWarmMs.toFixed(2)} ms (first look ${figures.chartFirstMs.toFixed(2)} ms; a row for each sample ${narrow.chartWarmMs.toFixed(2)} ms)`,
        budget: "≤ 3 ms",
        ok: short ? null : figures.chartWarmMs <= 3,
      },
      {
        what: "longest that a write waited while history was packed",
        measured: `${figures.longestWriteMs.toFixed(0)} ms (in as long a time of nothing else on this disk ${figures.longestAloneMs.toFixed(0)} ms)`,
        budget: "none",
        ok: null,
      },
    ];
  },
};
