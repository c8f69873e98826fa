import {
  type DraftRollout,
  rolloutDefaults,
  type RolloutPreview,
  type RolloutWarning,
} from "@hulplijn/shared/api";
import { type Refusal, refuse } from "@hulplijn/shared/errors";
import { mostTargets, type Policy, peopleNeeded, wrongParameter } from "@hulplijn/shared/trust";
import { standingOf } from "../../core/approval/approved.ts";
import type { LoadedFix } from "../../core/ports.ts";
import type { DeviceRecord } from "../../core/records.ts";
import { haltsNow, policyNow } from "../halt.ts";
import { ordererFor } from "../orderer.ts";
import type { World } from "../world.ts";
import { isOn, keptRollouts } from "./kept-rollout.ts";
import { devicesFor } from "./resolve-query.ts";
import { frozenWithin } from "./ring-room.ts";

/** A wish that can be drafted: with what it is about, and whom it is for. */
export interface PlannedRollout {
  readonly ok: true;
  readonly fix: LoadedFix;
  readonly policy: Policy;
  readonly devices: readonly DeviceRecord[];
  readonly rings: RolloutPreview["rings"];
  readonly gate: NonNullable<DraftRollout["gate"]>;
  readonly perHour: number;
  readonly signers: number;
  readonly warnings: readonly RolloutWarning[];
}

/** As many as fit into one message to a device. */
export const mostInForce = 8;
const dayMs = 86_400_000;
const longAgoMs = 30 * dayMs;

const warning = (
  weight: RolloutWarning["weight"],
  code: string,
  params: RolloutWarning["text"]["params"],
): RolloutWarning => ({ weight, text: { code, params } });

/** Why the fix may not be rolled out by this person with these parameters; null when it may. */
async function wrongFix(world: World, wish: DraftRollout, fix: LoadedFix): Promise<Refusal | null> {
  const { manifest, manifestDigest } = fix;
  const may = await ordererFor(world, wish.person, manifest.risk);
  if (!may.ok) return may;
  if (manifest.callerVerified === true)
    return refuse("rollout-not-allowed", `${manifest.id} takes a caller who was verified`);
  if (wish.step === "undo" && Object.values(manifest.platforms).every((steps) => !steps?.undo))
    return refuse("rollout-no-undo", manifest.id);
  const wrong = wrongParameter(manifest, wish.params);
  if (wrong !== null) return refuse("parameter-not-allowed", wrong);
  if ((await haltsNow(world)).fixes.has(manifestDigest)) return refuse("fix-revoked", manifest.id);
  if ((await world.store.suspended()).has(manifest.id)) return refuse("fix-not-approved", "suspended");
  const approvals = await world.store.approvals(manifestDigest);
  const standing = standingOf(manifest.risk, manifest.author, approvals, await policyNow(world));
  return standing.approved
    ? null
    : refuse("fix-not-approved", `${standing.counted.length} of ${standing.needed} approvals`);
}

/** What there is to say of whom it is for. */
function warnOfDevices(
  world: World,
  devices: readonly DeviceRecord[],
  left: Readonly<Record<"platform" | "quarantined", number>>,
  all: number,
): RolloutWarning[] {
  const nowMs = world.clock.nowMs();
  const away = devices.filter(({ connected, seenAtMs }) => !connected && nowMs - (seenAtMs ?? 0) > longAgoMs);
  const count = devices.length;
  return [
    ...(count === 0 ? [warning("stops", "rollout-for-nobody", {})] : []),
    ...(count > mostTargets ? [warning("stops", "rollout-for-too-many", { count, most: mostTargets })] : []),
    ...(count > 0 && count === all ? [warning("asks", "rollout-for-everybody", { count })] : []),
    ...(left.platform > 0 ? [warning("says", "rollout-without-platform", { count: left.platform })] : []),
    ...(left.quarantined > 0
      ? [warning("says", "rollout-without-quarantined", { count: left.quarantined })]
      : []),
    ...(away.length > 0 ? [warning("says", "rollout-long-away", { count: away.length })] : []),
  ];
}

