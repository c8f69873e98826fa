import type { ProbeValue } from "@hulplijn/shared/probes";
import type { Host, Net } from "../../core/ports.ts";
import { encodeTracking, judgeTracking } from "./chrony.ts";

type Value = ProbeValue<"clock">;
export type TimeService = Value["service"];

/** Names of units per service, by distribution. */
const units: readonly { readonly service: TimeService; readonly names: readonly string[] }[] = [
  { service: "chrony", names: ["chrony.service", "chronyd.service"] },
  { service: "systemd-timesyncd", names: ["systemd-timesyncd.service"] },
  { service: "ntpd", names: ["ntpsec.service", "ntp.service", "ntpd.service", "openntpd.service"] },
];
const pidFiles: readonly { readonly service: TimeService; readonly path: string }[] = [
  { service: "chrony", path: "/run/chrony/chronyd.pid" },
  { service: "chrony", path: "/run/chronyd.pid" },
  { service: "ntpd", path: "/run/ntpd.pid" },
];
/** A running unit has a control group; in the unified hierarchy or the one of cgroup v1. */
const slices = ["/sys/fs/cgroup/system.slice", "/sys/fs/cgroup/systemd/system.slice"];
const chronyPort = 323;
const chronyLimitMs = 500;

/** Which program sets the clock. Without systemd and without a process id on file it may still be one we do not know. */
export function findTimeService(host: Host): TimeService {
  const isThere = (path: string): boolean => host.status(path) !== null;
  for (const { service, names } of units) {
    if (names.some((name) => slices.some((slice) => isThere(`${slice}/${name}`)))) return service;
  }
  const byPid = pidFiles.find(({ path }) => {
    const pid = host.read(path, 32);
    return pid.kind === "text" && isThere(`/proc/${pid.text.trim()}`);
  });
  if (byPid !== undefined) return byPid.service;
  return isThere("/run/systemd/system") ? "none" : "unknown";
}

/**
 * Whether that service has the clock in step. The kernel's own word (adjtimex, STA_UNSYNC) is in no file; timesyncd touches a
 * file for it, and chrony tells anybody on the same machine.
 */
export async function isSynchronised(
  host: Host,
  net: Net,
  service: TimeService,
  signal: AbortSignal,
): Promise<boolean | null> {
  if (service === "systemd-timesyncd") return host.status("/run/systemd/timesync/synchronized") !== null;
  if (service !== "chrony") return null;
  const question = encodeTracking(1);
  const outcome = await net.ask({ host: "127.0.0.1", port: chronyPort }, question, chronyLimitMs, signal);
  return outcome.failure !== undefined ? null : judgeTracking(outcome.answer, 1);
}
