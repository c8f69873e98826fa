import type { AuditHead } from "../trust/anchor.ts";
import { type AuditLine, auditHash, noPrevious, type Sha256 } from "./audit-hash.ts";

export type { AuditHead } from "../trust/anchor.ts";

/**
 * Checks the whole trail, from its first line. Tells the first index that is not what was written: a line that was edited,
 * left out, added or moved; or, with a head from elsewhere, the first index that was cut off. A head is needed for that,
 * because a chain that simply ends earlier is a whole chain.
 */
export function verifyChain(
  entries: Iterable<AuditLine>,
  sha256: Sha256,
  head: AuditHead | null = null,
): { readonly ok: true } | { readonly ok: false; readonly firstBadIndex: number } {
  let previous = noPrevious;
  let index = 1;
  for (const entry of entries) {
    const sound =
      entry.index === index && entry.previous === previous && entry.hash === auditHash(entry, sha256);
    if (!sound) return { ok: false, firstBadIndex: index };
    if (head?.index === index && head.hash !== entry.hash) return { ok: false, firstBadIndex: index };
    previous = entry.hash;
    index++;
  }
  if (head !== null && head.index >= index) return { ok: false, firstBadIndex: index };
  return { ok: true };
}
