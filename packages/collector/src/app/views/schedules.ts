import type {
  DeviceSchedule,
  Schedule as ScheduleView,
  ScheduleDevice,
  ScheduleRow,
  ScheduleSigners,
} from "@hulplijn/shared/api";
import { keepsSchedules } from "@hulplijn/shared/protocol";
import { inWords } from "@hulplijn/shared/schedules";
import type { StandingHalts } from "@hulplijn/shared/trust";
import type { ScheduledDevice } from "../../core/schedules/ports.ts";
import {
  type Looked,
  localsBetween,
  standingsAt,
  type StandingRow,
  timeIn,
} from "../../core/schedules/look-back.ts";
import { signersNeeded, whoCouldSign, whoIsMissing } from "../../core/schedules/signers.ts";
import { countStandings } from "../../core/schedules/standing-of.ts";
import { nextDue, nextTimes, zoneOf } from "../../core/schedules/times.ts";
import { haltsNow, policyNow, viewHalts } from "../halt.ts";
import { foresee } from "../schedules/foresee-schedule.ts";
import {
  devicesOf,
  fixesOf,
  type KeptSchedule,
  keptSchedule,
  keptSchedules,
  stateOf,
} from "../schedules/kept-schedules.ts";
import { ownZone, type World } from "../world.ts";

const dayMs = 86_400_000;
/** What is looked back at: so many times, of so many days. */
const mostPast = 30;
const pastMs = 35 * dayMs;
/** A device tells of a time up to so much before it; clocks differ. */
const earlyMs = 2 * dayMs;
/** The collector's moment and the device's are the same within this. */
const sameMs = 60_000;

/**
 * Everything of one schedule since an instant; null: since its last time, which is much less where nobody asks for more. `only`: of this
 * device alone.
 */
export async function lookAtSchedule(
  world: World,
  kept: KeptSchedule,
  all: readonly ScheduledDevice[],
  sinceMs: number | null,
  matches?: Map<string, ReadonlySet<string>>,
  only: string | null = null,
): Promise<Looked> {
  const nowMs = world.clock.nowMs();
  const bare: Looked = {
    schedule: kept.schedule,
    digest: kept.digest,
    inForceAtMs: kept.record.inForceAtMs ?? Number.MAX_SAFE_INTEGER,
    devices: await devicesOf(world, kept.schedule, all, matches),
    all,
    words: [],
    runs: [],
    able: (deviceId) => world.devices.link(deviceId)?.capabilities.includes(keepsSchedules) ?? null,
    ownZone: ownZone(world),
    nowMs,
    sha256: world.sha256,
  };
  if (kept.record.inForceAtMs === null) return bare;
  const [last] = sinceMs === null ? localsBetween(bare, nowMs - pastMs, nowMs) : [];
  const fromMs = (sinceMs ?? last?.atMs ?? kept.record.inForceAtMs) - earlyMs;
  const words = only
    ? await wordsOfOne(world, kept.digest, only, fromMs)
    : await world.store.scheduleWords(kept.digest, fromMs);
  return { ...bare, words, runs: await world.store.runsUnder(kept.digest, fromMs, only) };
}

/** The words of one device under a schedule since an instant, and what it says of the schedule as a whole. */
async function wordsOfOne(
  { store }: Pick<World, "store">,
  digest: string,
  deviceId: string,
  sinceMs: number,
): Promise<Looked["words"]> {
  const lately = (await store.scheduleWordsOf(deviceId, sinceMs)).filter((word) => word.digest === digest);
  const ofWhole = await store.scheduleWords(digest, Number.MAX_SAFE_INTEGER);
  return [...lately, ...ofWhole.filter((word) => word.deviceId === deviceId && word.takenAtMs < sinceMs)];
}

const countedAt = (looked: Looked, { local, atMs }: { readonly local: string; readonly atMs: number }) => ({
  local,
  atMs,
  counts: countStandings(standingsAt(looked, local)),
});

