import type { Notice, Rollout, RolloutCounts, RolloutDevice, RolloutRow } from "@hulplijn/shared/api";
import { rolloutStandings, type RolloutStanding } from "@hulplijn/shared/api";
import { clusterFailures } from "../../core/rollout/cluster.ts";
import { lookAtRollout } from "../../core/rollout/judge-rollout.ts";
import type { RolloutDeviceRow } from "../../core/rollout/ports.ts";
import { standingOf } from "../../core/rollout/standing-of.ts";
import { canUndo, changedBy } from "../rollouts/draft-rollout.ts";
import {
  fixOf,
  isOn,
  keptRollout,
  type KeptRollout,
  keptRollouts,
  lookingAt,
  rollingOut,
  stateOf,
} from "../rollouts/kept-rollout.ts";
import { touchesOf } from "../rollouts/plan-rollout.ts";
import { devicesFor } from "../rollouts/resolve-query.ts";
import { heldBack } from "../rollouts/ring-room.ts";
import { signingOf } from "../rollouts/sign-rollout.ts";
import { judgeKept, outsideOf } from "../rollouts/watch-rollouts.ts";
import type { World } from "../world.ts";

const clustersShown = 20;

const summed = (all: readonly Readonly<Record<RolloutStanding, number>>[]): RolloutCounts =>
  Object.fromEntries(
    rolloutStandings.map((standing) => [standing, all.reduce((sum, counts) => sum + counts[standing], 0)]),
  ) as RolloutCounts;

const countsOf = (world: World, kept: KeptRollout, devices: readonly RolloutDeviceRow[]) =>
  lookAtRollout(rollingOut(kept), devices, lookingAt(world, kept)).map(({ counts }) => counts);

function rowOf(world: World, kept: KeptRollout, devices: readonly RolloutDeviceRow[]): RolloutRow {
  const { record, rollout } = kept;
  const fix = world.fixes.get(rollout.fix);
  const { halted } = record;
  return {
    number: record.number,
    name: rollout.name,
    state: stateOf(kept, world.clock.nowMs()),
    step: rollout.step,
    fix: rollout.fix,
    version: rollout.version,
    title: fix?.manifest.title ?? { en: rollout.fix, nl: rollout.fix },
    risk: fixOf(world, rollout)?.manifest.risk ?? "",
    params: { ...rollout.params },
    query: rollout.query,
    count: rollout.targets.count,
    counts: summed(countsOf(world, kept, devices)),
    person: rollout.person,
    people: [...new Set(record.signatures.map(({ person }) => person))],
    ringCount: rollout.rings.length,
    openRing: record.openRing,
    draftedBy: record.draftedBy,
    draftedAtMs: record.draftedAtMs,
    inForceAtMs: record.inForceAtMs,
    endedAtMs: record.endedAtMs,
    expiresAtMs: rollout.expiresAtMs,
    follows: record.follows,
    halted: halted && {
      ...halted,
      halt: record.halt,
      why: halted.why && { ...halted.why, params: { ...halted.why.params } },
    },
  };
}

/** Every rollout that ever was, drafts too, the newest first. */
export async function viewRollouts(world: World): Promise<RolloutRow[]> {
  const rows: RolloutRow[] = [];
  for (const kept of await keptRollouts(world.store))
    rows.push(rowOf(world, kept, await world.store.rolloutDevices(kept.record.number)));
  return rows;
}

/** How far the frozen devices are from those that the query finds now. */
async function sinceThen(
  world: World,
  query: string,
  devices: readonly RolloutDeviceRow[],
): Promise<Rollout["since"]> {
  const found = await devicesFor(world, query);
  const now = new Set(found.ok ? found.devices.map(({ deviceId }) => deviceId) : []);
  const then = new Set(devices.map(({ deviceId }) => deviceId));
  return {
    more: [...now].filter((id) => !then.has(id)).length,
    gone: [...then].filter((id) => !now.has(id)).length,
  };
}

/** Names a group in addresses. */
const clusterId = (world: Pick<World, "sha256">, signature: string): string =>
  world.sha256(signature).slice(0, 16);

function clustersOf(world: World, devices: readonly RolloutDeviceRow[]): Rollout["clusters"] {
  const names = new Map(devices.map(({ deviceId, name }) => [deviceId, name]));
  const failures = devices.flatMap(
    ({ said, signature, runId, deviceId, step, exitCode, code, line, sinceMs }) =>
      said === "failed" && signature !== null && runId !== null
        ? [{ signature, runId, deviceId, step, exitCode, code, line: line ?? "", atMs: sinceMs }]
        : [],
  );
  return clusterFailures(failures)
    .slice(0, clustersShown)
    .map(({ signature, sample, ...cluster }) => ({
      ...cluster,
      signature: clusterId(world, signature),
      sample: { ...sample, name: names.get(sample.deviceId) ?? "" },
    }));
}

