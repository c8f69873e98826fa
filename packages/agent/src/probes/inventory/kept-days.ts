import type { Snapshot } from "./diff-inventory.ts";

/** Changes are told against a day ago, also when somebody asks for a measurement in between. */
const dayMs = 23 * 3_600_000;
/** More than any distribution's desktop has; beyond it packages are not compared, so that what is kept stays small. */
const mostPackages = 10_000;

/** A snapshot as it lies on disk. `atMs` is the wall clock, which goes on while the machine is off. */
interface KeptDay {
  readonly atMs: number;
  readonly facts: Snapshot["facts"];
  readonly packages: readonly (readonly [name: string, version: string])[] | null;
}

/** What later snapshots are compared with, and the one that takes its place when it is a day old. */
interface KeptDays {
  readonly yesterday: KeptDay | null;
  readonly today: KeptDay;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

function isKeptDay(value: unknown): value is KeptDay {
  if (!isObject(value) || typeof value["atMs"] !== "number") return false;
  const { facts, packages } = value;
  const areTexts = (one: unknown): boolean =>
    Array.isArray(one) && one.length === 2 && one.every((part) => typeof part === "string");
  return (
    isObject(facts) &&
    Array.isArray(facts["disks"]) &&
    facts["disks"].every(isObject) &&
    (packages === null || (Array.isArray(packages) && packages.every(areTexts)))
  );
}

export const isKeptDays = (value: unknown): value is KeptDays =>
  isObject(value) &&
  isKeptDay(value["today"]) &&
  (value["yesterday"] === null || isKeptDay(value["yesterday"]));

export const asSnapshot = ({ facts, packages }: KeptDay): Snapshot => ({
  facts,
  packages: packages && new Map(packages),
});

/** What is kept after a look at `nowMs`: the very same unless something has to be written. */
export function comparing(kept: KeptDays | null, snapshot: Snapshot, nowMs: number): KeptDays {
  const { facts, packages } = snapshot;
  const now: KeptDay = {
    atMs: nowMs,
    facts,
    packages: packages && packages.size <= mostPackages ? [...packages] : null,
  };
  if (kept === null) return { yesterday: null, today: now };
  // A clock that was set back would keep an old day for ever.
  if (kept.today.atMs > nowMs) return { ...kept, today: { ...kept.today, atMs: nowMs } };
  return nowMs - kept.today.atMs >= dayMs ? { yesterday: kept.today, today: now } : kept;
}
