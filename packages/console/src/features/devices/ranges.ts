/** How far back the charts look. `seconds` each, in about 288 steps: a chart is not wider than that on most screens. */
export const ranges = {
  "1h": 3600,
  "24h": 86_400,
  "7d": 7 * 86_400,
  "30d": 30 * 86_400,
  "1y": 365 * 86_400,
} as const;
export type Range = keyof typeof ranges;

export const isRange = (text: string | undefined): text is Range =>
  text !== undefined && Object.hasOwn(ranges, text);

/** A day, or an hour of a device that has not been here for much longer than that. */
export const usualRange = (enrolledAtMs: number, nowMs: number): Range =>
  nowMs - enrolledAtMs < 3 * ranges["1h"] * 1000 ? "1h" : "24h";

/** The span to ask for: whole steps, so that the same answer serves until the next step begins. */
export function spanOf(
  range: Range,
  nowMs: number,
  points = 288,
): { fromMs: number; toMs: number; points: number } {
  const stepMs = Math.max(10_000, (ranges[range] * 1000) / points);
  const toMs = Math.ceil(nowMs / stepMs) * stepMs;
  return { fromMs: toMs - ranges[range] * 1000, toMs, points };
}
