import type { ProbeValue } from "@hulplijn/shared/probes";

type Inventory = ProbeValue<"inventory">;
type Change = Inventory["changes"][number];

/** What is compared from one day to the next. `packages` is name with architecture → version, null when not told. */
export interface Snapshot {
  readonly facts: Omit<Inventory, "changes" | "packages" | "packagesDigest">;
  readonly packages: ReadonlyMap<string, string> | null;
}

const hardware = ["maker", "model", "serial", "processor", "cores", "memoryBytes"] as const;
const system = ["hostname", "firmware", "system", "systemVersion", "kernel", "architecture"] as const;
const mostChanges = 500;

/** What is in one and not in the other, or differs. Sorted by what changed. */
function differences(
  kind: Change["kind"],
  before: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
): Change[] {
  const names = [...new Set([...before.keys(), ...now.keys()])].toSorted();
  return names
    .map((what) => ({ kind, what, from: before.get(what) ?? null, to: now.get(what) ?? null }))
    .filter((change) => change.from !== change.to);
}

function fields(
  snapshot: Snapshot,
  names: readonly (keyof Snapshot["facts"])[],
): ReadonlyMap<string, string> {
  const told = names.flatMap((name): [string, string][] => {
    const value = snapshot.facts[name];
    return typeof value === "string" || typeof value === "number" ? [[name, String(value)]] : [];
  });
  return new Map(told);
}

const disks = (snapshot: Snapshot): ReadonlyMap<string, string> =>
  new Map(snapshot.facts.disks.map((disk) => [`disk ${disk.name}`, `${disk.model} ${disk.bytes}`.trim()]));

/** A fact that was told before or is told now, and could not be known at the other time, is no change. */
function known(changes: readonly Change[]): Change[] {
  return changes.filter((change) => change.from !== null && change.to !== null);
}

/** What changed from one snapshot to a later one: hardware, then system, then software, at most 500. */
export function diffInventory(before: Snapshot, now: Snapshot): Change[] {
  const software =
    before.packages && now.packages ? differences("software", before.packages, now.packages) : [];
  return [
    ...known(differences("hardware", fields(before, hardware), fields(now, hardware))),
    ...differences("hardware", disks(before), disks(now)),
    ...known(differences("system", fields(before, system), fields(now, system))),
    ...software,
  ]
    .map((change) => ({ ...change, what: change.what.slice(0, 256) }))
    .slice(0, mostChanges);
}
