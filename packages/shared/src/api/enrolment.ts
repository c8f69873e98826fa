import { z } from "zod";

/** What the enrolment page gives out. `token` is there only in the answer that made it. */
export const EnrolmentToken = z.object({
  tokenId: z.string(),
  purpose: z.string(),
  group: z.string(),
  createdBy: z.string(),
  createdAtMs: z.number(),
  expiresAtMs: z.number(),
  maxUses: z.number().int(),
  uses: z.number().int(),
  revoked: z.boolean(),
  /** A device that enrols with it waits in quarantine until a person releases it. */
  needsApproval: z.boolean(),
  token: z.string().optional(),
});
export type EnrolmentToken = z.infer<typeof EnrolmentToken>;
export const MakeEnrolmentToken = z.object({
  purpose: z.string().min(1).max(128),
  group: z
    .string()
    .regex(/^[a-z0-9-]{1,64}$/)
    .default("default"),
  maxUses: z.number().int().min(1).max(100_000).default(1),
  lifetimeHours: z
    .number()
    .int()
    .min(1)
    .max(24 * 365)
    .default(24 * 7),
  needsApproval: z.boolean().default(false),
});
export type MakeEnrolmentToken = z.infer<typeof MakeEnrolmentToken>;

/** An installer in the collector's folder of packages, with the digest that `SHA256SUMS` beside it says. */
export const InstallPackage = z.object({
  platform: z.enum(["linux", "windows", "macos"]),
  format: z.enum(["deb", "rpm", "msi", "pkg"]),
  file: z.string(),
  sha256: z.string(),
});
export type InstallPackage = z.infer<typeof InstallPackage>;

/**
 * What a device needs beside the token: where (`wss://…/agent/v1`), and which root to pin (SHA-256 of its payload bytes).
 * `packageFolder`: whether this collector was given a folder of packages.
 */
export const EnrolmentFacts = z.object({
  url: z.string(),
  rootDigest: z.string(),
  collectorKey: z.string(),
  packageFolder: z.boolean(),
  packages: z.array(InstallPackage),
});
export type EnrolmentFacts = z.infer<typeof EnrolmentFacts>;
