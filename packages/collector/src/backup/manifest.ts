import { z } from "zod";

/** What a backup says of itself. Written last, so that a folder without it is not a backup. */
export const Manifest = z.strictObject({
  format: z.literal(1),
  createdAtMs: z.number().int().min(0),
  /** Version of the collector that made it. */
  version: z.string().max(64),
  collectorKey: z.string().max(100),
  store: z.strictObject({
    migrations: z.array(z.string().max(100)).max(10_000),
    audit: z.strictObject({ index: z.number().int().min(1), hash: z.string().length(64) }).nullable(),
    policyVersion: z.number().int().min(0),
    rootVersion: z.number().int().min(0),
    devices: z.number().int().min(0),
    incidents: z.number().int().min(0),
  }),
  files: z
    .array(
      z.strictObject({
        path: z.string().max(300),
        sizeBytes: z.number().int().min(0),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
      }),
    )
    .max(100_000),
  /** What has to be kept elsewhere, in words for whoever finds the folder. */
  notInside: z.array(z.string()).max(20),
});
export type Manifest = z.infer<typeof Manifest>;

export const manifestName = "manifest.json";
export const storeName = "hulplijn.sqlite";
export const keyName = "collector.key";
export const settingsName = "settings.json";

/** Paths that a backup may hold, and no others: nothing of it can land outside the folder that it is put back to. */
export const mayHold = (path: string): boolean =>
  /^(hulplijn\.sqlite|collector\.key|settings\.json|trust\/(root|policy)\.json|trust\/approvals\/[\w@-][\w.@-]*\.json|fixes(\/[\w@-][\w.@-]*)+)$/.test(
    path,
  );

/** What is not in any backup, and why. */
export const notInside: readonly string[] = [
  "Keys with which people approve, order or sign for the root: they are theirs, and never on the collector.",
  "The TLS certificate and its key: they belong to the machine and its name; the settings say where they lie.",
  "The bundles of releases of the agent: after a restore on another machine, hand the newest one in again (hulplijn releases publish).",
  "Sockets, logs, and other backups.",
  "The collector's own program and the fixes that came with it: install the version that is named here, or a later one.",
];
