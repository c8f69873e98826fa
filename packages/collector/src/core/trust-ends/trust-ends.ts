/** What trust rests on, and when it ends. */
export interface Ending {
  readonly what: "policy" | "root" | "certificate";
  /** Tells this one from the next: a notice is about one of them. */
  readonly version: string;
  readonly endsAtMs: number;
}

/** Days before the end at which people are told, the first one first; 0: it has ended. */
export const stages = [30, 7, 1, 0] as const;
export type Stage = (typeof stages)[number];

const dayMs = 86_400_000;

/** The last stage that was reached; null while the end is further away than the first. */
export function stageOf(endsAtMs: number, nowMs: number): Stage | null {
  const left = (endsAtMs - nowMs) / dayMs;
  return stages.findLast((days) => left <= days) ?? null;
}

/** How much it presses: from a day before the end somebody has to act now. */
export const pressing = (stage: Stage): "notice" | "warning" | "critical" =>
  stage === 30 ? "notice" : stage === 7 ? "warning" : "critical";

/** From so many roots on a chain is said to be long: devices walk no more than `mostRoots`. */
export const isLongChain = (roots: number, mostRoots: number): boolean => roots >= mostRoots - 8;
