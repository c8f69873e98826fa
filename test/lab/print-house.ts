// A print service of its own with real printers, in a temporary folder: nothing of the machine's own CUPS is touched.
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { freePort } from "../../scripts/start/free-port.ts";
import { lacks, runTool, start, type Started, until } from "./started.ts";

/** Why there can be no print house on this machine, or null. */
export const noPrintHouse: string | null = lacks([
  "cupsd",
  "lpadmin",
  "ippeveprinter",
  "avahi-daemon",
  "dbus-daemon",
  "unshare",
]);

export interface Printer {
  readonly uri: string;
  /** The printer is switched off, at once. */
  kill(): Promise<void>;
  /** Switched on again, at the same address. */
  restart(): Promise<void>;
  freeze(): void;
  thaw(): void;
  /** From the next job on the printer reports this while it prints: "media-jam". Null: nothing. */
  report(reason: string | null): void;
  /** Where it leaves what it printed. */
  readonly outFolder: string;
}

export interface QueueWish {
  readonly name: string;
  /** A real IPP printer of this house; a device that jams; or any address. */
  readonly device: "printer" | "jams" | { readonly uri: string };
  readonly errorPolicy?: "stop-printer" | "retry-job" | "retry-current-job" | "abort-job";
}

export interface PrintHouse {
  /** What `CUPS_SERVER` must say for lp, lpstat, cupsenable and the like. */
  readonly cupsServer: string;
  readonly socketPath: string;
  readonly port: number;
  /** The printer behind a queue whose device is a printer. */
  printer(queue: string): Printer;
  addQueue(wish: QueueWish): Promise<void>;
  /** Runs a CUPS tool against this house: `tool("cupsdisable", "-r", "why", "q")`. */
  tool(program: string, ...args: readonly string[]): string;
  /** Prints text; the job's number. */
  print(queue: string, options?: readonly string[]): number;
  /** The device of queues made with `jams` jams, or works. */
  setJammed(jammed: boolean): void;
  /** Kills the print service, as a crash does. */
  killService(): Promise<void>;
  startService(): Promise<void>;
  freezeService(): void;
  thawService(): void;
  stop(): Promise<void>;
}

const cupsdConf = (folder: string, port: number): string => `
LogLevel warn
Listen 127.0.0.1:${port}
Listen ${folder}/cups.sock
Browsing No
BrowseLocalProtocols none
DefaultAuthType None
WebInterface No
PreserveJobHistory Yes
JobRetryInterval 5
DirtyCleanInterval 0
<Location />
  Order allow,deny
  Allow all
</Location>
<Location /admin>
  Order allow,deny
  Allow all
</Location>
<Policy default>
  JobPrivateAccess default
  JobPrivateValues default
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
`;

const cupsFilesConf = (folder: string): string => `
ServerRoot ${folder}/etc
ServerBin ${folder}/bin
RequestRoot ${folder}/spool
CacheDir ${folder}/cache
StateDir ${folder}/state
TempDir ${folder}/spool/tmp
AccessLog ${folder}/access_log
ErrorLog ${folder}/error_log
PageLog ${folder}/page_log
FileDevice Yes
`;

/** The device of `jams:/` queues: jams while the file is there, else swallows what it gets. */
const jamsBackend = (flag: string): string => `#!/bin/sh
[ $# = 0 ] && { echo 'direct jams "Unknown" "Jams"'; exit 0; }
if [ -e ${flag} ]; then
  echo "STATE: +media-jam-error" >&2
  echo "ERROR: simulated device failure" >&2
  exit 1
fi
echo "STATE: -media-jam-error" >&2
cat "\${6:--}" >/dev/null
exit 0
`;

/** What a printer runs for each job: reports the reason that the file holds for as long as it holds one. */
const reportCommand = (reasonFile: string): string => `#!/bin/sh
[ -s ${reasonFile} ] || exit 0
reason=$(cat ${reasonFile})
echo "STATE: +$reason" >&2
while [ -s ${reasonFile} ]; do sleep 0.2; done
echo "STATE: -$reason" >&2
`;

