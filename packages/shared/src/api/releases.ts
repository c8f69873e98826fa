import { z } from "zod";
import { Sentence } from "./page.ts";

/**
 * How one device stands with one release. `silent`: it began the new version, or had just settled on it, and did not come back. `unable`:
 * its agent does not update itself. `offline` has heard nothing yet, or went to sleep in the middle.
 */
export const releaseStandings = [
  "settled",
  "trying",
  "waiting",
  "offline",
  "returned",
  "refused",
  "silent",
  "unable",
] as const;
export type ReleaseStanding = (typeof releaseStandings)[number];

/** Why the next ring of a release does not open yet. */
export const releaseWaits = ["soaking", "too-few-settled", "nobody-yet", "all-open", "halted"] as const;
export type ReleaseWait = (typeof releaseWaits)[number];

/** `rolling`: ring after ring. `no-bundle`: signed, and its bundle has not come. `replaced`: a newer one is here, devices hear no more of it. */
export const releaseStates = ["no-bundle", "rolling", "halted", "all-open", "replaced", "expired"] as const;

const Counts = z.record(z.enum(releaseStandings), z.number().int());

export const ReleaseRow = z.object({
  sequence: z.number().int(),
  version: z.string(),
  state: z.enum(releaseStates),
  floor: z.number().int(),
  /** Who signed it, by their own keys. */
  people: z.array(z.string()),
  platforms: z.array(z.string()),
  bundle: z.object({ sha256: z.string(), sizeBytes: z.number().int() }),
  takenAtMs: z.number(),
  expiresAtMs: z.number(),
  /** The last ring that was opened, counted from 0; -1 before the first. */
  openRing: z.number().int(),
  halted: z
    .object({
      /** The collector's own reason; null when a person halted it. */
      why: Sentence.nullable(),
      reason: z.string().nullable(),
      who: z.string(),
      atMs: z.number(),
    })
    .nullable(),
});
export type ReleaseRow = z.infer<typeof ReleaseRow>;

/** `GET /api/v1/releases/{sequence}`. `troubled`: devices that returned, refused or fell silent, the newest first, and no more than 200. */
export const Release = ReleaseRow.extend({
  wait: z.enum(releaseWaits).nullable(),
  /** When the next ring opens at the earliest, as far as time alone decides. */
  waitUntilMs: z.number().nullable(),
  rings: z.array(
    z.object({
      permyriad: z.number().int(),
      soakMinutes: z.number().int(),
      openedAtMs: z.number().nullable(),
      counts: Counts,
    }),
  ),
  troubled: z.array(
    z.object({
      deviceId: z.string(),
      name: z.string(),
      ring: z.number().int(),
      standing: z.enum(releaseStandings),
      code: z.string().nullable(),
      sinceMs: z.number(),
    }),
  ),
});
export type Release = z.infer<typeof Release>;

/** A device's update, on its page. Null in `Device` when nothing is being rolled out. */
export const DeviceUpdate = z.object({
  sequence: z.number().int(),
  version: z.string(),
  ring: z.number().int(),
  openRing: z.number().int(),
  halted: z.boolean(),
  standing: z.enum(releaseStandings),
  code: z.string().nullable(),
});
export type DeviceUpdate = z.infer<typeof DeviceUpdate>;

/** Why a person halts or resumes a release, for everybody who sees it. */
export const ReleaseReason = z.object({ reason: z.string().trim().min(1).max(200) });
