import type { ProbeId } from "@hulplijn/shared/probes";
import type { Program } from "../core/ports.ts";
import * as all from "./all.ts";
import type { ProbeImplementation } from "./define.ts";

type All = typeof all;
type Implemented = All[keyof All]["id"];

/** The compiler names a contract that nobody implements. */
type Missing = Exclude<ProbeId, Implemented>;
const complete: Missing extends never ? true : { missingProbe: Missing } = true;
void complete;

/** Every probe that this agent can measure, by id. A second one with the same id stops the program at its start. */
export const implementations: ReadonlyMap<ProbeId, ProbeImplementation> = (() => {
  const map = new Map<ProbeId, ProbeImplementation>();
  for (const implementation of Object.values(all) as unknown as ProbeImplementation[]) {
    if (map.has(implementation.id)) throw new Error(`two probes are called ${implementation.id}`);
    map.set(implementation.id, implementation);
  }
  return map;
})();

/** Every program that the agent can start, for the host's allow-list and the reference page. */
export const programs: ReadonlySet<Program> = new Set(
  [...implementations.values()].flatMap((implementation) => implementation.programs),
);