/** One rollout with its rings, what failed, and who has to sign; null when there is none of this number. */
export async function viewRollout(world: World, number: number): Promise<Rollout | null> {
  const kept = await keptRollout(world.store, number);
  if (!kept) return null;
  const { record, rollout } = kept;
  const nowMs = world.clock.nowMs();
  const devices = await world.store.rolloutDevices(number);
  const counts = countsOf(world, kept, devices);
  const { newIncidents } = await outsideOf(world, kept, devices);
  const isGoing = isOn(kept, nowMs);
  const verdict = isGoing ? await judgeKept(world, kept, devices) : null;
  const held = isGoing ? await heldBack(world, kept, devices) : null;
  const wait = verdict?.act === "wait" ? verdict : null;
  const fix = fixOf(world, rollout);
  const resuming = await signingOf(world, kept, "rollout-resume");
  const failed = devices.filter(({ said, goneCode }) => said === "failed" && goneCode === null).length;
  const isUndoable = fix !== null && rollout.step === "fix" && canUndo(fix);
  return {
    ...rowOf(world, kept, devices),
    digest: record.digest,
    touches: fix
      ? touchesOf(fix, devices)
      : { devices: devices.length, connected: 0, restarts: false, asksEmployees: false, risk: "" },
    since: await sinceThen(world, rollout.query, devices),
    gate: { ...rollout.gate },
    perHour: rollout.perHour,
    hours: rollout.hours && { ...rollout.hours, days: [...rollout.hours.days] },
    conditions: { ...rollout.conditions },
    wait: wait?.why ?? null,
    waitUntilMs: wait?.untilMs ?? null,
    waitFor: (wait?.why === held?.why ? held?.text : null) ?? null,
    rings: rollout.rings.map((ring, at) => ({
      ...ring,
      size: devices.filter((one) => one.ring === at).length,
      openedAtMs: record.openedAtMs[at] ?? null,
      counts: { ...counts[at] } as RolloutCounts,
      newIncidents: newIncidents[at] ?? 0,
    })),
    clusters: clustersOf(world, devices),
    signing:
      record.inForceAtMs === null && !record.withdrawn ? await signingOf(world, kept, "rollout") : null,
    resuming:
      resuming && record.resuming
        ? { ...resuming, reason: record.resuming.reason, person: record.resuming.person }
        : null,
    again: failed,
    undo: isUndoable ? (await changedBy(world, number)).length : 0,
  };
}

export interface DevicesAsked {
  readonly ring?: number | undefined;
  readonly standing?: RolloutStanding | undefined;
  readonly cluster?: string | undefined;
  readonly q?: string | undefined;
}

/** The devices of a rollout, by name; null when there is none of this number. */
export async function viewRolloutDevices(
  world: World,
  number: number,
  asked: DevicesAsked,
): Promise<RolloutDevice[] | null> {
  const kept = await keptRollout(world.store, number);
  if (!kept) return null;
  const looking = lookingAt(world, kept);
  const words = (asked.q ?? "").toLowerCase();
  return (await world.store.rolloutDevices(number))
    .map((device) => ({
      deviceId: device.deviceId,
      name: device.name,
      group: device.group,
      ring: device.ring,
      ...standingOf(device, looking),
      runId: device.runId,
      sinceMs: device.sinceMs === 0 ? null : device.sinceMs,
      untilMs: device.untilMs,
      cluster: device.signature === null ? null : clusterId(world, device.signature),
    }))
    .filter(
      ({ ring, standing, cluster, name, deviceId }) =>
        (asked.ring === undefined || ring === asked.ring) &&
        (asked.standing === undefined || standing === asked.standing) &&
        (asked.cluster === undefined || cluster === asked.cluster) &&
        (name.toLowerCase().includes(words) || deviceId === words),
    )
    .toSorted((one, other) => one.name.localeCompare(other.name));
}

/** Rollouts that are halted, as notices in everybody's sight who has to decide. */
export async function haltedRollouts(world: Pick<World, "store" | "clock">): Promise<readonly Notice[]> {
  const nowMs = world.clock.nowMs();
  return (await keptRollouts(world.store))
    .filter((kept) => stateOf(kept, nowMs) === "halted")
    .map(({ record, rollout }) => ({
      code: "rollout-is-halted",
      params: { number: record.number, name: rollout.name },
      severity: "critical",
    }));
}
