import { z } from "zod";
import { Manifest } from "../fixes/manifest.ts";

/** `approved`: enough people approved exactly these bytes. `waiting`: some are missing. `suspended`: nobody may start it. */
export const fixStates = ["approved", "waiting", "suspended"] as const;

export const FixRow = z.object({
  fix: z.string(),
  version: z.number().int(),
  title: z.object({ en: z.string(), nl: z.string() }),
  summary: z.object({ en: z.string(), nl: z.string() }),
  risk: z.string(),
  platforms: z.array(z.string()),
  settles: z.array(z.string()),
  /** Only for a caller who reads a code from the device's screen (`POST /api/v1/callers`), so never for a batch. */
  callerVerified: z.boolean(),
  state: z.enum(fixStates),
  approvalsNeeded: z.number().int(),
  approvals: z.array(z.object({ person: z.string(), keyId: z.string(), atMs: z.number() })),
  runs90Days: z.number().int(),
  verified90Days: z.number().int(),
  lastRunAtMs: z.number().nullable(),
});
export type FixRow = z.infer<typeof FixRow>;

/** `GET /api/v1/fixes/{id}/versions`: one that this collector has or had. `approvals` are all that were given, also by people who left. */
export const FixVersion = z.object({
  version: z.number().int(),
  manifestDigest: z.string(),
  /** The one in the folder now: the only one that can be ordered. */
  present: z.boolean(),
  seenAtMs: z.number(),
  author: z.string(),
  approved: z.boolean(),
  approvals: z.array(z.object({ person: z.string(), keyId: z.string(), atMs: z.number() })),
  runs90Days: z.number().int(),
  verified90Days: z.number().int(),
  lastRunAtMs: z.number().nullable(),
});
export type FixVersion = z.infer<typeof FixVersion>;

/** `GET /api/v1/fixes/{id}/versions/{manifestDigest}`: what it said and did, to compare with another. */
export const FixVersionText = z.object({
  version: z.number().int(),
  manifestDigest: z.string(),
  manifest: Manifest,
  files: z.array(z.object({ name: z.string(), text: z.string() })),
});
export type FixVersionText = z.infer<typeof FixVersionText>;

/** `GET /api/v1/fixes/{id}`. `manifestBytes` is base64 of the exact bytes that an approval covers. `html` is the text highlighted at the server. */
export const Fix = FixRow.extend({
  manifest: Manifest,
  manifestBytes: z.string(),
  manifestDigest: z.string(),
  files: z.array(z.object({ name: z.string(), text: z.string(), html: z.string(), sha256: z.string() })),
});
export type Fix = z.infer<typeof Fix>;
