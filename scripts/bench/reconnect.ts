import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { freePort } from "../start/free-port.ts";
import { startCollectorOnly } from "../start/stack.ts";
import type { Bench } from "./bench.ts";
import { simulateFleet } from "./fleet.ts";

/** The collector stops and starts again while devices try to come back, each with a new wait of up to two seconds. */
export const reconnect: Bench = {
  id: "reconnect",
  run: async (short) => {
    const count = short ? 100 : 2000;
    const folder = mkdtempSync(join(tmpdir(), "hulplijn-bench-"));
    const settings = { dataFolder: folder, port: await freePort(), say: () => undefined };
    let collector = await startCollectorOnly(settings);
    try {
      const wanted = { purpose: "bench", maxUses: count, lifetimeHours: 1 };
      const made = (await collector.ask("POST", "/enrolment/tokens", wanted)) as { readonly token: string };
      const devices = await simulateFleet(
        `${collector.url.replace("http", "ws")}/agent/v1`,
        made.token,
        count,
      );
      await collector.program.end();
      const returned: number[] = [];
      let readyAtMs = Number.POSITIVE_INFINITY;
      const comeBack = async (again: () => Promise<unknown>): Promise<void> => {
        for (;;) {
          await wait(Math.random() * 2000);
          try {
            await again();
            returned.push(performance.now());
            return;
          } catch {
            // The collector is not there yet, or has told to come later.
          }
        }
      };
      const all = Promise.all(devices.map((device) => comeBack(() => device.again())));
      collector = await startCollectorOnly(settings);
      readyAtMs = performance.now();
      await all;
      const seconds = (Math.max(...returned) - readyAtMs) / 1000;
      return [
        {
          what: `${count} devices back after the collector is ready again, no TLS (budget: 10,000)`,
          measured: `the last after ${seconds.toFixed(1)} s`,
          budget: "≤ 30 s",
          ok: count >= 10_000 || seconds > 30 ? seconds <= 30 : null,
        },
      ];
    } finally {
      await collector.program.end();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
