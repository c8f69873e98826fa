import { z } from "zod";
import { AtMs, Sha256 } from "../values/ids.ts";
import { Ring } from "./ring.ts";

/** Largest bundle of a release: the agent's own is a megabyte and a half. */
export const mostBundleBytes = 16 * 1_048_576;

/** Runtimes that an agent is packaged for, as Node names platform and processor. */
export const ReleasePlatform = z.enum([
  "linux-x64",
  "linux-arm64",
  "win32-x64",
  "darwin-x64",
  "darwin-arm64",
]);
export type ReleasePlatform = z.infer<typeof ReleasePlatform>;

/**
 * A version of the agent that people let onto devices: exactly the bundle with this digest. `sequence` only goes up, on each device.
 * `floor`: nothing of a lower sequence is taken any more. `nodeMajor`: the Node that it is made for, which comes with the package.
 * At least two of the policy's releasers sign it (`decideRelease`).
 */
export const Release = z.strictObject({
  type: z.literal("release"),
  sequence: z.int().min(1).max(1_000_000_000),
  version: z
    .string()
    .regex(/^\d{1,5}\.\d{1,5}\.\d{1,5}(-[0-9a-z.-]{1,12})?$/)
    .max(32),
  floor: z.int().min(0).max(1_000_000_000),
  bundle: z.strictObject({ sha256: Sha256, sizeBytes: z.int().min(1).max(mostBundleBytes) }),
  platforms: z.array(ReleasePlatform).min(1).max(8),
  nodeMajor: z.int().min(1).max(999),
  rings: z.array(Ring).min(1).max(8),
  issuedAtMs: AtMs,
  expiresAtMs: AtMs,
});
export type Release = z.infer<typeof Release>;
