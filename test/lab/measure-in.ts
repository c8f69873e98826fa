// A probe of the agent in a process of its own, for namespaces and bent clocks: each line on standard input is one turn, its
// outcome one line on standard output.
import { createInterface } from "node:readline";
import { audio } from "../../packages/agent/src/probes/audio/measure.ts";
import { clock } from "../../packages/agent/src/probes/clock/measure.ts";
import type { LinkFacts, ProbeSettings, World } from "../../packages/agent/src/probes/define.ts";
import { dns } from "../../packages/agent/src/probes/dns/measure.ts";
import { gateway } from "../../packages/agent/src/probes/gateway/measure.ts";
import { internet } from "../../packages/agent/src/probes/internet/measure.ts";
import { link } from "../../packages/agent/src/probes/link/measure.ts";
import { printers } from "../../packages/agent/src/probes/printers/measure.ts";
import { services } from "../../packages/agent/src/probes/services/measure.ts";
import { createTestWorld } from "../../packages/agent/src/probes/testing/test-world.ts";

const probes = { audio, clock, dns, gateway, internet, link, printers, services };
export type PlacedProbe = keyof typeof probes;

export interface MeasureIn {
  readonly probe: PlacedProbe;
  readonly settings: Partial<ProbeSettings>;
  readonly link: Partial<LinkFacts>;
}

async function main(asked: MeasureIn): Promise<void> {
  const world: World = {
    ...createTestWorld({ root: "/", settings: asked.settings, link: asked.link }),
    clock: { nowMs: () => Date.now(), monoMs: () => performance.now() },
  };
  const measurer = probes[asked.probe].create(world);
  for await (const line of createInterface({ input: process.stdin })) {
    const outcome = await measurer.measure(AbortSignal.timeout(Number(line)));
    process.stdout.write(`${JSON.stringify(outcome)}\n`);
  }
  measurer.stop?.();
}

const [, , asked] = process.argv;
if (import.meta.main && asked !== undefined) await main(JSON.parse(asked) as MeasureIn);
