import { type AuditHead, compareHeads } from "@hulplijn/shared/audit";
import type { Envelope } from "@hulplijn/shared/trust";

/** A line of the collector's audit trail that this device signed for. */
export interface KeptAnchor extends AuditHead {
  readonly atMs: number;
  readonly envelope: Envelope;
}

/** What this device remembers of the collector's audit trail. */
export interface AnchorBook {
  /** In the order in which they came. */
  readonly anchors: readonly KeptAnchor[];
  /** The furthest head since `policyVersion` came into force: what the next one has to go on from. */
  readonly furthest: AuditHead | null;
  readonly policyVersion: number;
  /** The trail went back or became another one since that policy. */
  readonly broken: "went-back" | "forked" | null;
}

export const emptyBook: AnchorBook = { anchors: [], furthest: null, policyVersion: 0, broken: null };

const newestKept = 24;
const highestKept = 8;

/**
 * What a head that the collector told means. A policy of a higher version than before lets the trail begin anew: people signed it, so a
 * collector that was put back or replaced is known to them, and one that lies keeps a device from grave fixes no longer than that. The
 * anchors of before stay: they are for auditors.
 */
export function judgeHead(
  book: AnchorBook,
  head: AuditHead,
  policyVersion: number,
): { readonly stand: "known" | "sound" | "went-back" | "forked"; readonly book: AnchorBook } {
  const now =
    policyVersion > book.policyVersion ? { ...book, furthest: null, broken: null, policyVersion } : book;
  const stand = compareHeads(head, now.furthest);
  if (stand !== "sound") return { stand, book: { ...now, broken: now.broken ?? stand } };
  if (now.furthest?.index === head.index) return { stand: "known", book: now };
  return { stand, book: { ...now, furthest: head } };
}

/** The book with one more, bounded: the newest, and the highest of all, since each covers all before it. */
export function withAnchor(book: AnchorBook, anchor: KeptAnchor): AnchorBook {
  const all = [...book.anchors, anchor];
  const highest = new Set(all.toSorted((one, other) => other.index - one.index).slice(0, highestKept));
  return { ...book, anchors: all.filter((one, at) => all.length - at <= newestKept || highest.has(one)) };
}

/** Whether this device signed for this very line. */
export const hasAnchor = ({ anchors }: AnchorBook, { index, hash }: AuditHead): boolean =>
  anchors.some((one) => one.index === index && one.hash === hash);

/** The highest one: what a trail that went back no longer reaches. Null while there is none. */
export function highestAnchor({ anchors }: AnchorBook): KeptAnchor | null {
  return anchors.reduce<KeptAnchor | null>(
    (highest, one) => (highest === null || one.index > highest.index ? one : highest),
    null,
  );
}
