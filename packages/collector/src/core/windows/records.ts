import type { HeldRow, WindowHolds, WindowRow, WindowTime } from "@hulplijn/shared/api";
import type { Params, Severity, WindowKind } from "@hulplijn/shared/values";

/** A maintenance window or freeze that a person made. */
export interface WindowRecord {
  readonly number: number;
  readonly windowId: string;
  readonly name: string;
  readonly reason: string;
  readonly kind: WindowKind;
  readonly query: string;
  readonly devices: readonly string[] | null;
  readonly time: WindowTime;
  readonly holds: WindowHolds;
  readonly by: string;
  readonly atMs: number;
  /** By a person, before its time. */
  readonly ended: WindowRow["ended"];
  /** What came of the span that ended last. */
  readonly summary: WindowRow["summary"];
  /** Every span that ended until then is dealt with. */
  readonly settledMs: number;
}

/** Something that a window held back. `about`: the finding's id, the fix, or nothing for a silence. */
export interface HeldRecord {
  readonly heldId: number;
  readonly number: number;
  /** The begin of the span in which it was held. */
  readonly spanFromMs: number;
  readonly what: HeldRow["what"];
  readonly deviceId: string;
  readonly about: string;
  readonly rule: string | null;
  readonly subject: string;
  readonly severity: Severity | null;
  readonly params: Params;
  readonly fix: string | null;
  readonly sinceMs: number;
  readonly endedAtMs: number | null;
  readonly outcome: HeldRow["outcome"];
  readonly incidentId: string | null;
}
