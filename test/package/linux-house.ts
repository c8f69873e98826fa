// A machine that systemd boots, a real collector in its network, and packages of the agent to install on it.
import { spawn } from "node:child_process";
import { once } from "node:events";
import type { OwnScripts } from "../../scripts/start/own-fix.ts";
import { type HouseCollector, type HouseDevice, startHouseCollector } from "../lab/house-collector.ts";
import { until } from "../lab/started.ts";
import { startSystemHouse, type SystemHouse } from "../lab/system-house.ts";

export interface Said {
  readonly code: number;
  /** Both of its outputs. */
  readonly text: string;
}

export interface LinuxHouse {
  readonly machine: SystemHouse;
  readonly collector: HouseCollector;
  /** What the agent is installed with, as environment. */
  settings(): Promise<Readonly<Record<string, string>>>;
  /** A script in the machine; throws when it fails. */
  shell(script: string): string;
  /** A script in the machine, whatever it ends with, beside whatever else runs. */
  tries(script: string, env?: Readonly<Record<string, string>>): Promise<Said>;
  connected(): Promise<HouseDevice>;
  stop(): Promise<void>;
}

export async function startLinuxHouse(fixes: Readonly<Record<string, OwnScripts>> = {}): Promise<LinuxHouse> {
  const machine = await startSystemHouse({ services: [] });
  try {
    const collector = await startHouseCollector(machine, fixes);
    const { before } = machine.within;
    return {
      machine,
      collector,
      settings: async () => ({
        COLLECTOR_URL: `http://127.0.0.1:${collector.port}`,
        ROOT_DIGEST: collector.rootDigest,
        ENROLL_TOKEN: await collector.token(),
      }),
      shell: (script) => machine.run("sh", "-c", script).trim(),
      async tries(script, env = {}) {
        const path = "PATH=/usr/sbin:/usr/bin:/sbin:/bin";
        const [program, ...args] = ["/usr/bin/env", ...before, "/usr/bin/env", path, "sh", "-c", script];
        // As a deployment tool gives them: by the environment, and not as arguments that everybody sees.
        const child = spawn(program, args, { env: { ...env, DEBIAN_FRONTEND: "noninteractive" } });
        let text = "";
        for (const stream of [child.stdout, child.stderr])
          stream.on("data", (bytes: Buffer) => (text += bytes.toString()));
        const [code] = (await once(child, "close")) as [number | null];
        return { code: code ?? -1, text };
      },
      async connected() {
        let device: HouseDevice | undefined;
        await until("the agent's link", async () => (device = await collector.device())?.connected === true);
        if (!device) throw new Error("no device");
        return device;
      },
      async stop() {
        await machine.stop();
        await collector.end();
      },
    };
  } catch (error) {
    await machine.stop();
    throw error;
  }
}
