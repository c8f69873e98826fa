import { type AuditHead, compareHeads } from "@hulplijn/shared/audit";
import type { AnchorBook } from "../core/anchors.ts";
import { keepJson, readJson } from "./keep.ts";

/** How far the collector's audit trail was, as the runner itself remembers it. */
export interface TrailBook {
  /** What a grave order has to go on from, under this policy. */
  standing(policyVersion: number): Pick<AnchorBook, "furthest" | "broken">;
  /**
   * Takes in where the trail is said to end; on disk before it returns, where the disk takes it. A head that is behind says nothing by
   * itself: it may have waited on this device, with an order.
   */
  take(head: AuditHead, policyVersion: number): void;
  /**
   * The same a moment later, for an order that leans on no audit trail: nobody asks where it was, so no script waits for the disk.
   */
  takeSoon(head: AuditHead, policyVersion: number): void;
  /**
   * What the network half tells, at each start of this program the same again: how far the trail was and whether it found it broken.
   * What it found before the policy in force says nothing about the trail that began anew with it.
   */
  heard(told: Heard, policyVersion: number): void;
}

type Heard = { readonly head: AuditHead } & Pick<AnchorBook, "broken" | "policyVersion">;
type Kept = Omit<AnchorBook, "anchors">;

const nothing: Kept = { furthest: null, policyVersion: 0, broken: null };

function load(file: string): Kept {
  const { furthest = null, policyVersion, broken = null } = (readJson(file) as Partial<Kept> | null) ?? {};
  // Without it the runner only forgets what it saw: the network half's signed anchors are still there for auditors.
  return Number.isSafeInteger(policyVersion)
    ? { furthest, policyVersion: Number(policyVersion), broken }
    : nothing;
}

/** The runner keeps it by itself: the network half only carries heads, and one that it withholds a later one or an order brings. */
export function openTrailBook(file: string, log: (sentence: string) => void): TrailBook {
  let kept = load(file);
  function take(head: AuditHead, policyVersion: number, found: AnchorBook["broken"] = null): void {
    const before = policyVersion > kept.policyVersion ? { ...nothing, policyVersion } : kept;
    const stand = compareHeads(head, before.furthest);
    const furthest = stand === "sound" ? head : before.furthest;
    const broken = before.broken ?? found ?? (stand === "forked" ? stand : null);
    if (before === kept && broken === kept.broken && furthest?.index === kept.furthest?.index) return;
    if (broken !== null && before.broken === null)
      log(`the collector's audit trail ${broken}: nothing of class R2 or R3 is run`);
    kept = { furthest, broken, policyVersion: before.policyVersion };
    try {
      keepJson(file, kept);
    } catch (error) {
      log(`how far the audit trail was cannot be written: ${String(error)}`);
    }
  }
  return {
    standing: (policyVersion) => (policyVersion > kept.policyVersion ? nothing : kept),
    take: (head, policyVersion) => take(head, policyVersion),
    takeSoon: (head, policyVersion) => void setImmediate(take, head, policyVersion),
    heard(told, policyVersion) {
      if (told.policyVersion >= policyVersion) take(told.head, policyVersion, told.broken);
    },
  };
}
