/** So many at once, and one more each so often: what somebody else may make this program do in vain. */
export interface Allowance {
  /** Whether one is left now. */
  isLeft(): boolean;
  spend(): void;
}

export function createAllowance(most: number, everyMs: number, nowMs: () => number): Allowance {
  let left = most;
  let atMs = nowMs();
  const refill = (): void => {
    const more = Math.max(0, Math.floor((nowMs() - atMs) / everyMs));
    left = Math.min(most, left + more);
    atMs += more * everyMs;
  };
  return {
    isLeft() {
      refill();
      return left > 0;
    },
    spend() {
      refill();
      left = Math.max(0, left - 1);
    },
  };
}
