import type { FromRunner } from "./face.ts";

/** Asks the network half to measure and judge, and waits for its word; no word in time is `unknown`. */
export function createJudging(send: (frame: FromRunner) => void, limitMs: number) {
  const waiting = new Map<number, (level: string) => void>();
  let asks = 0;
  return {
    judge(rule: string, subject: string): Promise<string> {
      const ask = ++asks;
      return new Promise((resolve) => {
        const end = (level: string): void => {
          clearTimeout(timer);
          waiting.delete(ask);
          resolve(level);
        };
        const timer = setTimeout(() => end("unknown"), limitMs);
        waiting.set(ask, end);
        send({ kind: "judge", ask, rule, subject });
      });
    },
    answer: (ask: number, level: string): void => waiting.get(ask)?.(level),
  };
}
