import type { ProbeId, ProbeValue } from "@hulplijn/shared/probes";
import type { Bucket } from "../../ui/chart/summary.ts";

/** How a value went: where it began and where it is, or that it stayed. */
export type Trend =
  | { readonly state: "steady"; readonly seconds: number }
  | { readonly state: "moved"; readonly from: number; readonly to: number; readonly seconds: number };

/** Fewer steps than this say nothing about a trend. */
const leastSteps = 4;
/** Moves below this are noise to whoever reads a page: so many points of a share, or this part of the value itself. */
const leastPoints = 3;
const leastPart = 0.2;

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** The first quarter against the last, so that one odd step is no trend; null when too little was measured. */
export function trendOf(buckets: readonly Bucket[], unit: string): Trend | null {
  const measured = buckets.flatMap(({ atMs, mean: value }) => (value === null ? [] : [{ atMs, value }]));
  const [first, last] = [measured[0], measured.at(-1)];
  if (first === undefined || last === undefined || measured.length < leastSteps) return null;
  const seconds = (last.atMs - first.atMs) / 1000;
  const quarter = Math.ceil(measured.length / 4);
  const values = measured.map(({ value }) => value);
  const from = mean(values.slice(0, quarter));
  const to = mean(values.slice(-quarter));
  const least =
    unit === "percent" ? leastPoints : Math.max(Math.abs(from), Math.abs(to)) * leastPart || Infinity;
  return Math.abs(to - from) < least ? { state: "steady", seconds } : { state: "moved", from, to, seconds };
}

type Leads = { readonly [Id in ProbeId]?: (value: ProbeValue<Id>) => string | null };

const most = <Row>(rows: readonly Row[], by: (row: Row) => number | null): Row | undefined =>
  rows.toSorted((a, b) => (by(b) ?? -1) - (by(a) ?? -1))[0];
const named = (series: string, key: string | undefined): string | null =>
  key === undefined ? null : `${series}:${key}`;

/** Of each probe the one series that tells whether it gets worse; of a keyed one that of the part which is worst off. */
const leads: Leads = {
  battery: ({ batteries }) => named("battery/health", batteries[0]?.name),
  "collector-path": () => "collector-path/round-trip",
  "disk-health": ({ disks }) => named("disk-health/wear", most(disks, (disk) => disk.wearPercent)?.device),
  "disk-space": ({ mounts }) => named("disk-space/used", most(mounts, (each) => each.usedPercent)?.mount),
  dns: ({ servers }) => named("dns/answer", servers[0]?.address),
  gateway: () => "gateway/round-trip",
  internet: () => "internet/answer",
  memory: () => "memory/available",
  printers: ({ queues }) => named("printers/waiting", most(queues, (queue) => queue.waitingJobs)?.queue),
  processor: () => "processor/busy",
  temperature: ({ sensors }) => named("temperature/sensor", most(sensors, (each) => each.celsius)?.name),
  updates: () => "updates/pending",
};

/** The series to draw beside a measured value, by name; null where none says more than the value. */
export function leadOf(probe: string, value: unknown): string | null {
  const lead = Object.hasOwn(leads, probe) ? leads[probe as keyof Leads] : undefined;
  return lead === undefined ? null : (lead as (value: unknown) => string | null)(value);
}

/** Where a line goes in a picture of `width` by `height`: each unbroken part as points for SVG, and the levels inside it. */
export function sparkOf(
  buckets: readonly Bucket[],
  unit: string,
  levels: readonly number[],
  width: number,
  height: number,
): { readonly lines: readonly string[]; readonly levels: readonly number[] } {
  const values = buckets.flatMap((bucket) => bucket.mean ?? []);
  const top = unit === "percent" ? 100 : Math.max(...values, 0) * 1.1 || 1;
  const bottom = Math.min(...values, 0);
  const y = (value: number): number =>
    Math.round((height - 1 - ((value - bottom) / (top - bottom)) * (height - 2)) * 10) / 10;
  const step = width / Math.max(1, buckets.length - 1);
  const lines: string[][] = [[]];
  buckets.forEach(({ mean: value }, at) => {
    if (value === null) lines.push([]);
    else lines.at(-1)?.push(`${Math.round(at * step * 10) / 10},${y(value)}`);
  });
  return {
    // One point has no length: it is drawn as a short dash.
    lines: lines.flatMap((points) => {
      const [only] = points;
      if (only === undefined) return [];
      return [
        points.length > 1
          ? points.join(" ")
          : `${only} ${only.replace(/^[\d.]+/, (x) => String(Number(x) + 1))}`,
      ];
    }),
    levels: levels.filter((level) => level > bottom && level < top).map(y),
  };
}
