// A machine of its own that systemd boots as its first process: Debian's root with a layer on top that is thrown away, own
// processes, own network, own control groups. What belongs to the whole kernel (its clock, its modules, its settings but
// those of the network) it may not touch.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { lacks, runTool, until } from "./started.ts";
import { systemRoot } from "./system-root.ts";

/** Why no machine can be booted here, or null. */
export const noSystemHouse: string | null =
  lacks(["mmdebstrap", "setpriv", "unshare", "nsenter"]) ??
  (groupsAt() ? null : "no control groups (version 2)");

/** Services of the root that one test or another wants; the others are masked, so that each machine runs few. */
const choices = {
  chrony: ["chrony.service"],
  cups: ["cups.service", "cups.socket", "cups.path"],
  dnsmasq: ["dnsmasq.service"],
  NetworkManager: ["NetworkManager.service"],
  "systemd-networkd": ["systemd-networkd.service", "systemd-networkd.socket"],
  "systemd-resolved": ["systemd-resolved.service"],
  unbound: ["unbound.service"],
} as const;

export interface SystemHouse {
  /** Put before a program, runs it in the machine; and its network, as it is called there. */
  readonly within: { readonly before: readonly string[]; readonly network: string };
  /** A folder that is there under the same path inside. */
  readonly folder: string;
  /** Runs a program in the machine. */
  run(program: string, ...args: readonly string[]): string;
  /** What its journal says, for a test that failed. */
  journal(): string;
  /** Settles when it has gone, by itself or because it was stopped. */
  readonly gone: Promise<unknown>;
  /** At once, as when its plug is pulled. */
  stop(): Promise<void>;
}

export interface SystemHouseOptions {
  readonly services: readonly (keyof typeof choices)[];
  /** A network namespace that is there already; left out: an empty one. */
  readonly network?: string;
  /** Whether it may set the clock, which is that of every program on the real machine. */
  readonly maySetClock?: boolean;
  /** Its host name. */
  readonly name?: string;
  /** A folder that keeps what it writes from one boot to the next; left out: a layer that is thrown away. */
  readonly disk?: string;
  /** A folder that is there already, for several machines or boots; left out: one that goes with this boot. */
  readonly folder?: string;
}

/** Where the version 2 hierarchy of control groups is mounted. */
function groupsAt(): string | undefined {
  const mounts = readFileSync("/proc/mounts", "utf8").split("\n");
  return mounts.map((line) => line.split(" ")).find(([, , type]) => type === "cgroup2")?.[1];
}

// Arguments: the root, a folder to work in, its disk or nothing, its name, the project's folder, a folder to share, capabilities to go
// without, masked units. Each boot has a name of its own, as systemd-nspawn gives one: the kernel's is that of the real machine.
const boot = `
set -eu
root=$1 work=$2 disk=$3 name=$4 project=$5 shared=$6 without=$7; shift 7
mount -t tmpfs tmpfs "$work"
disk=\${disk:-$work}
mkdir -p "$disk/upper" "$disk/work" "$work/new"
mount -t overlay overlay -o "lowerdir=$root,upperdir=$disk/upper,workdir=$disk/work" "$work/new"
cd "$work/new"
mount -t proc proc proc
mount --bind proc/sys/net mnt
mount --bind -o ro proc/sys proc/sys
mount --bind mnt proc/sys/net
umount mnt
mount -t sysfs -o ro sysfs sys
mount -t cgroup2 cgroup2 sys/fs/cgroup
for one in run tmp; do mount -t tmpfs tmpfs "$one"; done
cat proc/sys/kernel/random/uuid >run/lab-boot-id
mount --bind run/lab-boot-id proc/sys/kernel/random/boot_id
mount -t tmpfs -o mode=755 tmpfs dev
for one in null zero full random urandom tty; do : >"dev/$one"; mount --bind "/dev/$one" "dev/$one"; done
mkdir dev/pts dev/shm
mount -t devpts -o newinstance,ptmxmode=666 devpts dev/pts
ln -s pts/ptmx dev/ptmx
ln -s /proc/self/fd dev/fd
mkdir -p ".$project" ".$shared"
mount --bind -o ro "$project" ".$project"
mount --bind "$shared" ".$shared"
for one; do ln -sf /dev/null "etc/systemd/system/$one"; done
[ -e "$disk/upper/etc/machine-id" ] || : >etc/machine-id
echo "$name" >etc/hostname
echo "127.0.0.1 localhost $name" >etc/hosts
hostname "$name"
pivot_root . mnt
umount -l /mnt
exec env -i container=hulplijn-lab PATH=/usr/sbin:/usr/bin:/sbin:/bin \\
  setpriv --bounding-set "$without" /lib/systemd/systemd --log-target=journal --show-status=0
`;

