/** A device's clock that differs less than this from ours is believed. */
const believedMs = 120_000;

/** Whether a device's clock agrees with ours well enough to be believed without more. */
export function clockAgrees(deviceAtMs: number, receivedAtMs: number): boolean {
  return Math.abs(receivedAtMs - deviceAtMs) <= believedMs;
}

/**
 * When something on a device happened, in the collector's time. The device's own instant counts when its clock agrees with
 * ours, or when the collector was blind at that time (`blindSinceMs`), so that what happened meanwhile keeps its own time.
 * Otherwise the clock is wrong, and the moment of hearing counts.
 */
export function believedInstant(
  deviceAtMs: number,
  receivedAtMs: number,
  blindSinceMs: number | null,
): number {
  if (clockAgrees(deviceAtMs, receivedAtMs)) return Math.min(deviceAtMs, receivedAtMs);
  if (blindSinceMs !== null && deviceAtMs >= blindSinceMs - believedMs && deviceAtMs <= receivedAtMs)
    return deviceAtMs;
  return receivedAtMs;
}

/**
 * Since when the collector was blind at that instant of a device: the start of the span that it lies in; else of the newest one. A
 * device that tells of long ago may lose its link once more in the middle, and those spans are two.
 */
export function blindSinceAt(
  spans: readonly { readonly fromMs: number; readonly toMs: number | null }[],
  deviceAtMs: number,
): number | null {
  const holding = spans.find(
    ({ fromMs, toMs }) => fromMs - believedMs <= deviceAtMs && (toMs === null || deviceAtMs <= toMs),
  );
  return (holding ?? spans[0])?.fromMs ?? null;
}
