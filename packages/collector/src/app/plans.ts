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
  readonly callerProof: string | null;
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
  /** The run whose plan has, or had, a ticket. */
  const holders = new Map<string, string>();
  const drop = (runId: string): void => {
    holders.delete(kept.get(runId)?.ticket ?? "");
    kept.delete(runId);
  };
  const get = (runId: string | undefined): Plan | null => {
    const plan = runId === undefined ? undefined : kept.get(runId);
    return plan && plan.expiresAtMs > clock.nowMs() ? plan : null;
  };
  return {
    get,
    drop,
    keep(plan) {
      kept.set(plan.runId, plan);
      holders.set(plan.ticket, plan.runId);
    },
    find(fits) {
      const nowMs = clock.nowMs();
      for (const [runId, { expiresAtMs }] of kept) if (expiresAtMs <= nowMs) drop(runId);
      return [...kept.values()].find(fits) ?? null;
    },
    holds: (ticket) => get(holders.get(ticket)) !== null,
  };
}
