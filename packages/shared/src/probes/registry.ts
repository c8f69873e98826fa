import type { z } from "zod";
import * as all from "./all.ts";
import type { ProbeContract } from "./define.ts";

export type * from "./reading.ts";
export { unavailableReasons } from "./reading.ts";
export { domains } from "./define.ts";
export type { Domain, ProbeContract, Series, Unit } from "./define.ts";

type All = typeof all;
type Contract = All[keyof All];

export type ProbeId = Contract["id"];

/** The value of a probe's reading: `ProbeValue<"disk-space">`. */
export type ProbeValue<Id extends ProbeId> = z.infer<Extract<Contract, { id: Id }>["value"]>;

/** Contracts by id. A second one with the same id stops the program at its start. */
export function probeMap(
  list: readonly ProbeContract<ProbeId>[],
): ReadonlyMap<ProbeId, ProbeContract<ProbeId>> {
  const map = new Map<ProbeId, ProbeContract<ProbeId>>();
  for (const contract of list) {
    if (map.has(contract.id)) throw new Error(`two probes are called ${contract.id}`);
    map.set(contract.id, contract);
  }
  return map;
}

/** Every probe's contract, by id. */
export const probes = probeMap(Object.values(all) as ProbeContract<ProbeId>[]);
