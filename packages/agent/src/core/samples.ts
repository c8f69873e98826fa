import type { Reading } from "@hulplijn/shared/probes";
import type { Series } from "@hulplijn/shared/probes";

/** One number of a reading. `name` is `<probe>/<series>` or `<probe>/<series>:<key>`; `step` as in the series' contract. */
export interface Sample {
  readonly name: string;
  readonly value: number;
  readonly step: number;
}

const longestName = 600;

function numberAt(holder: unknown, field: string): number | null {
  const value = (holder as Record<string, unknown> | null)?.[field];
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}

/** To a thousandth: below that is noise, and it would cost bytes on the wire. */
const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** Names of each series by key, made once: the same forty are asked for at every turn. */
const namesOf = new WeakMap<Series, Map<string, string>>();
/** Keys come and go (containers, sticks): past this many the names of a series are made anew. */
const mostKept = 1000;

/** `suffix` is empty, or a colon and the key of an entry. */
function nameOf(probe: string, one: Series, suffix: string): string {
  let names = namesOf.get(one);
  if (names === undefined || names.size > mostKept) {
    names = new Map<string, string>();
    namesOf.set(one, names);
  }
  let name = names.get(suffix);
  if (name === undefined) {
    name = `${probe}/${one.id}${suffix}`.slice(0, longestName);
    names.set(suffix, name);
  }
  return name;
}

/**
 * The numbers that history keeps out of a reading, by the probe's series. Nothing for a reading without a value; a number
 * that could not be known (`null`) is left out, never zero.
 */
export function samplesOf(probe: string, series: readonly Series[], reading: Reading): readonly Sample[] {
  if (reading.state !== "measured") return [];
  const samples: Sample[] = [];
  for (const one of series) {
    if (one.each === undefined || one.key === undefined) {
      const value = numberAt(reading.value, one.value);
      if (value !== null)
        samples.push({ name: nameOf(probe, one, ""), value: rounded(value), step: one.step });
      continue;
    }
    const entries = (reading.value as Record<string, unknown>)[one.each];
    if (!Array.isArray(entries)) continue;
    for (const entry of entries as readonly unknown[]) {
      const value = numberAt(entry, one.value);
      if (value === null) continue;
      const key = (entry as Record<string, unknown>)[one.key];
      if (typeof key !== "string") continue;
      samples.push({ name: nameOf(probe, one, `:${key}`), value: rounded(value), step: one.step });
    }
  }
  return samples;
}
