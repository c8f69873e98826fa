// A machine that systemd boots, with the agent installed on it as a service from a bundle, and a collector that it can reach.
import { writeFileSync } from "node:fs";
import path from "node:path";
import { bundledAgent } from "../../scripts/bench/agent-under-test.ts";
import type { OwnScripts } from "../../scripts/start/own-fix.ts";
import { type HouseCollector, startHouseCollector } from "./house-collector.ts";
import { startSystemHouse, type SystemHouse } from "./system-house.ts";

export interface ApartHouse extends HouseCollector {
  readonly machine: SystemHouse;
  /** The built agent, as a package holds it, under the same path inside. */
  readonly bundle: string;
  /** `hulplijn-agent` of the bundle, in the machine; throws with what it said. */
  agent(...args: readonly string[]): string;
  /** A token to enrol with, as a file. */
  tokenFile(): Promise<string>;
  readonly url: string;
  stop(): Promise<void>;
}

export async function startApartHouse(fixes: Readonly<Record<string, OwnScripts>>): Promise<ApartHouse> {
  const machine = await startSystemHouse({ services: [] });
  const { main } = bundledAgent(path.join(machine.folder, "bundle"));
  const collector = await startHouseCollector(machine, fixes);
  return {
    ...collector,
    machine,
    bundle: path.dirname(main),
    url: `ws://127.0.0.1:${collector.port}/agent/v1`,
    agent: (...args) => machine.run(process.execPath, main, ...args),
    async tokenFile() {
      const file = path.join(machine.folder, "token");
      writeFileSync(file, await collector.token(), { mode: 0o600 });
      return file;
    },
    async stop() {
      await machine.stop();
      await collector.end();
    },
  };
}
