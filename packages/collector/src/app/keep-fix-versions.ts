import { toBase64 } from "@hulplijn/shared/values";
import type { Clock, FixFolder, Store } from "../core/ports.ts";

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly fixes: FixFolder;
}

/** Keeps what the folder of fixes has now beside what it had before: what was approved and run stays readable after the next version. */
export async function keepFixVersions({ store, clock, fixes }: Deps): Promise<void> {
  await store.write(async (tx) => {
    for (const { manifest, manifestBytes, manifestDigest, files } of fixes.all())
      await tx.keepFixVersion({
        fix: manifest.id,
        version: manifest.version,
        manifestDigest,
        manifest: toBase64(manifestBytes),
        files: Object.fromEntries([...files].map(([name, bytes]) => [name, toBase64(bytes)])),
        seenAtMs: clock.nowMs(),
      });
  });
}
