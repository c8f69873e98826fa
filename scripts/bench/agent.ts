import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { lookup } from "node:dns/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { buildSync } from "esbuild";
import { noPrintHouse, startPrintHouse } from "../../test/lab/print-house.ts";
import { freePort } from "../start/free-port.ts";
import { startCollectorOnly } from "../start/stack.ts";
import { bundledAgent, startAgentAt } from "./agent-under-test.ts";
import type { Bench, Row } from "./bench.ts";
import { countingProxy } from "./counting-proxy.ts";
import { startPeers } from "./peers.ts";
import { anonymousMebibytes, useBetween, useOf } from "./processor-time.ts";

/** Bundled as ours is: Node's own reading of TypeScript would add megabytes to what it is compared with. */
function startBareAgent(folder: string, port: number): { readonly pid: number; end(): void } {
  const file = join(folder, "bare-agent.mjs");
  buildSync({
    entryPoints: [join(import.meta.dirname, "bare-agent.ts")],
    outfile: file,
    bundle: true,
    minify: true,
    platform: "node",
    format: "esm",
    external: ["bufferutil", "utf-8-validate"],
    banner: {
      js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
    },
  });
  const child = spawn(process.execPath, [file, `ws://127.0.0.1:${port}`], {
    stdio: "ignore",
  });
  return { pid: child.pid ?? 0, end: () => void child.kill() };
}

async function startBareServer(): Promise<{ readonly port: number; end(): void }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, "bare-server.ts")], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const port = await new Promise<number>((settle) =>
    child.stdout.once("data", (data: Buffer) => settle(Number(data.toString().trim()))),
  );
  return { port, end: () => void child.kill() };
}

const bareName = "bare Node + ws + 48 values from /proc each 10 s";

/** Names of which every network that can install this project knows one. */
const outsideNames = ["example.com", "deb.debian.org", "registry.npmjs.org"];

/** What the agent needs to find nothing wrong with the network that the bench runs in: a name that resolves, and a page that answers. */
async function wellNetwork(): Promise<{ readonly env: Record<string, string>; end(): void }> {
  const server = createServer((_, answer) => answer.writeHead(204).end());
  await new Promise<void>((settle) => server.listen(0, "127.0.0.1", settle));
  const { port } = server.address() as AddressInfo;
  const env: Record<string, string> = {
    HULPLIJN_AGENT__PROBES__INTERNET_CHECK_URL: `http://127.0.0.1:${port}/generate_204`,
  };
  for (const name of outsideNames) {
    const found = await lookup(name).catch(() => null);
    if (!found) continue;
    env["HULPLIJN_AGENT__PROBES__DNS_OUTSIDE_NAME"] = name;
    break;
  }
  return { env, end: () => void server.close() };
}

