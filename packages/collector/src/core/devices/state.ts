import type { DeviceState, Severity } from "@hulplijn/shared/values";

/** Reports come each minute; three missed in a row and nothing is known any more. */
export const staleAfterMs = 190_000;

export interface DeviceFacts {
  readonly connected: boolean;
  readonly farewell: "sleep" | "shutdown" | "agent-stops" | "uninstall" | null;
  readonly maintenanceUntilMs: number | null;
  /** Last report; null when none came since it enrolled. */
  readonly reportedAtMs: number | null;
  /** Worst raised finding. */
  readonly worst: Severity | "none";
}

/**
 * How a device is. Six states, never merged (law 4): maintenance hides nothing as well; away is `asleep` only when the
 * device said that it goes; connected without a fresh report is `unknown`, not `well`.
 */
export function deviceStateOf(facts: DeviceFacts, nowMs: number): DeviceState {
  if (facts.maintenanceUntilMs !== null && facts.maintenanceUntilMs > nowMs) return "maintenance";
  if (!facts.connected)
    return facts.farewell === "sleep" || facts.farewell === "shutdown" ? "asleep" : "offline";
  if (facts.reportedAtMs === null || nowMs - facts.reportedAtMs > staleAfterMs) return "unknown";
  return facts.worst === "none" || facts.worst === "notice" ? "well" : "ill";
}
