import { request } from "node:http";
import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { makeHouse } from "../../test/contracts/http-house.ts";
import {
  deviceRecord,
  findingRecord,
  incidentRecord,
  runRecord,
  startMs,
} from "../../test/contracts/store-records.ts";
import type { ReadingRecord } from "../../packages/collector/src/core/records.ts";
import { buildConsole } from "../build-console.ts";
import type { Bench, Row } from "./bench.ts";

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
}

/** Compressed JavaScript without which the inbox does not stand, in bytes: what a browser fetches before its first screen. */
async function initialBytes(): Promise<number> {
  const { folder } = await buildConsole();
  const manifest = JSON.parse(readFileSync(path.join(folder, ".vite/manifest.json"), "utf8")) as Record<
    string,
    Chunk
  >;
  const files = new Set<string>();
  const seen = new Set<string>();
  const visit = (name: string): void => {
    const chunk = manifest[name];
    if (chunk === undefined || seen.has(name)) return;
    seen.add(name);
    files.add(chunk.file);
    chunk.imports?.forEach(visit);
  };
  [
    "index.html",
    "src/language/locales/nl.po",
    "virtual:machine-texts/nl",
    "src/features/incidents/inbox-page.tsx",
  ].forEach(visit);
  return [...files].reduce((sum, file) => sum + gzipSync(readFileSync(path.join(folder, file))).length, 0);
}

const idOf = (kind: number, index: number): string =>
  `0190b6a0-000${kind}-7000-8000-${index.toString(16).padStart(12, "0")}`;

/** Time of an answer, its last byte included, on a kept connection. */
function ask(port: number, url: string, token: string): Promise<number> {
  const beganMs = performance.now();
  return new Promise((settle, reject) => {
    request(
      {
        port,
        host: "127.0.0.1",
        path: url,
        headers: { authorization: `Bearer ${token}`, host: "localhost" },
      },
      (answer) => {
        answer.resume();
        answer.on("end", () =>
          answer.statusCode === 200
            ? settle(performance.now() - beganMs)
            : reject(new Error(`${url}: ${answer.statusCode ?? 0}`)),
        );
      },
    )
      .on("error", reject)
      .end();
  });
}

const lists = [
  "/devices",
  "/devices?q=state:ill&sort=-seen",
  "/facets/devices",
  "/incidents",
  "/runs",
  "/fixes",
  "/printers",
  "/facets/printers",
  "/audit",
];

/** One queue on each device; one of fifty stands still. */
const printersReading = (deviceId: string, index: number): ReadingRecord => ({
  deviceId,
  probe: "printers",
  receivedAtMs: startMs,
  reading: {
    state: "measured",
    atMs: startMs,
    tookMs: 5,
    value: {
      service: "answers",
      queues: [
        {
          queue: `queue-${index % 40}`,
          title: "",
          model: "Laser",
          path: `ipp://printer-${index % 40}`,
          isDefault: true,
          state: index % 50 === 0 ? "stopped" : "idle",
          reasons: [],
          message: "",
          acceptingJobs: true,
          deviceReachable: "yes",
          waitingJobs: index % 50 === 0 ? 3 : 0,
          oldestJobId: null,
          oldestJobOwner: null,
          oldestJobSeconds: null,
          noProgressSeconds: null,
          heldJobs: 0,
          supplies: [],
          lowestSupplyPercent: index % 100,
        },
      ],
    },
  },
});

async function firstPages(devices: number, rounds: number, short: boolean): Promise<readonly Row[]> {
  const house = await makeHouse({ requestsPerMinute: 1_000_000 });
  try {
    for (let from = 0; from < devices; from += 500) {
      await house.store.write(async (tx) => {
        for (let index = from; index < Math.min(devices, from + 500); index++) {
          const deviceId = idOf(1, index);
          await tx.putDevice(deviceRecord(deviceId, { name: `PC-${index}` }));
          await tx.putReading(printersReading(deviceId, index));
          await tx.putBeat(deviceId, house.world.clock.nowMs(), "well");
          if (index % 2 > 0) continue;
          const incidentId = idOf(2, index);
          const incident = await tx.addIncident(
            incidentRecord(incidentId, { deviceId, cause: `cause ${index}` }),
          );
          await tx.putFinding(findingRecord(idOf(3, index), { deviceId, incidentId: incident.incidentId }));
          await tx.putRun(runRecord(idOf(4, index), { deviceId, incidentId }));
        }
      });
    }
    const token = await house.token("lead");
    const port = await house.http.listen({ host: "127.0.0.1", port: 0 });
    const rows: Row[] = [];
    for (const list of lists) {
      const times: number[] = [];
      try {
        for (let round = 0; round < rounds; round++) times.push(await ask(port, `/api/v1${list}`, token));
      } catch (cause) {
        rows.push({
          what: `first page of ${list}`,
          measured: `not measured: ${String(cause)}`,
          budget: "< 200 ms",
          ok: null,
        });
        continue;
      }
      const ordered = times.toSorted((one, other) => one - other);
      const at = (share: number): number =>
        ordered[Math.min(rounds - 1, Math.floor(rounds * share))] ?? Number.NaN;
      rows.push({
        what: `first page of ${list} over ${devices} devices, whole answer over HTTP, ${rounds} times`,
        measured: `p95 ${at(0.95).toFixed(1)} ms, p50 ${at(0.5).toFixed(1)} ms`,
        budget: "< 200 ms at p95",
        // The worst of a few, over a tenth of the devices, is not what the budget is about.
        ok: short ? null : at(0.95) < 200,
      });
    }
    return rows;
  } finally {
    await house.close();
  }
}

/** What the console fetches first, and how long the server takes for the first page of each list. */
export const consoleBench: Bench = {
  id: "console",
  about: "the console's size, and first pages of lists over 10,000 devices",
  run: async (short) => {
    const kilobytes = (await initialBytes()) / 1000;
    return [
      {
        what: "console, JavaScript before the inbox stands, in Dutch, gzip",
        measured: `${kilobytes.toFixed(1)} kB`,
        budget: "≤ 220 kB",
        ok: kilobytes <= 220,
      },
      ...(await (short ? firstPages(1000, 20, true) : firstPages(10_000, 200, false))),
    ];
  },
};
