import type { Reading, Series } from "@hulplijn/shared/probes";

/** How much a reading says that the one before did not: nothing, only other numbers, or something else. */
export type Difference = "none" | "numbers" | "facts";

/** Below this share of itself, a number that is no series of its own says nothing new. */
const toleratedShare = 0.1;

/** Fields that are kept as history: their series says which change matters. */
function stepsOf(series: readonly Series[]): ReadonlyMap<string, number> {
  return new Map(series.map((one) => [`${one.each ?? ""}/${one.value}`, one.step]));
}

function worse(one: Difference, other: Difference): Difference {
  if (one === "facts" || other === "facts") return "facts";
  return one === "numbers" || other === "numbers" ? "numbers" : "none";
}

function differs(
  before: unknown,
  after: unknown,
  field: string,
  list: string,
  steps: ReadonlyMap<string, number>,
): Difference {
  if (before === after) return "none";
  if (typeof before === "number" && typeof after === "number") {
    const step = steps.get(`${list}/${field}`);
    const limit = step ?? toleratedShare * Math.max(Math.abs(before), Math.abs(after));
    return Math.abs(after - before) >= limit ? "numbers" : "none";
  }
  if (typeof before !== "object" || typeof after !== "object") {
    // A number that comes to be known, or no longer is, moves like a number: forecasts do that all day.
    const isNumber = typeof before === "number" || typeof after === "number";
    return isNumber && (before === null || after === null) ? "numbers" : "facts";
  }
  if (before === null || after === null) return "facts";
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  let worst: Difference = "none";
  for (const key of keys) {
    const isIndex = Array.isArray(after);
    const inner = differs(
      (before as Record<string, unknown>)[key],
      (after as Record<string, unknown>)[key],
      isIndex ? "" : key,
      isIndex ? field : list,
      steps,
    );
    worst = worse(worst, inner);
    if (worst === "facts") return worst;
  }
  return worst;
}

/** Compares what was sent with what is known now. How long measuring took and when is not a difference. */
export function difference(before: Reading, after: Reading, series: readonly Series[]): Difference {
  if (before.state === "measured" && after.state === "measured")
    return differs(before.value, after.value, "", "", stepsOf(series));
  if (before.state === "unavailable" && after.state === "unavailable")
    return before.reason === after.reason ? "none" : "facts";
  if (before.state === "failed" && after.state === "failed")
    return before.code === after.code ? "none" : "facts";
  return "facts";
}
