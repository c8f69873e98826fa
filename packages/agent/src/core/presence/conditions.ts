import type { ErrorCode } from "@hulplijn/shared/errors";
import type { SelfStartConditions } from "@hulplijn/shared/trust";
import type { Supply } from "../parse-supply.ts";
import type { Desk } from "../screen/sessions.ts";
import type { Seen } from "./presence.ts";

/** What a device knows of itself when something wants to begin by itself. Each is asked only where a condition names it. */
export interface ConditionFacts {
  readonly onMains: () => Seen;
  /** Who sits at the screen; null: nobody, or there is no logind to ask. */
  readonly desk: () => Promise<Pick<Desk, "isLocked" | "idle"> | null>;
  readonly metered: () => Promise<Seen>;
  /** Room on the system's file system, in MiB; null: cannot be told. */
  readonly freeMiB: () => number | null;
  readonly nowMs: () => number;
}

/**
 * On mains power: where a supply says so, or nothing draws on a battery. A machine without a battery always is; one whose batteries say
 * nothing, and that has no supply that does, cannot be told.
 */
export function mainsOf(supplies: readonly Supply[]): Seen {
  const mains = supplies.flatMap((one) => (one.kind === "mains" ? [one.isOnline] : []));
  if (mains.includes(true)) return "yes";
  const states = supplies.flatMap((one) => (one.kind === "battery" ? [one.battery.state] : []));
  if (states.length === 0) return "yes";
  if (states.includes("discharging") || mains.includes(false)) return "no";
  return states.includes("unknown") ? "unknown" : "yes";
}

/** NetworkManager's `NMMetered`: 1 yes, 3 it guesses so; 2 and 4 the same for no. Anything else is unknown. */
export function meteredOf(value: unknown): Seen {
  if (value === 1 || value === 3) return "yes";
  return value === 2 || value === 4 ? "no" : "unknown";
}

function isIdle(desk: Awaited<ReturnType<ConditionFacts["desk"]>>, minutes: number, nowMs: number): boolean {
  if (desk === null) return true;
  // A desktop that never says whether it is used: a locked screen is the best that can be had.
  if (desk.idle === null) return desk.isLocked;
  return desk.idle.isIdle && nowMs - desk.idle.sinceMs >= minutes * 60_000;
}

/**
 * The first condition that does not hold now; null when all do. Not known counts as not on mains power and as too little room, since
 * doing it then could do harm; and as not metered, since hardly any machine with a cable has somebody who could tell.
 */
export async function unmetOf(
  conditions: SelfStartConditions,
  facts: ConditionFacts,
): Promise<ErrorCode | null> {
  const { mains, idleMinutes, notMetered, freeMiB } = conditions;
  if (mains && facts.onMains() !== "yes") return "waits-for-mains";
  if (freeMiB !== undefined && (facts.freeMiB() ?? 0) < freeMiB) return "waits-for-room";
  if (idleMinutes !== undefined && !isIdle(await facts.desk(), idleMinutes, facts.nowMs()))
    return "waits-for-idle";
  if (notMetered && (await facts.metered()) === "yes") return "waits-for-unmetered";
  return null;
}
