import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { freePort } from "../start/free-port.ts";
import { startCollectorOnly } from "../start/stack.ts";
import { bundledAgent, startAgentAt } from "./agent-under-test.ts";
import type { Bench } from "./bench.ts";

const probeSeconds = 10;

/** A service that is watched dies; how long until its incident is open. The next round begins when a new one has settled. */
export const fault: Bench = {
  id: "fault",
  about: "from a service that is killed to its open incident",
  run: async (short) => {
    const rounds = short ? 1 : 5;
    const folder = mkdtempSync(join(tmpdir(), "hulplijn-bench-"));
    const collector = await startCollectorOnly({
      dataFolder: folder,
      port: await freePort(),
      say: () => undefined,
    });
    const names = Array.from({ length: rounds }, (_, index) => `bench-${index}`);
    const services = names.map((name) => {
      const child = spawn("/bin/sleep", ["3600"], { stdio: "ignore" });
      const pidFile = join(folder, `${name}.pid`);
      writeFileSync(pidFile, `${child.pid ?? 0}\n`);
      return { name, pidFile, child };
    });
    let endAgent = async (): Promise<void> => undefined;
    try {
      const program = bundledAgent(join(folder, "bundle"));
      const watched = services.map(({ name, pidFile }) => ({ name, pidFile }));
      const { agent } = await startAgentAt(collector, Number(new URL(collector.url).port), program, folder, {
        HULPLIJN_AGENT__PROBES__WATCHED_SERVICES: JSON.stringify(watched),
      });
      endAgent = () => agent.end();
      await wait(5000);
      const times: number[] = [];
      for (const { name, child } of services) {
        // Not in step with the probe.
        await wait(Math.random() * 3000);
        const beganMs = performance.now();
        child.kill("SIGKILL");
        for (;;) {
          const { items } = (await collector.ask("GET", "/incidents?q=rule%3Aservice-failed")) as {
            readonly items: readonly { readonly subject: string }[];
          };
          if (items.some(({ subject }) => subject === name)) break;
          if (performance.now() - beganMs > 60_000) throw new Error(`no incident for ${name} after 60 s`);
          await wait(20);
        }
        times.push((performance.now() - beganMs) / 1000);
      }
      const worst = Math.max(...times);
      return [
        {
          what: `a watched service is killed → its incident is open, worst of ${rounds}`,
          measured: `${worst.toFixed(1)} s (${times.map((seconds) => seconds.toFixed(1)).join(", ")})`,
          budget: `≤ ${probeSeconds + 1} s: the probe's interval, no hold, 1 s`,
          ok: worst <= probeSeconds + 1,
        },
      ];
    } finally {
      for (const { child } of services) child.kill("SIGKILL");
      await endAgent();
      await collector.program.end();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
