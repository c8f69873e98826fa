// What history costs: bytes and processor time a sample, and how long a chart of a day takes. See docs on budgets.
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { openStore } from "../../packages/collector/src/adapters/store-sqlite/open-store.ts";
import type { Point, Store } from "../../packages/collector/src/core/ports.ts";
import type { DeviceRecord } from "../../packages/collector/src/core/records.ts";

export interface HistoryFigures {
  readonly samples: number;
  /** Pages of packed chunks over samples; and the whole file, with the space that the open hours used and gave back. */
  readonly bytesPerSample: number;
  readonly fileBytesPerSample: number;
  /** Processor time of taking in (syncs included) and of packing, over samples. */
  readonly appendMicrosPerSample: number;
  readonly packMicrosPerSample: number;
  /** Median of a chart of 24 hours in 288 buckets: the first look at a device, and again. */
  readonly chartFirstMs: number;
  readonly chartWarmMs: number;
  /** Longest that a write waited while history was packed. */
  readonly longestWriteMs: number;
}

const hourMs = 3_600_000;
const fromMs = 1_795_000_000_000 - (1_795_000_000_000 % hourMs);
const everyMs = 10_000;
const seriesNames = Array.from({ length: 40 }, (_, index) => `bench/series-${index}`);

/** 29 devices for a day at 10 s and 40 series are 10.02 million samples; `short` is three devices. */
export async function benchHistory(short = false): Promise<HistoryFigures> {
  const folder = mkdtempSync(path.join(tmpdir(), "hulplijn-bench-"));
  const file = path.join(folder, "store.sqlite");
  const opened = openStore(file);
  if (!opened.ok) throw new Error(opened.detail);
  try {
    return await measure(opened.store, file, short ? 3 : 29);
  } finally {
    await opened.store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(store: Store, file: string, devices: number): Promise<HistoryFigures> {
  const ids = Array.from({ length: devices }, (_, index) => `device-${index}`);
  await store.write(async (tx) => {
    for (const id of ids) await tx.putDevice(device(id));
  });
  const sources = ids.map((_, index) => source(index + 1));
  let appendMicros = 0;
  let packMicros = 0;
  let longestWriteMs = 0;
  for (let hour = 0; hour < 24; hour++) {
    const ticks = Array.from({ length: hourMs / everyMs }, (_, tick) => {
      const atMs = fromMs + hour * hourMs + tick * everyMs;
      return sources.map((next) => next(atMs));
    });
    appendMicros += await processorMicros(async () => {
      for (const tick of ticks) {
        await Promise.all(
          tick.map(async (points, index) =>
            store.write(async (tx) => tx.appendPoints(ids[index] ?? "", points)),
          ),
        );
      }
    });
    const beside = watchWrites(store);
    packMicros += await processorMicros(async () =>
      store.tidy(fromMs + (hour + 1) * hourMs, { history: 400, incidents: 400, output: 400 }),
    );
    longestWriteMs = Math.max(longestWriteMs, await beside.end());
  }
  const samples = devices * 24 * (hourMs / everyMs) * seriesNames.length;
  const charts = await chartTimes(store, ids);
  return {
    samples,
    bytesPerSample: chunkBytes(file) / samples,
    fileBytesPerSample: statSync(file).size / samples,
    appendMicrosPerSample: appendMicros / samples,
    packMicrosPerSample: packMicros / samples,
    ...charts,
    longestWriteMs,
  };
}

async function processorMicros(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const used = process.cpuUsage(before);
  return used.user + used.system;
}

async function chartTimes(
  store: Store,
  ids: readonly string[],
): Promise<{ chartFirstMs: number; chartWarmMs: number }> {
  const chart = async (id: string, name: string): Promise<number> => {
    const beganMs = performance.now();
    const buckets = await store.series(id, name, fromMs, fromMs + 24 * hourMs, 288);
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

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN;

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

/** A device's 40 series: 14 gauges that are never still, 14 counters, 12 values that hardly change. The same numbers every time. */
function source(seed: number): (atMs: number) => Point[] {
  const random = randomFrom(seed);
  const values = seriesNames.map((_, index) =>
    index < 14 ? 50 : index < 28 ? Math.floor(random() * 1e6) : index,
  );
  return (atMs) =>
    seriesNames.map((series, index) => {
      const before = values[index] ?? 0;
      const value =
        index < 14 ? gauge(before, random) : index < 28 ? counter(before, random) : rare(before, random);
      values[index] = value;
      return { series, atMs, value };
    });
}

const gauge = (before: number, random: () => number): number =>
  Math.round(Math.min(100, Math.max(0, before + (random() - 0.5) * 4)) * 10) / 10;
const counter = (before: number, random: () => number): number => before + Math.floor(random() * 200);
const rare = (before: number, random: () => number): number => (random() < 0.005 ? before + 1 : before);

/** mulberry32: small, and the same on every machine. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
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
});

if (import.meta.main) {
  const figures = await benchHistory(process.argv.includes("--short"));
  process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
}
