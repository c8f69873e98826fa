import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { trustFiles } from "../../packages/cli/src/trust/init-trust.ts";
import { commandLine } from "../../test/contracts/command-line.ts";
import { freePort } from "../start/free-port.ts";
import { startCollectorOnly } from "../start/stack.ts";
import type { Bench } from "./bench.ts";
import { fleetOf, type SimulatedDevice } from "./fleet.ts";

interface Halts {
  readonly type: string;
  readonly body: {
    readonly halts?: readonly { readonly kind: string; readonly sealed: { readonly payload: string } }[];
  };
}

/** Resolves when the device has a stop for this reason, with the moment. */
function stopped(device: SimulatedDevice, reason: string): Promise<number> {
  return new Promise((settle) => {
    device.socket.on("message", (data: Buffer) => {
      const { type, body } = JSON.parse(data.toString()) as Halts;
      const has = (body.halts ?? []).some(
        ({ kind, sealed }) => kind === "stop" && Buffer.from(sealed.payload, "base64").includes(reason),
      );
      if (type === "halts" && has) settle(performance.now());
    });
  });
}

/** `hulplijn stop` of one person, from when it begins until the last connected device has it. What a device does then: runner tests. */
export const stop: Bench = {
  id: "stop",
  about: "one person's stop on 1,000 connected devices",
  run: async (short) => {
    const count = short ? 100 : 1000;
    const rounds = short ? 1 : 5;
    const folder = mkdtempSync(join(tmpdir(), "hulplijn-bench-"));
    const collector = await startCollectorOnly({
      dataFolder: folder,
      port: await freePort(),
      say: () => undefined,
    });
    try {
      const devices = await fleetOf(collector, count);
      const key = join(folder, "approver", trustFiles.approverKey);
      const asked = (reason: string): readonly string[] => [
        "stop",
        "--key",
        key,
        "--folder",
        join(folder, "trust"),
        "--data",
        join(folder, "collector"),
        "--reason",
        reason,
      ];
      const allMs: number[] = [];
      let answeredMs = Number.NaN;
      for (let round = 0; round < rounds; round++) {
        const reason = `bench, round ${round}`;
        const reached = Promise.all(devices.map((device) => stopped(device, reason)));
        const beganMs = performance.now();
        const { code, err } = await commandLine(asked(reason), { home: folder });
        if (code !== 0) throw new Error(`hulplijn stop ended with ${code}: ${err}`);
        answeredMs = performance.now() - beganMs;
        allMs.push(Math.max(...(await reached)) - beganMs);
      }
      for (const { socket } of devices) socket.terminate();
      const worst = Math.max(...allMs);
      return [
        {
          what: `hulplijn stop, from its start until the last of ${count} connected devices has it, worst of ${rounds}`,
          measured: `${worst.toFixed(0)} ms (the program's own answer after ${answeredMs.toFixed(0)} ms)`,
          budget: "≤ 2 s over 1,000",
          ok: count >= 1000 || worst > 2000 ? worst <= 2000 : null,
        },
      ];
    } finally {
      await collector.program.end();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
