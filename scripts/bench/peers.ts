import { spawn } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { freePort } from "../start/free-port.ts";
import { zabbixServer } from "./zabbix-server.ts";

/** Another agent that measures beside ours, in the same window. Null pid: not on this machine. */
export interface Peer {
  readonly name: string;
  readonly pid: number | null;
  /** A configuration that it refuses ends it. */
  running(): boolean;
  /** Whether it really measured since it was started; a peer that only sleeps would be no yardstick. */
  worked(): boolean;
  end(): void;
}

interface Wish {
  readonly name: string;
  readonly program: string;
  /** Makes what it needs in its own folder; gives its arguments. */
  prepare(folder: string): Promise<{
    readonly args: readonly string[];
    readonly worked: () => boolean;
    readonly end?: () => void;
  }>;
}

const plugins = ["cpu", "memory", "disk", "interface", "df", "csv"];

/** collectd with what it takes to know processor, memory, disks and network each ten seconds, written to files: no network. */
const collectd: Wish = {
  name: "collectd (cpu, memory, disk, interface, df, csv; 10 s)",
  program: "/usr/sbin/collectd",
  prepare: (folder) => {
    const config = join(folder, "collectd.conf");
    const lines = [
      'Hostname "bench"',
      "FQDNLookup false",
      "Interval 10",
      `BaseDir "${folder}"`,
      `PIDFile "${folder}/collectd.pid"`,
      'PluginDir "/usr/lib/collectd"',
      'TypesDB "/usr/share/collectd/types.db"',
      ...plugins.map((plugin) => `LoadPlugin ${plugin}`),
      `<Plugin csv>\n  DataDir "${folder}/csv"\n</Plugin>`,
    ];
    writeFileSync(config, `${lines.join("\n")}\n`);
    return Promise.resolve({ args: ["-f", "-C", config], worked: () => existsSync(join(folder, "csv")) });
  },
};

/** Zabbix's agents accept no port above 32767; each looks from its own downwards, as they start at the same time. */
const lastZabbixPort = { agentd: 32_767, agent2: 32_000 };

async function freePortBelow(last: number): Promise<number> {
  for (let port = last; port > 1024; port--) {
    const server = createServer();
    const isFree = await new Promise<boolean>((settle) => {
      server.once("error", () => settle(false));
      server.listen(port, "127.0.0.1", () => settle(true));
    });
    if (!isFree) continue;
    await new Promise((settle) => server.close(settle));
    return port;
  }
  throw new Error("no port is free");
}

/** Zabbix's agents, asked for forty numbers each ten seconds by a server of ours. */
const zabbix = (which: "agentd" | "agent2"): Wish => ({
  name: `zabbix_${which} (40 numbers; 10 s)`,
  program: `/usr/sbin/zabbix_${which}`,
  prepare: async (folder) => {
    const server = await zabbixServer();
    const config = join(folder, "zabbix.conf");
    const lines = [
      `PidFile=${folder}/zabbix.pid`,
      "LogType=console",
      "Server=127.0.0.1",
      `ServerActive=127.0.0.1:${server.port}`,
      "Hostname=bench",
      "ListenIP=127.0.0.1",
      `ListenPort=${await freePortBelow(lastZabbixPort[which])}`,
      ...(which === "agentd"
        ? ["AllowRoot=1"]
        : [`ControlSocket=${folder}/agent.sock`, `PluginSocket=${folder}/plugin.sock`]),
    ];
    writeFileSync(config, `${lines.join("\n")}\n`);
    return { args: ["-f", "-c", config], worked: () => server.received() > 0, end: () => server.close() };
  },
});

/** node_exporter with its defaults, scraped each ten seconds: it measures when it is asked. */
const nodeExporter: Wish = {
  name: "prometheus-node-exporter (scraped; 10 s)",
  program: "/usr/bin/prometheus-node-exporter",
  prepare: async () => {
    const address = `127.0.0.1:${await freePort()}`;
    let scraped = 0;
    const timer = setInterval(() => {
      void fetch(`http://${address}/metrics`)
        .then((answer) => answer.text())
        .then(
          () => scraped++,
          () => undefined,
        );
    }, 10_000);
    return {
      args: [`--web.listen-address=${address}`],
      worked: () => scraped > 0,
      end: () => clearInterval(timer),
    };
  },
};

/** Netdata with its defaults, each ten seconds in the place of each one, its page on loopback. */
const netdata: Wish = {
  name: "netdata (10 s)",
  program: "/usr/sbin/netdata",
  prepare: async (folder) => {
    const port = await freePort();
    const config = join(folder, "netdata.conf");
    for (const part of ["cache", "lib", "log"]) mkdirSync(join(folder, part), { recursive: true });
    const lines = [
      "[global]",
      "  run as user = root",
      "  hostname = bench",
      "[directories]",
      ...["cache", "lib", "log"].map((part) => `  ${part} = ${folder}/${part}`),
      "[db]",
      "  update every = 10",
      "[web]",
      `  bind to = 127.0.0.1:${port}`,
      "[cloud]",
      "  enabled = no",
    ];
    writeFileSync(config, `${lines.join("\n")}\n`);
    let answers = false;
    const look = setTimeout(() => {
      fetch(`http://127.0.0.1:${port}/api/v1/info`).then(
        (answer) => (answers = answer.ok),
        () => undefined,
      );
    }, 8000);
    return {
      args: ["-D", "-u", "root", "-c", config, "-P", join(folder, "netdata.pid")],
      worked: () => answers,
      end: () => clearTimeout(look),
    };
  },
};

async function start(wish: Wish, folder: string): Promise<Peer> {
  const { name, program } = wish;
  if (!existsSync(program))
    return { name, pid: null, running: () => false, worked: () => false, end: () => undefined };
  const own = join(folder, program.slice(program.lastIndexOf("/") + 1));
  mkdirSync(own, { recursive: true });
  const { args, worked, end } = await wish.prepare(own);
  // A group of its own: some of them start helpers that outlive them.
  const child = spawn(program, args, { stdio: "ignore", detached: true });
  return {
    name,
    pid: child.pid ?? null,
    running: () => child.exitCode === null,
    worked: () => child.exitCode === null && worked(),
    end: () => {
      end?.();
      if (child.pid === undefined) return;
      child.kill("SIGTERM");
      try {
        process.kill(-child.pid, "SIGKILL");
      } catch {
        // The group had ended already.
      }
    },
  };
}

/** Starts those agents of the design that this machine has, each with its own folder, on loopback. */
export async function startPeers(folder: string): Promise<readonly Peer[]> {
  const peers: Peer[] = [];
  for (const wish of [collectd, zabbix("agentd"), zabbix("agent2"), nodeExporter, netdata])
    peers.push(await start(wish, join(folder, "peers")));
  return peers;
}
