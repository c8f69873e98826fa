import { type World, defineProbeImplementation } from "../define.ts";
import { parsePressure300Percent } from "../parse-pressure.ts";
import { type Hog, readProcesses, topProcesses } from "../processes.ts";
import { notUnderstood, whyNotRead } from "../why-not.ts";
import { parseMeminfo, parseOomKills } from "./parse-meminfo.ts";

/** Below this it is worth looking which programs hold the memory. */
const lookBelowPercent = 20;
const lookEverySeconds = 30;
const rememberSeconds = 30 * 60;

/** Counts what came on top of a counter within the last half hour, as far as this agent saw it. */
function lastHalfHour(world: World): (count: number) => number {
  const seen: { readonly atMs: number; readonly count: number }[] = [];
  return (count) => {
    const atMs = world.clock.monoMs();
    if (seen.at(-1)?.count !== count) seen.push({ atMs, count });
    // The last entry older than the half hour stays: it says what the counter was when the half hour began.
    while (seen[1] && seen[1].atMs < atMs - rememberSeconds * 1000) seen.shift();
    return Math.max(0, count - (seen[0]?.count ?? count));
  };
}

/** Source: /proc/meminfo, /proc/vmstat, /proc/pressure/memory; /proc/<pid>/stat while memory is short. */
export const memory = defineProbeImplementation({
  id: "memory",
  programs: [],
  create: (world) => {
    const { host } = world;
    const killsSince = lastHalfHour(world);
    let top: readonly Hog[] = [];
    let lookedAtMs = Number.NEGATIVE_INFINITY;
    const findTop = (availablePercent: number): readonly Hog[] => {
      if (availablePercent >= lookBelowPercent) return [];
      if (world.clock.monoMs() - lookedAtMs >= lookEverySeconds * 1000) {
        lookedAtMs = world.clock.monoMs();
        top = topProcesses([], readProcesses(host), 0, "memoryBytes");
      }
      return top;
    };
    return {
      measure: () => {
        const meminfo = host.read("/proc/meminfo");
        if (meminfo.kind !== "text") return whyNotRead("/proc/meminfo", meminfo);
        const facts = parseMeminfo(meminfo.text);
        if (!facts) return notUnderstood("/proc/meminfo");
        const vmstat = host.read("/proc/vmstat");
        if (vmstat.kind !== "text") return whyNotRead("/proc/vmstat", vmstat);
        const kills = parseOomKills(vmstat.text);
        if (kills === null) return notUnderstood("/proc/vmstat");
        const pressure = host.read("/proc/pressure/memory");
        return {
          state: "measured",
          value: {
            ...facts,
            pressure300Percent: pressure.kind === "text" ? parsePressure300Percent(pressure.text) : null,
            oomKills30Minutes: killsSince(kills),
            top: [...findTop(facts.availablePercent)],
          },
        };
      },
    };
  },
});