const avahiConf = `[server]
host-name=print-house
use-ipv4=yes
use-ipv6=no
allow-interfaces=lo
enable-dbus=yes
[wide-area]
enable-wide-area=no
[publish]
publish-workstation=no
publish-hinfo=no
`;

const busConf = (folder: string): string => `<busconfig>
  <type>system</type>
  <listen>unix:path=${folder}/bus</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow user="*"/>
    <allow own="*"/>
    <allow send_type="method_call"/>
    <allow send_type="signal"/>
    <allow send_requested_reply="true"/>
    <allow receive_type="method_call"/>
    <allow receive_type="signal"/>
    <allow receive_requested_reply="true"/>
  </policy>
</busconfig>
`;

function makeFolders(folder: string): void {
  chmodSync(folder, 0o755);
  for (const name of ["etc/ppd", "spool/tmp", "cache", "state", "bin/backend", "out"]) {
    mkdirSync(path.join(folder, name), { recursive: true });
  }
  runTool("chown", ["-R", "root:lp", folder]);
  chmodSync(path.join(folder, "spool"), 0o710);
  chmodSync(path.join(folder, "spool/tmp"), 0o1770);
  for (const name of readdirSync("/usr/lib/cups")) {
    if (name !== "backend") symlinkSync(`/usr/lib/cups/${name}`, path.join(folder, "bin", name));
  }
  for (const name of readdirSync("/usr/lib/cups/backend")) {
    symlinkSync(`/usr/lib/cups/backend/${name}`, path.join(folder, "bin/backend", name));
  }
  const backend = path.join(folder, "bin/backend/jams");
  writeFileSync(backend, jamsBackend(path.join(folder, "jammed")), { mode: 0o700 });
}

