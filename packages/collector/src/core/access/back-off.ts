/**
 * How long signing in must wait after wrong passwords: per account and for the whole collector, so that neither one
 * account nor a list of names can be tried at speed. Pure: the caller keeps the state and brings the clock.
 */
export interface Attempts {
  readonly failures: number;
  readonly lastAtMs: number;
}

export interface BackOff {
  /** Failures that cost nothing. */
  readonly free: number;
  readonly firstWaitMs: number;
  readonly longestWaitMs: number;
  /** Quiet for this long: everything is forgotten. */
  readonly forgetMs: number;
}

/** Five tries, then 2 s, 4 s … 5 minutes; forgotten after a quarter of an hour. */
export const perAccount: BackOff = {
  free: 5,
  firstWaitMs: 2000,
  longestWaitMs: 300_000,
  forgetMs: 900_000,
};

/** Hundred wrong passwords in a minute's neighbourhood, over all accounts, slow everybody's signing in by seconds. */
export const overall: BackOff = { free: 100, firstWaitMs: 1000, longestWaitMs: 30_000, forgetMs: 60_000 };

/** Milliseconds still to wait before the next attempt may be made; 0 when it may be made now. */
export function waitMs(attempts: Attempts | undefined, rule: BackOff, nowMs: number): number {
  if (!attempts || nowMs - attempts.lastAtMs >= rule.forgetMs) return 0;
  const beyond = attempts.failures - rule.free;
  if (beyond < 0) return 0;
  const wait = Math.min(rule.longestWaitMs, rule.firstWaitMs * 2 ** Math.min(beyond, 30));
  return Math.max(0, attempts.lastAtMs + wait - nowMs);
}

/** One more failure. */
export function failed(attempts: Attempts | undefined, rule: BackOff, nowMs: number): Attempts {
  const before = attempts && nowMs - attempts.lastAtMs < rule.forgetMs ? attempts.failures : 0;
  return { failures: before + 1, lastAtMs: nowMs };
}
