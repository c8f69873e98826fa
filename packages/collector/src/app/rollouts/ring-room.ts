import type { Sentence } from "@hulplijn/shared/api";
import type { Outside } from "../../core/rollout/judge-rollout.ts";
import type { RolloutDeviceRow } from "../../core/rollout/ports.ts";
import { overBudgetNow } from "../budgets.ts";
import { policyOf } from "../policy.ts";
import { windowsAgainst } from "../window-against.ts";
import type { World } from "../world.ts";
import type { KeptRollout } from "./kept-rollout.ts";

/**
 * How many runs of a ring begin within its first hour, and at each site: no more than all of it, and no more than people signed for an
 * hour, shared among the sites as their devices are.
 */
export function firstHourOf(
  devices: readonly Pick<RolloutDeviceRow, "ring" | "group" | "goneCode">[],
  ring: number,
  perHour: number,
): { readonly count: number; readonly sites: ReadonlyMap<string, number> } {
  const sites = new Map<string, number>();
  const members = devices.filter((one) => one.ring === ring && one.goneCode === null);
  for (const { group } of members) sites.set(group, (sites.get(group) ?? 0) + 1);
  const count = Math.min(perHour, members.length);
  const share = count / Math.max(1, members.length);
  return { count, sites: new Map([...sites].map(([site, all]) => [site, Math.ceil(all * share)])) };
}

/** Freezes that any of these devices is in within this time: nothing of a rollout begins there. */
export async function frozenWithin(
  world: Pick<World, "store" | "clock">,
  deviceIds: ReadonlySet<string>,
  fromMs: number,
  untilMs: number,
): Promise<readonly { readonly name: string; readonly fromMs: number; readonly untilMs: number }[]> {
  const against = await windowsAgainst(world, [{ fromMs, untilMs }]);
  const freezes = against.filter(
    ({ window, members }) => window.kind === "freeze" && !members.isDisjointFrom(deviceIds),
  );
  return freezes.flatMap(({ window, met }) =>
    met.map(({ at }) => ({ name: window.name, fromMs: at.fromMs, untilMs: at.untilMs })),
  );
}

/** As `Outside` has it, and in words. */
export type Held = NonNullable<Outside["held"]> & { readonly text: Sentence };

/** What holds the next ring of a rollout back, besides how it goes itself. */
export async function heldBack(
  world: World,
  { record, rollout }: KeptRollout,
  devices: readonly RolloutDeviceRow[],
): Promise<Held | null> {
  const ring = record.openRing + 1;
  if (ring >= rollout.rings.length) return null;
  const nowMs = world.clock.nowMs();
  const members = new Set(devices.flatMap((one) => (one.ring === ring ? [one.deviceId] : [])));
  const freezes = await frozenWithin(world, members, nowMs, nowMs + 1);
  if (freezes.length > 0) {
    // All of them have to be over.
    const { name, untilMs } = freezes.reduce((one, other) => (other.untilMs > one.untilMs ? other : one));
    return { why: "frozen", untilMs, text: { code: "rollout-frozen", params: { name, until: untilMs } } };
  }
  const over = await overBudgetNow(world, await policyOf(world), {
    fix: rollout.fix,
    person: rollout.person,
    ...firstHourOf(devices, ring, rollout.perHour),
  });
  if (!over) return null;
  const { code, of, used, most, untilMs } = over;
  return { why: "budget", untilMs, text: { code, params: { of, used, most } } };
}
