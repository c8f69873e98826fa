import { collectorRules } from "@hulplijn/shared/rules";
import { causeOf } from "../core/incident/cause.ts";
import type { StoreWrites } from "../core/ports.ts";
import type { DeviceRecord, FindingRecord } from "../core/records.ts";
import {
  heldFrom,
  judgeSilence,
  type Listening,
  manySilent,
  namesOf,
  type Quiet,
  type Silence,
  type SilenceLimits,
} from "../core/silence/silence.ts";
import { putHeldBack } from "./hold-back.ts";
import type { HoldingWindow } from "./window-desk.ts";
import { incidentFor, putSignal, putVerdict } from "./put-verdict.ts";
import { type Aftermath, change, type World } from "./world.ts";

/** What the collector remembers between two looks. */
export interface SilenceWatch {
  readonly listening: Listening;
  readonly limits: SilenceLimits;
  /** Devices of which all was said, by when they were last heard: they are not looked at again until they were heard again. */
  readonly done: Map<string, number>;
  /** Devices whose silence a maintenance window keeps from people, or kept until a moment ago: with its end. */
  readonly held: Map<string, number>;
}

export function watchSilence(listening: Listening, holdMs: number): SilenceWatch {
  return { listening, limits: { holdMs, many: manySilent }, done: new Map(), held: new Map() };
}

/** A company that falls silent as a whole must not keep all others waiting for one write. */
const membersAWrite = 500;

const isSilence = ({ rule }: Pick<FindingRecord, "rule">): boolean => Object.hasOwn(collectorRules, rule);

/** A maintenance window keeps the silence of a device from people until it ends: it is in its log. */
async function keepSilence(
  world: World,
  watch: SilenceWatch,
  { deviceId, seenAtMs }: { readonly deviceId: string; readonly seenAtMs: number },
  window: HoldingWindow,
): Promise<void> {
  watch.held.set(deviceId, window.span.untilMs);
  // A restart is no silence.
  if (world.clock.nowMs() - seenAtMs < watch.limits.holdMs) return;
  if (await world.store.held("silence", deviceId, "")) return;
  await change(world, async (tx, after) => {
    await putHeldBack(
      tx,
      window,
      {
        findingId: "",
        deviceId,
        rule: "device-silent",
        subject: "",
        severity: "warning",
        params: { since: seenAtMs },
      },
      "silence",
      seenAtMs,
    );
    after.tell("window-changed", { number: window.record.number });
  });
}

/** Devices that went without a word and of which nobody was told yet. */
async function findQuiet(world: World, watch: SilenceWatch): Promise<readonly Quiet[]> {
  const nowMs = world.clock.nowMs();
  const quiet: Quiet[] = [];
  for (const { deviceId, name, connected, seenAtMs, farewell } of await world.store.deviceStates()) {
    if (connected) watch.held.delete(deviceId);
    if (connected || farewell !== null || seenAtMs === null || watch.done.get(deviceId) === seenAtMs)
      continue;
    const window = world.windows.silencing(deviceId, nowMs);
    if (window !== null) {
      await keepSilence(world, watch, { deviceId, seenAtMs }, window);
      continue;
    }
    // Ended by hand, it ends when that was seen.
    const heldUntilMs = Math.min(watch.held.get(deviceId) ?? nowMs, nowMs);
    const [span] = await world.store.blind(deviceId, nowMs);
    const held = span?.toMs === null ? heldFrom(span.fromMs, watch.listening, watch.limits.holdMs) : null;
    const isTold = (await world.store.openFindings(deviceId)).some(isSilence);
    if (held === null || isTold) watch.done.set(deviceId, seenAtMs);
    else {
      const known = watch.held.has(deviceId);
      if (known) watch.held.set(deviceId, heldUntilMs);
      quiet.push({
        deviceId,
        name,
        fromMs: span?.fromMs ?? seenAtMs,
        heldFromMs: known ? Math.max(held, heldUntilMs) : held,
        heldUntilMs: known ? heldUntilMs : null,
      });
    }
  }
  return quiet;
}

