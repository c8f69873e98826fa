/** Why a probe has nothing to say although nothing broke. Shown to people; see `texts`. */
export const unavailableReasons = [
  "needs-root",
  "tool-missing",
  "no-such-hardware",
  "not-supported",
  "switched-off",
  "no-service",
  "no-permission",
  "not-yet",
] as const;
export type UnavailableReason = (typeof unavailableReasons)[number];

/**
 * What measuring gave: a value; or `unavailable` with the reason; or `failed` with an error code of the one
 * table. `atMs` is the device's wall clock when measuring ended, `tookMs` how long it took.
 */
export type Reading<Value = unknown> =
  | { readonly state: "measured"; readonly atMs: number; readonly tookMs: number; readonly value: Value }
  | {
      readonly state: "unavailable";
      readonly atMs: number;
      readonly tookMs: number;
      readonly reason: UnavailableReason;
      readonly detail?: string | undefined;
    }
  | {
      readonly state: "failed";
      readonly atMs: number;
      readonly tookMs: number;
      readonly code: string;
      readonly detail?: string | undefined;
    };
