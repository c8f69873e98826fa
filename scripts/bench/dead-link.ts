import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { freePort } from "../start/free-port.ts";
import { startCollectorOnly } from "../start/stack.ts";
import type { Bench } from "./bench.ts";
import { fleetOf } from "./fleet.ts";

const count = 15;
const heartbeatMs = 20_000;

/**
 * Links that die without a word: each of these devices is heard for the last time somewhere between one heartbeat and the
 * next, and none of them closes its socket. From when all are dead until the collector lets each go.
 */
export const deadLink: Bench = {
  id: "dead-link",
  about: "until a link that died without a word is noticed; a minute",
  run: async (short) => {
    const what = `a dead link is noticed, worst of ${count}, whenever the last heartbeat was`;
    const budget = "≤ 35 s";
    if (short) return [{ what, measured: "not in the short form", budget, ok: null }];
    const folder = mkdtempSync(join(tmpdir(), "hulplijn-bench-"));
    const collector = await startCollectorOnly({
      dataFolder: folder,
      port: await freePort(),
      say: () => undefined,
    });
    try {
      const devices = await fleetOf(collector, count);
      const noticed = devices.map(
        ({ socket }) =>
          new Promise<number>((settle) => socket.once("close", () => settle(performance.now()))),
      );
      for (const { socket } of devices) {
        socket.ping();
        await wait(heartbeatMs / count);
      }
      const deadAtMs = performance.now();
      const after = (await Promise.all(noticed)).map((atMs) => (atMs - deadAtMs) / 1000);
      const worst = Math.max(...after);
      return [
        {
          what,
          measured: `${worst.toFixed(1)} s (the first ${Math.min(...after).toFixed(1)} s)`,
          budget,
          ok: worst <= 35,
        },
      ];
    } finally {
      await collector.program.end();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
