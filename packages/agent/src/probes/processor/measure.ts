import { setTimeout as sleep } from "node:timers/promises";
import { type Outcome, type World, defineProbeImplementation } from "../define.ts";
import { parsePressure300Percent } from "../parse-pressure.ts";
import { type Hog, type Process, readProcesses, topProcesses } from "../processes.ts";
import { notUnderstood, whyNotRead } from "../why-not.ts";
import { type ProcessorTimes, parseLoad15, parseStat, sharesBetween } from "./parse-stat.ts";

/** From here on it is worth looking which programs it is. */
const lookFromPercent = 60;
/** A look at 150 processes costs some 5 to 10 ms of processor time: not at every turn on a machine that is busy already. */
const lookEverySeconds = 60;
/** Shares over less than this are chance: the counters move in steps of 10 ms. */
const shortestTicksPerCore = 20;
const firstWaitMs = 300;

interface Look {
  readonly atMs: number;
  readonly processes: readonly Process[];
}

/** Finds the programs behind a busy processor, from two looks; forgets them when it is calm. */
function topFinder(world: World): (busyPercent: number) => readonly Hog[] {
  let last: Look | null = null;
  let top: readonly Hog[] = [];
  return (busyPercent) => {
    if (busyPercent < lookFromPercent) {
      last = null;
      top = [];
      return top;
    }
    const atMs = world.clock.monoMs();
    const seconds = last ? (atMs - last.atMs) / 1000 : 0;
    if (last && top.length > 0 && seconds < lookEverySeconds) return top;
    const processes = readProcesses(world.host);
    if (last) top = topProcesses(last.processes, processes, seconds, "processorPercent");
    last = { atMs, processes };
    return top;
  };
}

/** Source: /proc/stat, /proc/loadavg, /proc/pressure/cpu; /proc/<pid>/stat while busy. */
export const processor = defineProbeImplementation({
  id: "processor",
  programs: [],
  create: (world) => {
    const { host } = world;
    const findTop = topFinder(world);
    const times = (): ProcessorTimes | Outcome<never> => {
      const stat = host.read("/proc/stat");
      if (stat.kind !== "text") return whyNotRead("/proc/stat", stat);
      return parseStat(stat.text) ?? notUnderstood("/proc/stat");
    };
    let before = times();
    return {
      measure: async (signal) => {
        let now = times();
        if ("state" in now) return now;
        if ("state" in before || now.total - before.total < shortestTicksPerCore * now.cores) {
          if ("state" in before) before = now;
          await sleep(firstWaitMs, undefined, { signal });
          now = times();
          if ("state" in now) return now;
        }
        const shares = sharesBetween(before, now);
        if (!shares) return { state: "unavailable", reason: "not-yet" };
        before = now;
        const load = host.read("/proc/loadavg");
        if (load.kind !== "text") return whyNotRead("/proc/loadavg", load);
        const load15 = parseLoad15(load.text);
        if (load15 === null) return notUnderstood("/proc/loadavg");
        const pressure = host.read("/proc/pressure/cpu");
        return {
          state: "measured",
          value: {
            cores: now.cores,
            ...shares,
            load15PerCore: load15 / now.cores,
            pressure300Percent: pressure.kind === "text" ? parsePressure300Percent(pressure.text) : null,
            top: [...findTop(shares.busyPercent)],
          },
        };
      },
    };
  },
});
