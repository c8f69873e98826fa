import type { Ring } from "./ring.ts";
import type { Digest } from "./signed.ts";

const places = 10_000;

interface Ringed {
  readonly rings: readonly Ring[];
}

/** A release has its places by the bundle, so that it cannot be signed again for others to come first; the rest by its nonce. */
type Named = { readonly bundle: { readonly sha256: string } } | { readonly nonce: string };

const nameOf = (of: Named): string => ("bundle" in of ? of.bundle.sha256 : of.nonce);

function numberOf(text: string, sha256: Digest): number {
  return Number.parseInt(sha256(new TextEncoder().encode(text)).slice(0, 13), 16);
}

/** A device's place among 10,000 for what has this name: another one for each, so that it is not always the same who come first. */
export const placeOf = (deviceId: string, name: string, sha256: Digest): number =>
  numberOf(`hulplijn/ring/v1\n${deviceId}\n${name}`, sha256) % places;

/** A number from 0 up to 1 that is this device's own for what has this name: where it stands among those of its ring. */
export const shareOf = (deviceId: string, name: string, sha256: Digest): number =>
  numberOf(`hulplijn/pace/v1\n${deviceId}\n${name}`, sha256) / 2 ** 52;

/** The first ring that this device is in, counted from 0. The device counts it itself: nobody can put it into an earlier one. */
export function ringOf(deviceId: string, of: Ringed & Named, sha256: Digest): number {
  const { rings } = of;
  const place = placeOf(deviceId, nameOf(of), sha256);
  const ring = rings.findIndex(({ permyriad }) => place < permyriad);
  // The last ring is everybody (`wrongRings`); of anything else nobody is in any.
  return ring < 0 ? rings.length : ring;
}

/** How long a device waits by itself, from when it first saw what has these rings: all earlier rings' soaking. */
export const soakMsBefore = ({ rings }: Ringed, ring: number): number =>
  rings.slice(0, ring).reduce((sum, { soakMinutes }) => sum + soakMinutes, 0) * 60_000;

/**
 * How long until a device's ring has its turn; 0: now; null: not before the collector opens it as well. `openRing`: the last
 * ring that the collector opened, -1 when it halted. So whoever owns the collector delays, and hastens nothing.
 */
export function ringWaitMs(
  ringed: Ringed,
  ring: number,
  now: { readonly openRing: number; readonly seenForMs: number },
): number | null {
  if (now.openRing < ring) return null;
  return Math.max(0, soakMsBefore(ringed, ring) - Math.max(0, now.seenForMs));
}

/** What a schema cannot say of rings; null when they go up to everybody. */
export function wrongRings({ rings }: Ringed): string | null {
  const isUpward = rings.every(({ permyriad }, at) => permyriad > (rings[at - 1]?.permyriad ?? 0));
  return isUpward && rings.at(-1)?.permyriad === places ? null : "its rings do not go up to 10,000";
}

/** A moment by both clocks of a device, either of which may be wrong. */
export interface ClockMoment {
  readonly atMs: number;
  readonly bootId: string;
  readonly monoMs: number;
}

/**
 * How long ago it was: within one start of the machine by whichever clock says that less time has passed, so that a clock that is set
 * ahead hastens nothing. Over a start by the wall clock, but never less than the machine has been on: what was noted while that clock
 * stood years ahead does not lie in the future for years. Less than 0 only within one start, or where the start is not known.
 */
export function ageMs(since: ClockMoment, now: ClockMoment): number {
  const byWall = now.atMs - since.atMs;
  if (since.bootId === now.bootId) return Math.min(byWall, now.monoMs - since.monoMs);
  return since.bootId === "" ? byWall : Math.max(byWall, now.monoMs);
}

/**
 * For how long a device has known what people signed. Nobody saw it before that: a clock that stood in another year when it came hastens
 * nothing after the next start of the machine.
 */
export const knownForMs = (since: ClockMoment, now: ClockMoment, issuedAtMs: number): number =>
  Math.min(ageMs(since, now), now.atMs - issuedAtMs);