/** Makes a print service with these queues and waits until it answers. Needs root and Debian's CUPS (see `noPrintHouse`). */
export async function startPrintHouse(wishes: {
  readonly queues: readonly QueueWish[];
}): Promise<PrintHouse> {
  const folder = mkdtempSync(path.join(tmpdir(), "print-house-"));
  makeFolders(folder);
  const port = await freePort();
  const socketPath = path.join(folder, "cups.sock");
  writeFileSync(path.join(folder, "etc/cupsd.conf"), cupsdConf(folder, port));
  writeFileSync(path.join(folder, "etc/cups-files.conf"), cupsFilesConf(folder));
  writeFileSync(path.join(folder, "paper.txt"), "Hello, paper.\n");
  chmodSync(path.join(folder, "paper.txt"), 0o644);

  const logFile = path.join(folder, "started.log");
  const env = { CUPS_SERVER: socketPath, DBUS_SYSTEM_BUS_ADDRESS: `unix:path=${folder}/bus`, LC_ALL: "C" };
  const printers = new Map<string, Printer>();
  const ends: (() => Promise<void>)[] = [];
  let service: Started | null = null;

  const tool = (program: string, ...args: readonly string[]): string => runTool(program, args, env);

  async function startService(): Promise<void> {
    if (service?.running() === true) return;
    const files = ["-c", path.join(folder, "etc/cupsd.conf"), "-s", path.join(folder, "etc/cups-files.conf")];
    service = start("/usr/sbin/cupsd", ["-f", ...files], { env, logFile });
    await until("cupsd", () => {
      try {
        return tool("lpstat", "-r").includes("is running");
      } catch {
        // lpstat fails for as long as nobody listens.
        return false;
      }
    });
  }

  /** ippeveprinter cannot start without Avahi, and Avahi not without a bus: both of our own, besides the machine's. */
  async function startDiscovery(): Promise<void> {
    if (existsSync(path.join(folder, "bus"))) return;
    writeFileSync(path.join(folder, "bus.conf"), busConf(folder));
    writeFileSync(path.join(folder, "avahi.conf"), avahiConf);
    const bus = start(
      "dbus-daemon",
      ["--config-file", path.join(folder, "bus.conf"), "--nofork", "--nopidfile"],
      {
        env,
        logFile,
      },
    );
    ends.push(() => bus.end());
    await until("the bus", () => existsSync(path.join(folder, "bus")));
    const command = `mount -t tmpfs tmpfs /run && exec avahi-daemon -f ${folder}/avahi.conf --no-drop-root --no-rlimits --no-chroot`;
    const avahi = start("unshare", ["--mount", "--propagation", "private", "sh", "-c", command], {
      env,
      logFile,
    });
    ends.push(() => avahi.end());
    await until("Avahi", () => readFileSync(logFile, "utf8").includes("Server startup complete"));
  }

  async function addPrinter(name: string): Promise<Printer> {
    await startDiscovery();
    const printerPort = await freePort();
    const outFolder = path.join(folder, "out", name);
    mkdirSync(outFolder);
    const uri = `ipp://localhost:${printerPort}/ipp/print`;
    const formats = "application/pdf,image/urf,image/pwg-raster,text/plain";
    const reasonFile = path.join(folder, `${name}.reason`);
    const command = path.join(folder, `${name}.sh`);
    writeFileSync(command, reportCommand(reasonFile), { mode: 0o755 });
    const place = ["-p", String(printerPort), "-n", "localhost"];
    const args = [...place, "-d", outFolder, "-k", "-f", formats, "-c", command];
    let running: Started | null = null;
    const restart = async (): Promise<void> => {
      running = start("ippeveprinter", [...args, `${name} ${path.basename(folder)}`], { env, logFile });
      await until(`printer ${name}`, () => answers(uri, env));
    };
    await restart();
    const kill = async (): Promise<void> => running?.kill();
    ends.push(kill);
    const printer: Printer = {
      uri,
      kill,
      restart,
      freeze: () => running?.freeze(),
      thaw: () => running?.thaw(),
      report: (reason) => writeFileSync(reasonFile, reason ?? ""),
      outFolder,
    };
    printers.set(name, printer);
    return printer;
  }

  async function addQueue(wish: QueueWish): Promise<void> {
    const policy = ["-o", `printer-error-policy=${wish.errorPolicy ?? "stop-printer"}`];
    if (wish.device === "printer") {
      const printer = await addPrinter(wish.name);
      tool("lpadmin", "-p", wish.name, "-E", "-v", printer.uri, "-m", "everywhere", ...policy);
    } else {
      const uri = wish.device === "jams" ? "jams:/" : wish.device.uri;
      tool("lpadmin", "-p", wish.name, "-E", "-v", uri, "-m", "raw", ...policy);
    }
  }

  async function stop(): Promise<void> {
    service?.thaw();
    await service?.end();
    for (const end of ends.toReversed()) await end();
    rmSync(folder, { recursive: true, force: true });
  }

  const house: PrintHouse = {
    cupsServer: `127.0.0.1:${port}`,
    socketPath,
    port,
    printer: (queue) => {
      const printer = printers.get(queue);
      if (printer === undefined) throw new Error(`there is no printer behind ${queue}`);
      return printer;
    },
    addQueue,
    tool,
    print: (queue, options = []) => {
      const said = tool("lp", "-d", queue, ...options, path.join(folder, "paper.txt"));
      return Number(/-(\d+) \(/.exec(said)?.[1]);
    },
    setJammed: (jammed) => {
      const flag = path.join(folder, "jammed");
      if (jammed) writeFileSync(flag, "");
      else rmSync(flag, { force: true });
    },
    killService: async () => service?.kill(),
    startService,
    freezeService: () => service?.freeze(),
    thawService: () => service?.thaw(),
    stop,
  };
  try {
    await startService();
    for (const wish of wishes.queues) await addQueue(wish);
    return house;
  } catch (error) {
    const said = existsSync(logFile) ? readFileSync(logFile, "utf8").slice(-2000) : "";
    await stop();
    throw new Error(`no print house: ${said}`, { cause: error });
  }
}

function answers(uri: string, env: NodeJS.ProcessEnv): boolean {
  try {
    runTool("ipptool", ["-T", "2", "-q", uri, "get-printer-attributes.test"], env);
    return true;
  } catch {
    // It fails for as long as the printer does not answer.
    return false;
  }
}
