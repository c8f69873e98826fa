import type { RolloutStanding } from "@hulplijn/shared/api";
import { blamedForMs, type Heard, isLostAfter, standingInside, stuckAfterMs } from "../rings/silence.ts";

/** What a device said last of a rollout, or what the collector saw: `told`, `unable`, and how its run ended. */
export const rolloutSayings = [
  "told",
  "unable",
  "waiting",
  "skipped",
  "refused",
  "running",
  "verified",
  "failed",
] as const;
export type RolloutSaying = (typeof rolloutSayings)[number];

/** What is known of a device that a rollout is for. `said` is null when it was told nothing yet. */
export interface RolloutProgress extends Heard {
  readonly ring: number;
  readonly said: RolloutSaying | null;
  readonly code: string | null;
  /** When its run began; null before. */
  readonly ranAtMs: number | null;
  /** How often it connected anew within the hour after its run began. */
  readonly returns: number;
  /** Why nothing comes to it any more: it was removed, or is in quarantine. Null when it may. */
  readonly goneCode: string | null;
}

/** A fix may restart the network and then the machine; a machine that comes back oftener than that goes round in circles. */
export const returnsAtMost = 4;

/** Whether a device that connects now speaks of what ran on it. */
export const countsAsReturn = (ranAtMs: number | null, nowMs: number): boolean =>
  ranAtMs !== null && nowMs - ranAtMs <= blamedForMs;

export interface Looking {
  readonly nowMs: number;
  /** When this collector began to listen: what it could not hear is nobody's silence. */
  readonly listeningSinceMs: number;
  readonly halted: boolean;
  /** How long a run of this fix may take by its manifest. */
  readonly longestRunMs: number;
}

/** The state of a device with a rollout, and why where that is known. */
export function standingOf(
  device: RolloutProgress,
  { nowMs, listeningSinceMs, halted, longestRunMs }: Looking,
): { readonly standing: RolloutStanding; readonly code: string | null } {
  const { said, code } = device;
  if (said === "failed") return { standing: "failed", code };
  if (device.returns > returnsAtMost) return { standing: "failed", code: "rollout-crash-loop" };
  if (said === "verified")
    return isLostAfter(device, nowMs, listeningSinceMs)
      ? { standing: "silent", code: "rollout-silent" }
      : { standing: "verified", code };
  if (said === "running") {
    const inside = standingInside(device, nowMs, listeningSinceMs, stuckAfterMs + longestRunMs);
    if (inside === "inside") return { standing: "running", code };
    return inside === "silent"
      ? { standing: "silent", code: "rollout-silent" }
      : { standing: "offline", code };
  }
  if (said === "skipped" || said === "refused") return { standing: said, code };
  if (device.goneCode !== null) return { standing: "skipped", code: device.goneCode };
  if (said === "unable") return { standing: "skipped", code: "rollout-unable" };
  if (!device.connected) return { standing: "offline", code: null };
  return { standing: halted ? "halted" : "waiting", code };
}
