import { z } from "zod";
import { Sha256 } from "../values/ids.ts";
import { mostBundleBytes, Release, ReleasePlatform } from "./release.ts";

/** What lies beside a bundle that was built (`<bundle>.json`): the part of a release that a machine knows. People add the rest and sign it. */
export const BundleManifest = z.strictObject({
  version: Release.shape.version,
  sha256: Sha256,
  sizeBytes: z.int().min(1).max(mostBundleBytes),
  platforms: z.array(ReleasePlatform).min(1).max(8),
  nodeMajor: Release.shape.nodeMajor,
});
export type BundleManifest = z.infer<typeof BundleManifest>;
