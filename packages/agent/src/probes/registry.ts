import type { ProbeId } from "@hulplijn/shared/probes";
import type { Program } from "../core/ports.ts";
import * as all from "./all.ts";
import type { OnWindows, ProbeImplementation } from "./define.ts";

type All = typeof all;
type Implemented = All[keyof All]["id"];

/** The compiler names a contract that nobody implements. */
type Missing = Exclude<ProbeId, Implemented>;
const complete: Missing extends never ? true : { missingProbe: Missing } = true;
void complete;

const notHere: OnWindows = {
  programs: [],
  create: () => ({ measure: () => ({ state: "unavailable", reason: "not-supported", detail: "Windows" }) }),
};

/** How a probe is measured on this system. */
export const onPlatform = (
  implementation: ProbeImplementation,
  platform: "linux" | "windows" | "macos",
): OnWindows => {
  if (platform !== "windows" || implementation.windows === "same") return implementation;
  return implementation.windows ?? notHere;
};

/** Every probe that this agent can measure, by id. A second one with the same id stops the program at its start. */
export const implementations: ReadonlyMap<ProbeId, ProbeImplementation> = (() => {
  const map = new Map<ProbeId, ProbeImplementation>();
  for (const implementation of Object.values(all) as unknown as ProbeImplementation[]) {
    if (map.has(implementation.id)) throw new Error(`two probes are called ${implementation.id}`);
    map.set(implementation.id, implementation);
  }
  return map;
})();

/** On every system: those of another one are not there. */
export function programsOf({ programs, windows }: ProbeImplementation): readonly Program[] {
  return [...programs, ...(typeof windows === "object" ? windows.programs : [])];
}

/** Every program that the agent can start, for the host's allow-list and the reference page. */
export const programs: ReadonlySet<Program> = new Set([...implementations.values()].flatMap(programsOf));
