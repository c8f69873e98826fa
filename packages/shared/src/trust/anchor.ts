import { z } from "zod";
import { AtMs, Id, Sha256 } from "../values/ids.ts";

/** Where the audit trail ends: its last line's index and hash, which covers every line before it. */
export const AuditHead = z.object({ index: z.int().min(1), hash: Sha256 });
export type AuditHead = z.infer<typeof AuditHead>;

/**
 * A device's signed word that this collector showed it this line of the audit trail. `atMs` is the device's clock. It lies on the device,
 * so whoever owns the collector cannot take it back.
 */
export const Anchor = z.strictObject({
  type: z.literal("anchor"),
  deviceId: Id,
  index: z.int().min(1),
  hash: Sha256,
  atMs: AtMs,
});
export type Anchor = z.infer<typeof Anchor>;
