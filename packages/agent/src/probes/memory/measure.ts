import { defineProbeImplementation } from "../define.ts";
import { growthWithin } from "../growth.ts";
import { parsePressure300Percent } from "../parse-pressure.ts";
import { type Hog, readProcesses, topProcesses } from "../processes.ts";
import { notUnderstood, whyNotRead } from "../why-not.ts";
import { parseMeminfo, parseOomKills } from "./parse-meminfo.ts";

/** Below this it is worth looking which programs hold the memory. */
const lookBelowPercent = 20;
const lookEverySeconds = 60;
const rememberSeconds = 30 * 60;

/** Source: /proc/meminfo, /proc/vmstat, /proc/pressure/memory; /proc/<pid>/stat while memory is short. */
export const memory = defineProbeImplementation({
  id: "memory",
  programs: [],
  create: (world) => {
    const { host } = world;
    const recentKills = growthWithin(rememberSeconds);
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
            oomKills30Minutes: recentKills(world.clock.monoMs(), kills),
            top: [...findTop(facts.availablePercent)],
          },
        };
      },
    };
  },
});
