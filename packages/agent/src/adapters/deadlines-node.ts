import type { Deadlines } from "../core/ports/deadlines.ts";

/** So often the event loop goes round before a timer is set: what answers on this machine, or on its network, has answered by then. */
const rounds = 2;

/**
 * Deadlines that nearly always are met. A timer that is cleared still wakes Node up when it would have rung (its one timer in libuv stays
 * as it was set), and with a limit for each question that was two of three wake-ups of the agent. So all deadlines share one timer,
 * and it is set only for those that are still open after the event loop went round.
 */
export function createDeadlines(): Deadlines {
  const open = new Map<object, { readonly atMs: number; readonly late: () => void }>();
  let timer: NodeJS.Timeout | null = null;
  let ringsAtMs = Number.POSITIVE_INFINITY;
  let isLooking = false;

  function look(roundsLeft: number): void {
    if (open.size > 0 && roundsLeft > 0) {
      setImmediate(look, roundsLeft - 1);
      return;
    }
    isLooking = false;
    set();
  }

  function set(): void {
    let firstMs = Number.POSITIVE_INFINITY;
    for (const { atMs } of open.values()) firstMs = Math.min(firstMs, atMs);
    if (firstMs >= ringsAtMs) return;
    if (timer) clearTimeout(timer);
    ringsAtMs = firstMs;
    timer = setTimeout(ring, Math.max(0, firstMs - performance.now()));
  }

  function rest(): void {
    if (timer) clearTimeout(timer);
    timer = null;
    ringsAtMs = Number.POSITIVE_INFINITY;
  }

  function ring(): void {
    rest();
    const nowMs = performance.now();
    for (const [mark, { atMs, late }] of open) {
      if (atMs > nowMs) continue;
      open.delete(mark);
      late();
    }
    set();
  }

  return {
    in(ms, late) {
      // Kept among the others it would keep their timer from being cleared.
      if (ms === Number.POSITIVE_INFINITY) return () => undefined;
      const mark = {};
      open.set(mark, { atMs: performance.now() + ms, late });
      if (!isLooking) {
        isLooking = true;
        setImmediate(look, rounds - 1);
      }
      return () => {
        if (open.delete(mark) && open.size === 0) rest();
      };
    },
  };
}
