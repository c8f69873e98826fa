import type { Severity } from "../values/severity.ts";
import type { Params } from "../values/text.ts";

/**
 * A rule's verdict on one subject of one device. The same `findingId` from raise to clear, so that a repetition
 * has the effect of once. Instants are the device's wall clock. `flapping`: it kept coming and going, and is kept
 * raised until it has been quiet for long enough.
 */
export interface Finding {
  readonly findingId: string;
  readonly rule: string;
  readonly subject: string;
  readonly state: "raised" | "cleared";
  readonly severity: Severity;
  readonly flapping: boolean;
  readonly raisedAtMs: number;
  readonly changedAtMs: number;
  readonly params: Params;
}
