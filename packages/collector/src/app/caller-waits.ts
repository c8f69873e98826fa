import type { CallerStatement } from "@hulplijn/shared/fixes";

/** How long a device may take to show a code and say so: its runner may have to start first. */
const answerMs = 20_000;

/** People who wait for a device to say that it showed a code: in this copy of the collector, in memory. Nothing of it is worth keeping. */
export interface CallerWaits {
  /** The device's word; null when none came in time. */
  wait(requestId: string, deviceId: string): Promise<CallerStatement | null>;
  /** True when somebody waited for it. */
  answer(statement: CallerStatement): boolean;
}

export function createCallerWaits(limitMs = answerMs): CallerWaits {
  const waiting = new Map<string, (statement: CallerStatement) => void>();
  const nameOf = (requestId: string, deviceId: string): string => `${deviceId} ${requestId}`;
  return {
    wait: (requestId, deviceId) =>
      new Promise((resolve) => {
        const name = nameOf(requestId, deviceId);
        const end = (statement: CallerStatement | null): void => {
          clearTimeout(timer);
          waiting.delete(name);
          resolve(statement);
        };
        const timer = setTimeout(() => end(null), limitMs);
        waiting.set(name, end);
      }),
    answer(statement) {
      const tell = waiting.get(nameOf(statement.requestId, statement.deviceId));
      tell?.(statement);
      return tell !== undefined;
    },
  };
}
