import { refuse, type Refusal } from "@hulplijn/shared/errors";
import type { Manifest, ParameterValues } from "@hulplijn/shared/fixes";
import { batchClasses } from "@hulplijn/shared/trust";
import type { IncidentRecord } from "../core/records.ts";
import { orderOverBudget } from "./budgets.ts";
import { inTurns } from "./in-turns.ts";
import { ordererFor } from "./orderer.ts";
import { planRun, type PlanWish } from "./plan-run.ts";
import type { Plan } from "./plans.ts";
import type { World } from "./world.ts";

export interface BatchWish extends Pick<PlanWish, "orderer" | "fix" | "person"> {
  readonly devices: readonly {
    readonly deviceId: string;
    readonly params: ParameterValues;
    readonly incident: IncidentRecord | null;
  }[];
}

export interface PlannedOrders {
  readonly ok: true;
  readonly manifestDigest: string;
  readonly risk: Manifest["risk"];
  readonly plans: readonly Plan[];
  readonly refused: readonly { readonly deviceId: string; readonly code: string }[];
}

/**
 * An order for each of many devices, for a person to sign together; those that can have none are named with their reason. What
 * one signature may not cover is refused before any ticket is held.
 */
export async function planBatch(world: World, wish: BatchWish): Promise<PlannedOrders | Refusal> {
  const fix = world.fixes.get(wish.fix);
  if (!fix) return refuse("not-found", `fix ${wish.fix}`);
  const { risk } = fix.manifest;
  const may = await ordererFor(world, wish.orderer, risk);
  if (!may.ok) return may;
  if (!batchClasses.includes(risk))
    return refuse("batch-class-not-allowed", `${risk} takes a signature for each device`);
  const ids = new Set(wish.devices.map(({ deviceId }) => deviceId));
  if (ids.size < wish.devices.length) return refuse("input-invalid", "a device is there twice");
  const most = may.orderer.batch;
  if (ids.size > most)
    return refuse("batch-too-large", `${ids.size} devices, and ${wish.orderer} signs for ${most}`);
  const over = await orderOverBudget(world, { fix: wish.fix, person: wish.orderer, deviceIds: [...ids] });
  if (over) return over;
  const plans: Plan[] = [];
  const refused: { deviceId: string; code: string }[] = [];
  for await (const { deviceId, params, incident } of inTurns(wish.devices)) {
    const { orderer: who, person } = wish;
    const one = {
      orderer: who,
      person,
      fix: wish.fix,
      deviceId,
      params,
      incident,
      isWithinBudget: true,
    } as const;
    const planned = await planRun(world, one);
    if (planned.ok) plans.push(planned.plan);
    else refused.push({ deviceId, code: planned.code });
  }
  return { ok: true, manifestDigest: fix.manifestDigest, risk, plans, refused };
}
