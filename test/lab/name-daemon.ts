// A name server that runs as daemons do without a service manager: in the background, with its process id in a file.
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { Resolver } from "node:dns/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { runTool, until } from "./started.ts";

export interface NameDaemon {
  readonly pidFile: string;
  /** What starts it, in the words of a shell script. */
  readonly startLine: string;
  /** The address that it gives for a name; null when there is no answer. */
  address(name: string): Promise<string | null>;
  /** Ends it as a crash does: its file stays. */
  crash(): Promise<void>;
  stop(): void;
}

/** Starts one at an address of the loopback; it knows these names, and no others. */
export async function startNameDaemon(
  host: string,
  port: number,
  names: Readonly<Record<string, string>>,
): Promise<NameDaemon> {
  const folder = mkdtempSync(path.join(tmpdir(), "name-daemon-"));
  const pidFile = path.join(folder, "dnsmasq.pid");
  const args = [
    "--conf-file=/dev/null",
    "--no-hosts",
    "--no-resolv",
    "--user=root",
    "--bind-interfaces",
    `--pid-file=${pidFile}`,
    `--listen-address=${host}`,
    `--port=${port}`,
    ...Object.entries(names).map(([name, address]) => `--address=/${name}/${address}`),
  ];
  const resolver = new Resolver({ timeout: 500, tries: 1 });
  resolver.setServers([`${host}:${port}`]);
  const address = async (name: string): Promise<string | null> => {
    try {
      return (await resolver.resolve4(name))[0] ?? null;
    } catch {
      return null;
    }
  };
  /** The number in the file, while it is still a name server's. */
  const pid = (): number | null => {
    try {
      const found = readFileSync(pidFile, "utf8").trim();
      return readFileSync(`/proc/${found}/comm`, "utf8").trim() === "dnsmasq" ? Number(found) : null;
    } catch {
      return null;
    }
  };
  const kill = (): void => {
    const found = pid();
    if (found !== null) process.kill(found, "SIGKILL");
  };
  const stop = (): void => {
    kill();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    runTool("dnsmasq", args);
    const [known] = Object.keys(names);
    await until("the name server", async () => existsSync(pidFile) && (await address(known ?? "")) !== null);
  } catch (error) {
    stop();
    throw error;
  }
  return {
    pidFile,
    startLine: `dnsmasq ${args.join(" ")}`,
    address,
    crash: async () => {
      const found = pid();
      kill();
      // A device that mends itself may have started the next one before anybody looks.
      await until("the name server's end", () => found === null || pid() !== found);
    },
    stop,
  };
}