function findingOf(world: World, silence: Silence, { deviceId, name, fromMs }: Quiet): FindingRecord {
  const nowMs = world.clock.nowMs();
  const sinceMs = Math.min(...silence.members.map((one) => one.fromMs));
  const { isOfMany, members, of } = silence;
  return {
    findingId: world.newId(),
    rule: isOfMany ? "devices-silent" : "device-silent",
    // Those of many share it, and with it their one incident.
    subject: isOfMany ? String(sinceMs) : "",
    state: "raised",
    severity: isOfMany ? "critical" : "warning",
    flapping: false,
    raisedAtMs: fromMs,
    changedAtMs: nowMs,
    params: isOfMany
      ? { count: members.length, of, since: sinceMs, devices: namesOf(members) }
      : { device: name, since: fromMs },
    deviceId,
    incidentId: null,
    evidence: null,
    receivedAtMs: nowMs,
  };
}

/** Opens the incident of a silence, or goes on with it; devices that came back meanwhile are none of it. */
async function tell(world: World, silence: Silence, some: readonly Quiet[]): Promise<void> {
  const nowMs = world.clock.nowMs();
  await change(world, async (tx, after) => {
    for (const quiet of some) {
      const device = await tx.device(quiet.deviceId);
      if (!device || device.connected || device.farewell !== null || device.removed) continue;
      const finding = findingOf(world, silence, quiet);
      const cause = causeOf(quiet.deviceId, finding, undefined);
      const { incident, isNew } = await incidentFor(world, tx, finding, cause, finding.raisedAtMs);
      if (silence.isOfMany && !isNew) {
        await tx.putFinding({ ...finding, incidentId: incident.incidentId });
        continue;
      }
      const code = silence.isOfMany ? "silence-of-many" : "silence-noticed";
      await putSignal(tx, incident, { code, params: { device: quiet.name, ...finding.params } }, nowMs);
      await putVerdict(tx, after, finding, incident, isNew, nowMs);
    }
  });
}

/** Incidents of many that nobody is missing from any more. Those of one are settled as the device comes back. */
async function settleMany(world: World): Promise<void> {
  const nowMs = world.clock.nowMs();
  const is = (field: string, value: string) => ({
    field,
    not: false,
    operator: "is" as const,
    values: [value],
  });
  const page = await world.store.incidents({
    where: [is("rule", "devices-silent"), is("is", "open")],
    sort: "opened",
    descending: false,
    limit: 100,
    cursor: null,
    nowMs,
    personId: null,
  });
  for (const { incidentId, membersOpen } of page?.rows ?? []) {
    if (membersOpen > 0) continue;
    await change(world, async (tx, after) => {
      const incident = await tx.incident(incidentId);
      const [member] = await tx.findingsOf(incidentId);
      if (incident && member) await putVerdict(tx, after, member, incident, false, nowMs);
    });
  }
}

/** Looks once whether devices fell silent: to be called each half minute or so. */
export async function lookForSilence(world: World, watch: SilenceWatch): Promise<void> {
  const quiet = await findQuiet(world, watch);
  for (const silence of judgeSilence(quiet, world.devices.count(), world.clock.nowMs(), watch.limits))
    for (let at = 0; at < silence.members.length; at += membersAWrite)
      await tell(world, silence, silence.members.slice(at, at + membersAWrite));
  await settleMany(world);
}

/** The device talks, or is removed: whatever was said of its silence is over. Part of the change that takes it back or away. */
export async function endSilence(
  world: World,
  tx: StoreWrites,
  after: Aftermath,
  { deviceId, name }: Pick<DeviceRecord, "deviceId" | "name">,
  why: "silence-over" | "silence-of-removed" = "silence-over",
): Promise<void> {
  const nowMs = world.clock.nowMs();
  const kept = await tx.held("silence", deviceId, "");
  if (kept) await tx.putHeld({ ...kept, outcome: "mended", endedAtMs: nowMs });
  for (const finding of (await tx.openFindings(deviceId)).filter(isSilence)) {
    const cleared: FindingRecord = { ...finding, state: "cleared", changedAtMs: nowMs, receivedAtMs: nowMs };
    const incident = finding.incidentId === null ? null : await tx.incident(finding.incidentId);
    // A thousand that come back at once must not each look through all the others: see settleMany.
    if (!incident || incident.rule === "devices-silent") await tx.putFinding(cleared);
    else {
      await putSignal(tx, incident, { code: why, params: { device: name } }, nowMs);
      await putVerdict(tx, after, cleared, incident, false, nowMs);
    }
  }
}
