/** What is to be broken off with each signal. A probe's signal serves for hours, and to listen to it anew costs as much as a small question. */
const cuts = new WeakMap<AbortSignal, Set<() => void>>();

function cutsOf(signal: AbortSignal): Set<() => void> {
  const known = cuts.get(signal);
  if (known) return known;
  const fresh = new Set<() => void>();
  cuts.set(signal, fresh);
  signal.addEventListener("abort", () => fresh.forEach((cut) => cut()), { once: true });
  return fresh;
}

/** Calls `cut` when the signal says so. What it gives takes that back. */
export function whenAborted(signal: AbortSignal, cut: () => void): () => void {
  const open = cutsOf(signal);
  open.add(cut);
  return () => void open.delete(cut);
}
