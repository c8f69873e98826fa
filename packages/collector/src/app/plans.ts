import type { ParameterValues } from "@hulplijn/shared/fixes";

/** How long a person has to look at an order and sign it; its ticket is kept for it meanwhile. */
export const planMs = 120_000;

/** An order that waits for a person's signature. Nothing of it is stored: it is a run when it comes back signed. */
export interface Plan {
  readonly runId: string;
  /** Who asked for it, by the collector's own accounts. */
  readonly personId: string;
  /** Who signs, as the policy names them. */
  readonly orderer: string;
  readonly deviceId: string;
  readonly fix: string;
  readonly manifestDigest: string;
  readonly params: ParameterValues;
  readonly incidentId: string | null;
  /** The exact bytes to sign, base64. */
  readonly payload: string;
  readonly ticket: string;
  readonly expiresAtMs: number;
}

/** Plans of this copy of the collector, in memory: a plan that a restart forgot is made again by asking again. */
export interface Plans {
  keep(plan: Plan): void;
  /** The plan of a run, while it lives. */
  get(runId: string): Plan | null;
  /** A living plan that fits: who asks for the same thing twice gets the same plan, and holds one ticket. */
  find(fits: (plan: Plan) => boolean): Plan | null;
  drop(runId: string): void;
  /** Whether a plan has this ticket. */
  holds(ticket: string): boolean;
}

export function createPlans(clock: { nowMs(): number }): Plans {
  const kept = new Map<string, Plan>();
  const living = (): readonly Plan[] => {
    const nowMs = clock.nowMs();
    for (const [runId, plan] of kept) if (plan.expiresAtMs <= nowMs) kept.delete(runId);
    return [...kept.values()];
  };
  return {
    keep: (plan) => void kept.set(plan.runId, plan),
    get: (runId) => living().find((plan) => plan.runId === runId) ?? null,
    find: (fits) => living().find(fits) ?? null,
    drop: (runId) => void kept.delete(runId),
    holds: (ticket) => living().some((plan) => plan.ticket === ticket),
  };
}
