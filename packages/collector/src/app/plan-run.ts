import { refuse, type Refusal } from "@hulplijn/shared/errors";
import type { Order } from "@hulplijn/shared/fixes";
import { longestTicketSeconds, payloadOf } from "@hulplijn/shared/trust";
import type { Manifest } from "@hulplijn/shared/fixes";
import { orderOverBudget } from "./budgets.ts";
import { refusalOf, type RunWish } from "./order-run.ts";
import { ordererFor } from "./orderer.ts";
import { type Plan, planMs } from "./plans.ts";
import { freeTickets } from "./tickets.ts";
import type { World } from "./world.ts";

export interface PlanWish extends RunWish {
  /** Who will sign, as the policy names them: the collector's accounts are not the policy's people. */
  readonly orderer: string;
  /** That they were told the code which the device showed; null for a fix that asks for none. */
  readonly callerProof?: string | null;
  /** The budget was asked for all of a batch together, which says more than for each alone. */
  readonly isWithinBudget?: true;
}

export interface PlannedOrder {
  readonly ok: true;
  readonly plan: Plan;
  readonly manifestDigest: string;
  readonly risk: Manifest["risk"];
}

/**
 * The exact bytes of an order for a person to sign, bound to one ticket of the device, which is held for two minutes. Nothing is
 * stored. Who asks for the same again meanwhile gets the same bytes.
 */
export async function planRun(world: World, wish: PlanWish): Promise<PlannedOrder | Refusal> {
  const refusal = await refusalOf(world, wish);
  const fix = world.fixes.get(wish.fix);
  if (refusal || !fix) return refusal ?? refuse("not-found", wish.fix);
  const { risk, version } = fix.manifest;
  const may = await ordererFor(world, wish.orderer, risk);
  if (!may.ok) return may;
  const { callerProof = null } = wish;
  const isCallerVerified = fix.manifest.callerVerified === true;
  // The device would say the same.
  if (isCallerVerified && callerProof === null) return refuse("caller-code-missing", wish.fix);
  if (!isCallerVerified && callerProof !== null) return refuse("caller-code-not-asked", wish.fix);
  const about = { fix: wish.fix, person: wish.orderer, deviceIds: [wish.deviceId] };
  const over = wish.isWithinBudget ? null : await orderOverBudget(world, about);
  if (over) return over;
  const incidentId = wish.incident?.incidentId ?? null;
  const known = world.plans.find(
    (plan) =>
      plan.personId === wish.person.personId &&
      plan.orderer === wish.orderer &&
      plan.deviceId === wish.deviceId &&
      plan.manifestDigest === fix.manifestDigest &&
      plan.incidentId === incidentId &&
      plan.callerProof === callerProof &&
      JSON.stringify(plan.params) === JSON.stringify(wish.params),
  );
  if (known) return { ok: true, plan: known, manifestDigest: fix.manifestDigest, risk };
  const free = await freeTickets(world, wish.deviceId);
  // Looked at again: somebody may have planned while this was read.
  const ticket = free.find((one) => !world.plans.holds(one));
  if (ticket === undefined) return refuse("no-ticket-free", wish.deviceId);
  const order: Order = {
    type: "order",
    person: wish.orderer,
    runId: world.newId(),
    deviceId: wish.deviceId,
    fix: wish.fix,
    version,
    manifestDigest: fix.manifestDigest,
    params: wish.params,
    ticket,
    lifetimeSeconds: longestTicketSeconds,
    ...(callerProof === null ? {} : { callerProof }),
  };
  const plan: Plan = {
    runId: order.runId,
    personId: wish.person.personId,
    orderer: wish.orderer,
    deviceId: wish.deviceId,
    fix: wish.fix,
    manifestDigest: fix.manifestDigest,
    params: wish.params,
    incidentId,
    callerProof,
    payload: Buffer.from(payloadOf(order)).toString("base64"),
    ticket,
    expiresAtMs: world.clock.nowMs() + planMs,
  };
  world.plans.keep(plan);
  return { ok: true, plan, manifestDigest: fix.manifestDigest, risk };
}
