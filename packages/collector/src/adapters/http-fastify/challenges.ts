import type { Clock } from "../../core/ports.ts";

const keptMs = 5 * 60_000;
const keptAtMost = 5000;

/** Challenges that were given out: each is good once, for five minutes, for one purpose. */
export class Challenges {
  readonly #clock: Clock;
  readonly #kept = new Map<string, { readonly purpose: string; readonly atMs: number }>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  keep(challenge: string, purpose: string): void {
    const nowMs = this.#clock.nowMs();
    for (const [old, { atMs }] of this.#kept) {
      if (nowMs - atMs < keptMs && this.#kept.size < keptAtMost) break;
      this.#kept.delete(old);
    }
    this.#kept.set(challenge, { purpose, atMs: nowMs });
  }

  /** True once. */
  take(challenge: string, purpose: string): boolean {
    const kept = this.#kept.get(challenge);
    if (kept?.purpose !== purpose) return false;
    this.#kept.delete(challenge);
    return this.#clock.nowMs() - kept.atMs < keptMs;
  }
}
