import { type Refusal, refuse } from "@hulplijn/shared/errors";
import type { Policy } from "@hulplijn/shared/trust";
import { type Overdrawn, overBudget } from "../core/budgets/over-budget.ts";
import { policyOf } from "./policy.ts";
import type { World } from "./world.ts";

const hourMs = 3_600_000;

/** Why so much may not begin now; null when it may, or when people signed no budgets. */
export async function overBudgetNow(
  world: Pick<World, "store" | "clock">,
  policy: Policy | null,
  wanted: Parameters<typeof overBudget>[2],
): Promise<Overdrawn | null> {
  const { budgets } = policy ?? {};
  if (!budgets) return null;
  const nowMs = world.clock.nowMs();
  return overBudget(budgets, await world.store.runsBegun(nowMs - hourMs), wanted, nowMs);
}

/** Why a person may not order a fix on these devices now; null when they may. Asked before they sign, and again of what they signed. */
export async function orderOverBudget(
  world: World,
  {
    fix,
    person,
    deviceIds,
  }: { readonly fix: string; readonly person: string; readonly deviceIds: readonly string[] },
): Promise<Refusal | null> {
  const policy = await policyOf(world);
  if (!policy?.budgets) return null;
  const sites = new Map<string, number>();
  for (const deviceId of deviceIds) {
    const site = (await world.store.device(deviceId))?.group ?? "";
    sites.set(site, (sites.get(site) ?? 0) + 1);
  }
  const over = await overBudgetNow(world, policy, { fix, person, count: deviceIds.length, sites });
  if (!over) return null;
  const { code, of, used, most, untilMs } = over;
  const when = untilMs === null ? "never at once" : `again at ${new Date(untilMs).toISOString()}`;
  return refuse(
    code,
    `${of}: ${used} of ${most} began within an hour, ${deviceIds.length} more were wanted; ${when}`,
  );
}
