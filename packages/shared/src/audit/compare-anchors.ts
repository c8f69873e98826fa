import type { AuditHead } from "../trust/anchor.ts";
import type { AuditLine } from "./audit-hash.ts";

/** A line that somebody kept outside the collector, and who. */
export interface KeptAnchor extends AuditHead {
  readonly by: string;
}

/** One that the trail does not fit: `cut` when it ends before. */
export interface BrokenAnchor extends KeptAnchor {
  readonly why: "cut" | "other-line";
}

export interface Comparison {
  /** How many fit. */
  readonly sound: number;
  /** The highest index that an anchor vouches for: every line up to it is as it was then; 0 when none does. */
  readonly soundUpTo: number;
  /** Those that do not fit, lowest index first. */
  readonly broken: readonly BrokenAnchor[];
}

/**
 * Compares a whole trail (`verifyChain` said so) with what was kept outside the collector. Since each hash covers all before it, an anchor
 * that fits vouches for every line up to its own; the first wrong line lies after the highest of those and not after the lowest that does
 * not fit.
 */
export function compareAnchors(lines: readonly AuditLine[], anchors: readonly KeptAnchor[]): Comparison {
  const broken: BrokenAnchor[] = [];
  const fits: number[] = [];
  // Of ten thousand devices there are hundreds of thousands: more than one call takes as arguments.
  for (const anchor of anchors) {
    const line = lines[anchor.index - 1];
    if (!line) broken.push({ ...anchor, why: "cut" });
    else if (line.hash === anchor.hash) fits.push(anchor.index);
    else broken.push({ ...anchor, why: "other-line" });
  }
  broken.sort((one, other) => one.index - other.index);
  const first = broken[0]?.index ?? Number.POSITIVE_INFINITY;
  return {
    sound: fits.length,
    soundUpTo: fits.reduce((most, index) => (index < first ? Math.max(most, index) : most), 0),
    broken,
  };
}

/** An order whose approval stands nowhere before it. */
export interface Gap {
  readonly index: number;
  readonly missing: string;
}

/**
 * Orders that lean on approvals of which the trail has no line before them. Lines of before approvals were named by their digests cannot be
 * told from one another, so a manifest that was approved then has no gaps.
 */
export function findGaps(lines: readonly AuditLine[]): readonly Gap[] {
  const approved = new Set<unknown>();
  const unnamed = new Set<unknown>();
  const gaps: Gap[] = [];
  for (const { index, action, detail } of lines) {
    const { approvalDigest, approvals, manifestDigest } = (detail ?? {}) as Readonly<Record<string, unknown>>;
    if (action === "fix.approved" && approvalDigest === undefined) unnamed.add(manifestDigest);
    if (action === "fix.approved") approved.add(approvalDigest);
    if (action !== "run.ordered" || !Array.isArray(approvals) || unnamed.has(manifestDigest)) continue;
    for (const missing of approvals)
      if (!approved.has(missing)) gaps.push({ index, missing: String(missing) });
  }
  return gaps;
}
