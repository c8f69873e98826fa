import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { waitBeforeRetryMs } from "../../packages/agent/src/core/back-off.ts";
import { NotAdmitted } from "../simulate/device.ts";
import { freePort } from "../start/free-port.ts";
import { startCollectorOnly } from "../start/stack.ts";
import type { Bench } from "./bench.ts";
import { selfMade } from "./certificate.ts";
import { fleetOf } from "./fleet.ts";
import { processorSeconds } from "./processor-time.ts";

/** The collector stops and starts again while devices try to come back, each waiting as an agent does. */
const measured = (isTls: boolean): Bench => ({
  id: isTls ? "reconnect-tls" : "reconnect",
  about: `10,000 devices back after a restart of the collector${isTls ? ", over TLS" : ""}`,
  run: async (short) => {
    const count = short ? 100 : 10_000;
    const folder = mkdtempSync(join(tmpdir(), "hulplijn-bench-"));
    const settings = {
      dataFolder: folder,
      port: await freePort(),
      say: () => undefined,
      ...(isTls && { tls: selfMade(folder) }),
    };
    let collector = await startCollectorOnly(settings);
    try {
      const devices = await fleetOf(collector, count);
      await collector.program.end();
      const returned: number[] = [];
      let readyAtMs = Number.POSITIVE_INFINITY;
      const comeBack = async (again: () => Promise<unknown>): Promise<void> => {
        let retryAfterMs = 0;
        for (let attempt = 1; ; attempt++) {
          await wait(waitBeforeRetryMs(attempt, Math.random(), retryAfterMs));
          try {
            await again();
            returned.push(performance.now());
            return;
          } catch (error) {
            // The collector is not there yet, or has told to come later.
            retryAfterMs = error instanceof NotAdmitted ? error.retryAfterSeconds * 1000 : 0;
          }
        }
      };
      const all = Promise.all(devices.map((device) => comeBack(() => device.again())));
      collector = await startCollectorOnly(settings);
      readyAtMs = performance.now();
      const atReady = processorSeconds(collector.program.pid);
      const ownAtReady = process.cpuUsage();
      await all;
      const seconds = (Math.max(...returned) - readyAtMs) / 1000;
      const own = process.cpuUsage(ownAtReady);
      const ownEachMs = (own.user + own.system) / 1000 / count;
      const eachMs = ((processorSeconds(collector.program.pid) - atReady) / count) * 1000;
      return [
        {
          what: `${count} devices back after the collector is ready again, ${isTls ? "over TLS" : "no TLS"}${count < 10_000 ? " (budget: 10,000)" : ""}`,
          measured: `the last after ${seconds.toFixed(1)} s`,
          budget: "≤ 30 s",
          ok: count >= 10_000 || seconds > 30 ? seconds <= 30 : null,
        },
        {
          what: "the collector's processor time for each of them, beside that of who simulates them",
          measured: `${eachMs.toFixed(2)} ms, and ${ownEachMs.toFixed(2)} ms`,
          budget: "none",
          ok: null,
        },
      ];
    } finally {
      await collector.program.end();
      rmSync(folder, { recursive: true, force: true });
    }
  },
});

export const reconnect = measured(false);
export const reconnectTls = measured(true);
