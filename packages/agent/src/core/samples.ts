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

/**
 * The numbers that history keeps out of a reading, by the probe's series. Nothing for a reading without a value; a number
 * that could not be known (`null`) is left out, never zero.
 */
export function samplesOf(probe: string, series: readonly Series[], reading: Reading): readonly Sample[] {
  if (reading.state !== "measured") return [];
  const samples: Sample[] = [];
  for (const one of series) {
    const name = `${probe}/${one.id}`;
    if (one.each === undefined || one.key === undefined) {
      const value = numberAt(reading.value, one.value);
      if (value !== null) samples.push({ name, value: rounded(value), step: one.step });
      continue;
    }
    const entries = (reading.value as Record<string, unknown>)[one.each];
    if (!Array.isArray(entries)) continue;
    for (const entry of entries as readonly unknown[]) {
      const value = numberAt(entry, one.value);
      if (value === null) continue;
      const key = (entry as Record<string, unknown>)[one.key];
      if (typeof key !== "string") continue;
      samples.push({ name: `${name}:${key}`.slice(0, longestName), value: rounded(value), step: one.step });
    }
  }
  return samples;
}
