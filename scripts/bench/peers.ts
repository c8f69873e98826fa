import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Another agent that measures beside ours, in the same window. Null pid: not on this machine. */
export interface Peer {
  readonly name: string;
  readonly pid: number | null;
  end(): void;
}

const plugins = ["cpu", "memory", "disk", "interface", "df", "csv"];

/** collectd with what it takes to know processor, memory, disks and network each ten seconds, written to files: no network. */
function collectd(folder: string): Peer {
  const name = "collectd (cpu, memory, disk, interface, df, csv; 10 s)";
  if (!existsSync("/usr/sbin/collectd")) return { name, pid: null, end: () => undefined };
  const config = join(folder, "collectd.conf");
  const lines = [
    'Hostname "bench"',
    "FQDNLookup false",
    "Interval 10",
    `BaseDir "${folder}/collectd"`,
    `PIDFile "${folder}/collectd.pid"`,
    'PluginDir "/usr/lib/collectd"',
    'TypesDB "/usr/share/collectd/types.db"',
    ...plugins.map((plugin) => `LoadPlugin ${plugin}`),
    `<Plugin csv>\n  DataDir "${folder}/collectd"\n</Plugin>`,
  ];
  writeFileSync(config, `${lines.join("\n")}\n`);
  const child: ChildProcess = spawn("/usr/sbin/collectd", ["-f", "-C", config], { stdio: "ignore" });
  return { name, pid: child.pid ?? null, end: () => void child.kill() };
}

/** Agents that the design names and this bench cannot start: said, so that nobody takes them for measured. */
const others = ["zabbix_agentd", "zabbix_agent2", "prometheus-node-exporter", "netdata"];

export function notMeasured(): string {
  const installed = others.filter((name) =>
    ["/usr/sbin", "/usr/bin"].some((at) => existsSync(`${at}/${name}`)),
  );
  const missing = others.filter((name) => !installed.includes(name));
  const part = (names: readonly string[], why: string): string =>
    names.length > 0 ? `${names.join(", ")}: ${why}` : "";
  return [part(missing, "not installed"), part(installed, "installed, not started here")]
    .filter(Boolean)
    .join("; ");
}

export function startPeers(folder: string): readonly Peer[] {
  return [collectd(folder)];
}