/** What there is to say of how fast it goes, and of what else is under way. */
async function warnOfPace(
  world: World,
  wish: DraftRollout,
  { budgets }: Policy,
  perHour: number,
): Promise<RolloutWarning[]> {
  const most = Math.min(
    budgets?.fixHour ?? Number.POSITIVE_INFINITY,
    budgets?.personHour ?? Number.POSITIVE_INFINITY,
  );
  const nowMs = world.clock.nowMs();
  const on = (await keptRollouts(world.store)).filter((kept) => isOn(kept, nowMs));
  const same = on.find(({ rollout }) => rollout.fix === wish.fix && rollout.step === wish.step);
  return [
    ...(perHour > most ? [warning("stops", "rollout-over-budget", { perHour, most })] : []),
    ...(on.length >= mostInForce ? [warning("stops", "rollout-too-many-on", { most: mostInForce })] : []),
    ...(same ? [warning("says", "rollout-same-fix", { number: same.record.number })] : []),
  ];
}

/** Freezes on the way: one that outlasts it refuses it, others make it wait. */
async function warnOfFreezes(
  world: World,
  devices: readonly DeviceRecord[],
  days: number,
): Promise<RolloutWarning[]> {
  const nowMs = world.clock.nowMs();
  const endsMs = nowMs + days * dayMs;
  const ids = new Set(devices.map(({ deviceId }) => deviceId));
  const met = new Map((await frozenWithin(world, ids, nowMs, endsMs)).map((one) => [one.name, one]));
  return [...met.values()].map(({ name, fromMs, untilMs }) =>
    warning(fromMs <= nowMs && untilMs >= endsMs ? "stops" : "says", "rollout-meets-freeze", {
      name,
      from: fromMs,
      until: untilMs,
    }),
  );
}

/** What would be drafted, and what is to be known before; refused where it cannot be at all. */
export async function planRollout(world: World, wish: DraftRollout): Promise<PlannedRollout | Refusal> {
  const fix = world.fixes.get(wish.fix);
  if (!fix) return refuse("not-found", `fix ${wish.fix}`);
  const policy = await policyNow(world);
  if (!policy) return refuse("unavailable", "there is no policy yet");
  const wrong = await wrongFix(world, wish, fix);
  if (wrong) return wrong;
  const found = await devicesFor(world, wish.query);
  if (!found.ok) return found;
  const everybody = (await world.store.deviceStates()).length;
  const except = new Set(wish.except);
  const named = found.devices.filter(({ deviceId }) => !except.has(deviceId));
  const fitting = named.filter(({ platform }) => platform in fix.manifest.platforms);
  const devices = fitting.filter(({ quarantine }) => quarantine === null);
  const left = { platform: named.length - fitting.length, quarantined: fitting.length - devices.length };
  const perHour = wish.perHour ?? Math.min(rolloutDefaults.perHour, policy.budgets?.fixHour ?? Infinity);
  const rings = (wish.rings ?? rolloutDefaults.rings).map((ring, at, all) => {
    const share = ring.permyriad - (all[at - 1]?.permyriad ?? 0);
    return { ...ring, size: Math.round((devices.length * share) / 10_000) };
  });
  const giver = policy.people.find(({ person }) => person === wish.person);
  const warnings = [
    ...warnOfDevices(world, devices, left, everybody),
    ...(await warnOfPace(world, wish, policy, perHour)),
    ...(await warnOfFreezes(world, devices, wish.days)),
    ...(devices.length > 0 && rings[0]?.size === 0 ? [warning("says", "rollout-first-ring-empty", {})] : []),
  ];
  const gate = wish.gate ?? rolloutDefaults.gate;
  const signers = peopleNeeded(fix.manifest.risk, devices.length, giver, policy);
  return { ok: true, fix, policy, devices, rings, gate, perHour, signers, warnings };
}

/** What is shown before a draft is made. */
export async function previewRollout(
  world: World,
  wish: DraftRollout,
): Promise<{ readonly ok: true; readonly preview: RolloutPreview } | Refusal> {
  const planned = await planRollout(world, wish);
  if (!planned.ok) return planned;
  const { fix, devices, rings, signers, warnings } = planned;
  return {
    ok: true,
    preview: {
      touches: touchesOf(fix, devices),
      rings,
      signers,
      soakMinutes: rings.slice(0, -1).reduce((sum, { soakMinutes }) => sum + soakMinutes, 0),
      warnings: [...warnings],
      sample: devices.slice(0, 10).map(({ deviceId, name, group }) => ({ deviceId, name, group })),
    },
  };
}

/** What it does to people. */
export const touchesOf = (
  { manifest }: LoadedFix,
  devices: readonly Pick<DeviceRecord, "connected">[],
): RolloutPreview["touches"] => ({
  devices: devices.length,
  connected: devices.filter(({ connected }) => connected).length,
  restarts: manifest.restarts === true,
  asksEmployees: manifest.consent === "ask",
  risk: manifest.risk,
});