async function rowOf(
  world: World,
  kept: KeptSchedule,
  looked: Looked,
  halts: StandingHalts,
): Promise<ScheduleRow> {
  const { record, schedule } = kept;
  const { nowMs } = looked;
  const state = stateOf(world, kept, halts);
  const [last] = localsBetween(looked, nowMs - pastMs, nowMs);
  const [next] = state === "in-force" ? nextTimes(schedule, looked.devices, looked.ownZone, nowMs, 1) : [];
  const fixes = schedule.fixes.map((one) => {
    const manifest = world.fixes.get(one.fix)?.manifest;
    return {
      ...one,
      params: { ...one.params },
      title: { ...(manifest?.title ?? { en: one.fix, nl: one.fix }) },
      risk: manifest?.risk ?? "",
    };
  });
  const { name, query, when, windowMinutes, spreadMinutes, missed, expiresAtMs } = schedule;
  return {
    number: record.number,
    name,
    state,
    fixes,
    query,
    named: schedule.devices === "all" ? null : schedule.devices.length,
    devices: looked.devices.length,
    when,
    words: { en: inWords(when, "en"), nl: inWords(when, "nl") },
    windowMinutes,
    spreadMinutes,
    missed,
    draftedBy: record.draftedBy,
    draftedAtMs: record.draftedAtMs,
    expiresAtMs,
    next: next ?? null,
    last: last ? countedAt(looked, last) : null,
  };
}

/** Every schedule that ever was, newest first. */
export async function viewSchedules(world: World): Promise<ScheduleRow[]> {
  const all = await world.store.scheduledDevices();
  const halts = await haltsNow(world);
  const matches = new Map<string, ReadonlySet<string>>();
  const rows: ScheduleRow[] = [];
  for (const kept of await keptSchedules(world)) {
    const looked = await lookAtSchedule(world, kept, all, null, matches);
    rows.push(await rowOf(world, kept, looked, halts));
  }
  return rows;
}

async function signersOf(world: World, kept: KeptSchedule): Promise<ScheduleSigners> {
  const { record, schedule } = kept;
  const policy = await policyNow(world);
  const fixes = fixesOf(world, schedule);
  const signed = [...record.people];
  if (!policy || !fixes) return { signed, needed: 0, could: [], missing: null };
  const needed = signersNeeded(policy, schedule);
  const could = whoCouldSign(
    policy,
    fixes.map(({ manifest }) => manifest.risk),
  );
  const missing =
    record.inForceAtMs !== null
      ? null
      : signed.includes(schedule.person)
        ? { code: "schedule-needs-more", params: { have: signed.length, needed } }
        : { code: "schedule-needs-person", params: { person: schedule.person } };
  return { signed, needed, could: [...whoIsMissing(could, signed, schedule.person)], missing };
}

async function withdrawnOf(
  world: World,
  { record, digest }: KeptSchedule,
): Promise<ScheduleView["withdrawn"]> {
  if (record.discarded) return { ...record.discarded };
  const halt = (await viewHalts(world)).find(({ withdraws }) => withdraws.includes(digest));
  return halt ? { who: halt.person ?? "", reason: halt.reason ?? "", atMs: halt.takenAtMs } : null;
}

/** One schedule with all that a person wants to know before signing it, and how it went; null when there is none. */
export async function viewSchedule(world: World, number: number): Promise<ScheduleView | null> {
  const kept = await keptSchedule(world, number);
  if (!kept) return null;
  const { record, schedule } = kept;
  const all = await world.store.scheduledDevices();
  const nowMs = world.clock.nowMs();
  const looked = await lookAtSchedule(world, kept, all, nowMs - pastMs);
  const row = await rowOf(world, kept, looked, await haltsNow(world));
  const coming = row.state === "draft" || row.state === "in-force";
  const foreseen = coming
    ? await foresee(world, schedule, fixesOf(world, schedule) ?? [], looked.devices, all.length)
    : { occurrences: [], collisions: [], warnings: [], expectedSeconds: null };
  return {
    ...row,
    ...foreseen,
    person: schedule.person,
    digest: kept.digest,
    payload: record.payload,
    issuedAtMs: schedule.issuedAtMs,
    skipDays: schedule.skipDays,
    conditions: schedule.conditions,
    wake: schedule.wake,
    rings: schedule.rings ?? [],
    signers: await signersOf(world, kept),
    withdrawn: await withdrawnOf(world, kept),
    past: localsBetween(looked, nowMs - pastMs, nowMs)
      .slice(0, mostPast)
      .map((one) => countedAt(looked, one)),
  };
}

