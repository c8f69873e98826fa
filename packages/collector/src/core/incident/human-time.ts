/** A pause longer than this between two things a person did is not counted as work on the incident. */
const pauseSeconds = 600;
/** Reading before the first thing that was done. */
const readingSeconds = 60;

/**
 * Hands-on time that one more thing done by a person adds, in seconds. `previousAtMs` is when a person last did something on
 * the incident; null when nobody did. An estimate that the person can correct, and it says so on the screen.
 */
export function humanSecondsFor(atMs: number, previousAtMs: number | null): number {
  if (previousAtMs === null) return readingSeconds;
  const gap = Math.max(0, Math.round((atMs - previousAtMs) / 1000));
  return gap <= pauseSeconds ? gap : readingSeconds;
}
