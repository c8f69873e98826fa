import type { ProbeValue } from "@hulplijn/shared/probes";
import type { Measurer, World } from "../define.ts";
import { growthWithin } from "../growth.ts";
import { type Process, parseProcessStat } from "../processes.ts";

type Service = ProbeValue<"services">["services"][number];
type Watched = World["settings"]["watchedServices"][number];

const hourSeconds = 3600;
/** A process writes its file a moment after it starts; clocks of files and of processes differ by a little. */
const slackSeconds = 60;

/** When the machine started, wall clock, out of /proc/stat; null when it is not told. */
function startedAtMs(world: World): number | null {
  const stat = world.host.read("/proc/stat");
  const found = stat.kind === "text" ? /^btime (\d+)$/m.exec(stat.text)?.[1] : undefined;
  return found === undefined ? null : Number(found) * 1000;
}

/**
 * Watches one service by the file that holds its process id, as daemons write it without a service manager. Null when
 * this user may not read that file.
 */
function watchOne(world: World, { name, pidFile }: Watched): () => Service | null {
  const recentRestarts = growthWithin(hourSeconds);
  let known = "";
  let restarts = 0;
  let stateSinceMs = world.clock.monoMs();
  let stateBefore: Service["state"] | null = null;

  /** The number in the file may belong to another program by now: that one started later, and has another name. */
  const isTheService = (process: Process, writtenAtMs: number): boolean => {
    if (`${process.pid} ${process.startTicks}` === known) return true;
    const bootMs = startedAtMs(world);
    const isOlderThanFile =
      bootMs === null || bootMs + process.startTicks * 10 <= writtenAtMs + slackSeconds * 1000;
    return isOlderThanFile || process.name.includes(name) || name.includes(process.name);
  };

  const processOf = (pid: string): Process | null => {
    const stat = world.host.read(`/proc/${pid}/stat`, 1024);
    const process = stat.kind === "text" ? parseProcessStat(stat.text, 4096) : null;
    // A zombie still has its number.
    return process && stat.kind === "text" && !/^\d+ \(.*\) [ZX] /s.test(stat.text) ? process : null;
  };

  return () => {
    const file = world.host.read(pidFile, 64);
    if (file.kind === "no-permission") return null;
    const pid = file.kind === "text" ? /^\s*(\d+)\s*$/.exec(file.text)?.[1] : undefined;
    const process = pid === undefined ? null : processOf(pid);
    const written = world.host.status(pidFile)?.modifiedAtMs ?? 0;
    const running = process !== null && isTheService(process, written) ? process : null;
    if (running) {
      const now = `${running.pid} ${running.startTicks}`;
      if (known !== "" && now !== known) restarts += 1;
      known = now;
    }
    const state = running ? "running" : file.kind === "missing" ? "stopped" : "failed";
    const monoMs = world.clock.monoMs();
    if (state !== stateBefore) stateSinceMs = monoMs;
    const sawItChange = stateBefore !== null && state !== stateBefore;
    stateBefore = state;
    return {
      name,
      description: name,
      state,
      result: "",
      restartsLastHour: recentRestarts(monoMs, restarts),
      exitStatus: null,
      sinceSeconds: sawItChange || monoMs > stateSinceMs ? (monoMs - stateSinceMs) / 1000 : null,
    };
  };
}

/** Watches the services named in the settings, where no service manager does. */
export function watchNamed(world: World): Measurer<ProbeValue<"services">> {
  const watchers = world.settings.watchedServices.map((service) => watchOne(world, service));
  return {
    measure: () => {
      if (watchers.length === 0) {
        return {
          state: "unavailable",
          reason: "no-service",
          detail: "no service manager here, and no service is named in the settings",
        };
      }
      const services = watchers.map((look) => look()).filter((service) => service !== null);
      if (services.length === 0) return { state: "unavailable", reason: "no-permission" };
      const failed = services.filter((service) => service.state === "failed").length;
      return { state: "measured", value: { manager: "watched", services: services.slice(0, 256), failed } };
    },
  };
}
