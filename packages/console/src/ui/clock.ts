import { useSyncExternalStore } from "react";

/** One ticking clock for all ages on screen, so that a thousand rows cost one timer. */
const watchers = new Set<() => void>();
let nowMs = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;

function watch(tell: () => void): () => void {
  watchers.add(tell);
  timer ??= setInterval(() => {
    nowMs = Date.now();
    for (const each of watchers) each();
  }, 1000);
  return () => {
    watchers.delete(tell);
    if (watchers.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** Now, in steps of `everySeconds`: a part that shows minutes need not draw itself each second. */
export function useNow(everySeconds = 1): number {
  const step = everySeconds * 1000;
  return useSyncExternalStore(watch, () => {
    if (timer === undefined) nowMs = Date.now();
    return Math.floor(nowMs / step) * step;
  });
}
