import type { z } from "zod";
import type { Text } from "../values/text.ts";

/** The parts of a device that people think in; the device page has one strip for each. */
export const domains = [
  "storage",
  "power",
  "compute",
  "heat",
  "network",
  "printing",
  "updates",
  "services",
  "time",
  "inventory",
] as const;
export type Domain = (typeof domains)[number];

export type Unit =
  | "percent"
  | "bytes"
  | "count"
  | "milliseconds"
  | "seconds"
  | "celsius"
  | "ratio"
  | "per-second";

/**
 * One number out of a reading that is kept as history. Data, not code, so that the agent can use it
 * without the schema library: `value` is the field that holds the number. With `each`, the reading has a
 * list under that name, `value` is a field of each entry, and `key` is the field that names the entry.
 * `step` is the change below which a new value says nothing new (same unit); smaller changes are not sent.
 */
export interface Series {
  readonly id: string;
  readonly unit: Unit;
  readonly title: Text;
  readonly value: string;
  readonly each?: string;
  readonly key?: string;
  readonly step: number;
}

/**
 * A probe's contract. The life of a probe: 1. it is declared here, in the file named after its id, and in
 * `all.ts`; 2. the agent implements it in `agent/src/probes/<id>/`; 3. the agent measures it every
 * `intervalSeconds` and gives up after `timeoutSeconds`; 4. its value is checked against `value` on the
 * device, and again by the collector; 5. rules judge it; 6. `series` is what history keeps.
 * Units are part of the names of fields (`usedPercent`, `oldestJobSeconds`); ratios of 100 are "Percent".
 * A field that could not be known is `null`, never zero.
 */
export interface ProbeContract<Id extends string = string, Value extends z.ZodType = z.ZodType> {
  readonly id: Id;
  readonly domain: Domain;
  readonly title: Text;
  readonly about: Text;
  readonly intervalSeconds: number;
  readonly timeoutSeconds: number;
  readonly value: Value;
  readonly series: readonly Series[];
}

export function defineProbe<const Id extends string, Value extends z.ZodType>(
  contract: ProbeContract<Id, Value>,
): ProbeContract<Id, Value> {
  return Object.freeze(contract);
}