function deviceRow(row: StandingRow): ScheduleDevice {
  const { device, zone, due, word, standing, code, sinceMs, runId } = row;
  const saidMs = word?.dueMs ?? null;
  return {
    deviceId: device.deviceId,
    name: device.name,
    group: device.group,
    zone,
    local: due.local,
    standing,
    code,
    dueMs: saidMs,
    sinceMs,
    runId,
    collectorDueMs: due.dueMs,
    // Late by its own word it is on purpose: it catches up, or waits for a condition.
    differs: standing === "planned" && saidMs !== null && Math.abs(saidMs - due.dueMs) > sameMs,
  };
}

/** What each device does next under a schedule, by its own last word and by the collector's reckoning. */
function nextOfEach(looked: Looked): ScheduleDevice[] {
  const { nowMs } = looked;
  const words = Map.groupBy(looked.words, ({ deviceId }) => deviceId);
  const runs = Map.groupBy(looked.runs, ({ deviceId }) => deviceId);
  // Most devices have the same next time: it is looked at once for all.
  const rowsAt = new Map<string, ReadonlyMap<string, StandingRow>>();
  const rowOf = (local: string, deviceId: string): StandingRow | undefined => {
    const known =
      rowsAt.get(local) ?? new Map(standingsAt(looked, local).map((row) => [row.device.deviceId, row]));
    rowsAt.set(local, known);
    return known.get(deviceId);
  };
  return looked.devices.flatMap((device): ScheduleDevice[] => {
    const own = words.get(device.deviceId) ?? [];
    const done = new Set([
      ...(runs.get(device.deviceId) ?? []).flatMap(({ occurrence }) => occurrence?.local ?? []),
      ...own.filter(({ state }) => state === "missed").map(({ local }) => local),
    ]);
    const zone = zoneOf(looked.schedule, device, looked.ownZone);
    const reckoned = nextDue(looked, device.deviceId, zone, nowMs, done, looked.sha256);
    const said = own
      .filter(({ state, local }) => (state === "planned" || state === "waiting") && !done.has(local))
      .toSorted((one, other) => other.takenAtMs - one.takenAtMs)[0];
    const local = said?.local ?? reckoned?.local;
    const row = local === undefined ? undefined : rowOf(local, device.deviceId);
    if (!row) return [];
    const view = deviceRow(row);
    const isOther = said !== undefined && reckoned !== null && said.local !== reckoned.local;
    return [
      {
        ...view,
        collectorDueMs: reckoned?.dueMs ?? null,
        differs: view.differs || (isOther && view.standing === "planned"),
      },
    ];
  });
}

/** How every device stands with one time of a schedule; without one, with the one that is next or on. Null when there is no schedule. */
export async function viewScheduleDevices(
  world: World,
  number: number,
  local: string | null,
): Promise<ScheduleDevice[] | null> {
  const kept = await keptSchedule(world, number);
  if (!kept) return null;
  const all = await world.store.scheduledDevices();
  const atMs = (local === null ? null : timeIn(ownZone(world), local)?.atMs) ?? null;
  const isPast = atMs !== null && atMs < world.clock.nowMs();
  const looked = await lookAtSchedule(world, kept, all, isPast ? atMs : null);
  if (local !== null) return standingsAt(looked, local).map(deviceRow);
  return nextOfEach(looked);
}

/** Every schedule that is for a device, with what comes next and what was last. */
export async function viewDeviceSchedules(world: World, deviceId: string): Promise<DeviceSchedule[]> {
  const all = await world.store.scheduledDevices();
  const own = all.filter((device) => device.deviceId === deviceId);
  const halts = await haltsNow(world);
  const views: DeviceSchedule[] = [];
  for (const kept of await keptSchedules(world)) {
    if (stateOf(world, kept, halts) !== "in-force") continue;
    const nowMs = world.clock.nowMs();
    const looked = await lookAtSchedule(world, kept, own, nowMs - pastMs, undefined, deviceId);
    const [device] = looked.devices;
    if (!device) continue;
    const last = localsBetween(looked, nowMs - pastMs, nowMs)
      .flatMap(({ local }) => standingsAt(looked, local))
      .find(({ standing }) => standing !== "planned" && standing !== "catching-up");
    const { when, name } = kept.schedule;
    views.push({
      number: kept.record.number,
      name,
      words: { en: inWords(when, "en"), nl: inWords(when, "nl") },
      next: nextOfEach(looked)[0] ?? null,
      last: last ? deviceRow(last) : null,
    });
  }
  return views;
}