/** The agent of this machine, connected and with nothing wrong, beside its yardsticks in the same window. */
export const agent: Bench = {
  id: "agent",
  about:
    "the agent's processor time, memory, wake-ups, children and bytes, beside collectd and a bare Node; minutes",
  run: async (short) => {
    // At its second look at updates, five minutes after its start, the agent asks apt, once: that is not the steady state.
    const [settleSeconds, windowSeconds] = short ? [10, 12] : [330, 300];
    const folder = mkdtempSync(join(tmpdir(), "hulplijn-bench-"));
    const ends: (() => unknown)[] = [() => rmSync(folder, { recursive: true, force: true })];
    try {
      const collector = await startCollectorOnly({
        dataFolder: folder,
        port: await freePort(),
        say: () => undefined,
      });
      ends.push(() => collector.program.end());
      const program = bundledAgent(join(folder, "bundle"));
      const network = await wellNetwork();
      ends.push(() => network.end());
      const { env } = network;
      if (noPrintHouse === null) {
        const prints = await startPrintHouse({ queues: [{ name: "office", device: "printer" }] });
        ends.push(() => prints.stop());
        env["HULPLIJN_AGENT__PROBES__PRINT_SERVICE"] = prints.socketPath;
      }
      const proxy = await countingProxy(Number(new URL(collector.url).port));
      ends.push(() => proxy.close());
      const { agent: ours } = await startAgentAt(collector, proxy.port, program, folder, env);
      ends.push(() => ours.end());
      const bareServer = await startBareServer();
      ends.push(() => bareServer.end());
      const bare = startBareAgent(folder, bareServer.port);
      ends.push(() => bare.end());
      const peers = await startPeers(folder);
      for (const peer of peers) ends.push(() => peer.end());

      await wait(settleSeconds * 1000);
      const watched = [
        { name: "ours", pid: ours.pid },
        { name: bareName, pid: bare.pid },
        ...peers.flatMap((peer) =>
          peer.pid === null || !peer.running() ? [] : [{ name: peer.name, pid: peer.pid }],
        ),
      ];
      const loadBefore = loadavg()[0] ?? 0;
      const before = watched.map(({ pid }) => useOf(pid));
      const bytesBefore = proxy.bytes();
      await wait(windowSeconds * 1000);
      const figures = watched.map(({ name, pid }, index) => {
        const after = useOf(pid);
        return { name, mebibytes: anonymousMebibytes(pid), ...useBetween(before[index] ?? after, after) };
      });
      const bytesADay = ((proxy.bytes() - bytesBefore) / windowSeconds) * 86_400;
      const [own, ...yardsticks] = figures;
      if (!own) throw new Error("nothing was measured");
      const window = `${windowSeconds} s after ${settleSeconds} s${noPrintHouse === null ? ", a print queue included" : ""}`;
      // A window shorter than a report's interval says little of a day.
      const held = (ok: boolean): boolean | null => (short ? null : ok);
      const beside = (figure: (one: (typeof figures)[number]) => string): string =>
        yardsticks.map((one) => `${one.name} ${figure(one)}`).join("; ");
      const missing = peers.flatMap((peer) => {
        if (peer.pid === null) return [`${peer.name}: not installed`];
        return peer.worked() ? [] : [`${peer.name}: started, but measured nothing`];
      });
      const [bareUse] = yardsticks;
      const ratio = (of: (one: (typeof figures)[number]) => number): string =>
        bareUse ? `${(of(own) / of(bareUse)).toFixed(1)} × bare` : "";
      const aside = missing.length === 0 ? "" : `; ${missing.join("; ")}`;
      const load = `load average ${loadBefore.toFixed(1)} to ${(loadavg()[0] ?? 0).toFixed(1)}`;
      const rows: Row[] = [
        {
          what: `agent (${program.form}), processor, ${window}, ${load}`,
          measured: `${own.secondsAnHour.toFixed(2)} s/h, ${ratio((one) => one.secondsAnHour)}, of its own threads ${own.ownSecondsAnHour.toFixed(2)} (${beside((one) => one.secondsAnHour.toFixed(2))}${aside})`,
          budget: "≤ 0.9 s/h",
          ok: held(own.secondsAnHour <= 0.9),
        },
        {
          what: "agent, anonymous memory, ws without TLS",
          measured: `${own.mebibytes.toFixed(1)} MiB, ${ratio((one) => one.mebibytes)} (${beside((one) => one.mebibytes.toFixed(1))})`,
          budget: "≤ 16 MiB",
          ok: own.mebibytes <= 16,
        },
        {
          what: "agent, wake-ups of all its threads",
          measured: `${own.wakeUpsASecond.toFixed(2)}/s, ${ratio((one) => one.wakeUpsASecond)} (${beside((one) => one.wakeUpsASecond.toFixed(2))})`,
          budget: "≤ 0.5/s",
          ok: held(own.wakeUpsASecond <= 0.5),
        },
        {
          what: "agent, child processes in the window",
          measured: own.hadChildren ? `some; they used ${own.childSeconds.toFixed(2)} s in the window` : "0",
          budget: "0",
          ok: held(!own.hadChildren),
        },
        {
          what: "agent, bytes over its link, both ways, ws without TLS",
          measured: `${(bytesADay / 1e6).toFixed(2)} MB a day`,
          budget: "≤ 1 MB a day",
          ok: held(bytesADay <= 1e6),
        },
      ];
      return rows;
    } finally {
      for (const end of ends.toReversed()) await end();
    }
  },
};