const kernelWide = ["-sys_module", "-sys_rawio", "-syslog", "-sys_time"];
const alwaysMasked = [
  "systemd-sysctl",
  "systemd-modules-load",
  "systemd-udevd",
  "apt-daily",
  "dpkg-db-backup",
];

/** Boots a machine and waits until systemd has started everything. */
export async function startSystemHouse(options: SystemHouseOptions): Promise<SystemHouse> {
  const root = systemRoot();
  const folder = mkdtempSync(path.join(tmpdir(), "system-house-"));
  const [work, shared] = [path.join(folder, "work"), options.folder ?? path.join(folder, "shared")];
  const group = path.join(groupsAt() ?? "", `hulplijn-lab-${path.basename(folder)}`);
  for (const one of [work, shared, group, `${group}/visitors`]) mkdirSync(one, { recursive: true });
  const project = path.join(import.meta.dirname, "../..");
  const unwanted = Object.entries(choices).filter(([name]) => !options.services.some((one) => one === name));
  const masked = [
    ...alwaysMasked.map((name) => `${name}.service`),
    ...unwanted.flatMap(([, units]) => units),
  ];
  const without = kernelWide.filter((one) => one !== "-sys_time" || options.maySetClock !== true).join(",");
  // Born in its own control group, and gone with this very process.
  const inGroup = ["/bin/sh", "-c", 'echo $$ >"$1/cgroup.procs"; shift; exec "$@"', "sh"];
  const network = options.network === undefined ? [] : ["nsenter", `--net=/run/netns/${options.network}`];
  const namespaces = [
    "--pid",
    "--mount",
    "--uts",
    "--ipc",
    "--cgroup",
    ...(network.length > 0 ? [] : ["--net"]),
  ];
  const birth = ["setpriv", "--pdeathsig", "KILL", "unshare", "--fork", "--kill-child"];
  const boots = [
    "--propagation",
    "private",
    "/bin/sh",
    "-c",
    boot,
    "sh",
    root,
    work,
    options.disk ?? "",
    options.name ?? "labpc",
    project,
    shared,
    without,
  ];
  const [program = "", ...args] = [
    ...inGroup,
    group,
    ...network,
    ...birth,
    ...namespaces,
    ...boots,
    ...masked,
  ];
  const machine = spawn(program, args, { stdio: ["ignore", "ignore", "pipe"] });
  const gone = once(machine, "exit");
  let said = "";
  machine.stderr.on("data", (text: Buffer) => (said += text.toString()));
  const isGone = (): boolean => machine.exitCode !== null || machine.signalCode !== null;

  const stop = async (): Promise<void> => {
    if (!isGone()) machine.kill("SIGKILL");
    await gone;
    await until("the end of all its processes", () => removeGroup(group));
    rmSync(folder, { recursive: true, force: true });
  };

  try {
    let first: string | undefined;
    await until("systemd", () => {
      if (isGone()) throw new Error(`the machine did not start: ${said}`);
      const children = readFileSync(`/proc/${machine.pid}/task/${machine.pid}/children`, "utf8");
      first = children.trim() === "" ? undefined : children.trim();
      return first !== undefined && readFileSync(`/proc/${first}/comm`, "utf8").trim() === "systemd";
    });
    const inside = [
      "/usr/bin/nsenter",
      "--target",
      String(first),
      "--pid",
      "--mount",
      "--uts",
      "--ipc",
      "--net",
      "--cgroup",
    ];
    const before = [...inGroup, `${group}/visitors`, ...inside, "--wdns=/"];
    const run = (tool: string, ...more: readonly string[]): string => {
      const [start = "", ...rest] = [...before, "env", "PATH=/usr/sbin:/usr/bin:/sbin:/bin", tool, ...more];
      return runTool(start, rest);
    };
    const state = (): string => {
      try {
        return run("sh", "-c", "systemctl is-system-running || true").trim();
      } catch {
        // Its root is not in place yet.
        return "";
      }
    };
    await until("the end of its boot", () => ["running", "degraded"].includes(state()), 60_000);
    return {
      within: { before, network: "/proc/1/ns/net" },
      folder: shared,
      run,
      journal: () => run("journalctl", "--no-pager", "-n", "80"),
      gone,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** True when nothing is in it any more and it is gone. */
function removeGroup(folder: string): boolean {
  try {
    for (const entry of readdirSync(folder, { withFileTypes: true }))
      if (entry.isDirectory() && !removeGroup(path.join(folder, entry.name))) return false;
    rmdirSync(folder);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOENT";
  }
}
