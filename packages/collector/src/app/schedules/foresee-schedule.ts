import type { Collision, Schedule as ScheduleView, Sentence } from "@hulplijn/shared/api";
import { type Refusal, refuse } from "@hulplijn/shared/errors";
import { keepsSchedules } from "@hulplijn/shared/protocol";
import type { Schedule } from "@hulplijn/shared/trust";
import type { LoadedFix } from "../../core/ports.ts";
import { medianSeconds } from "../../core/schedules/durations.ts";
import type { ScheduledDevice } from "../../core/schedules/ports.ts";
import { nextTimes } from "../../core/schedules/times.ts";
import { ownZone, type World } from "../world.ts";
import { give, mostBytes, mostOfDevice } from "./tell-schedules.ts";
import { windowsMet } from "./windows-met.ts";

/** So many next times are shown, and looked at for what they meet. */
const timesShown = 10;
const runsLookedAt = 50;

/** What will happen, as far as can be told beforehand. */
export type Foreseen = Pick<ScheduleView, "occurrences" | "collisions" | "warnings" | "expectedSeconds">;

const counted = (code: string, count: number, more: Sentence["params"] = {}): readonly Sentence[] =>
  count === 0 ? [] : [{ code, params: { count, ...more } }];

/** How long its fixes took where they ended well, one after the other; null when one of them never ran. */
export async function expectedSeconds(
  world: World,
  { fixes }: Pick<Schedule, "fixes">,
): Promise<number | null> {
  let sum = 0;
  for (const { fix } of fixes) {
    const seconds = medianSeconds(await world.store.stepsOfFix(fix, runsLookedAt));
    if (seconds === null) return null;
    sum += seconds;
  }
  return sum;
}

function warningsOf(
  world: World,
  schedule: Schedule,
  fixes: readonly LoadedFix[],
  devices: readonly ScheduledDevice[],
  of: number,
): readonly Sentence[] {
  const zone = ownZone(world);
  const unable = devices.filter(({ deviceId }) => {
    const link = world.devices.link(deviceId);
    return link !== null && !link.capabilities.includes(keepsSchedules);
  });
  const unknown = schedule.when.zone === "device" ? devices.filter((device) => device.zone === null) : [];
  return [
    ...(devices.length === 0 ? [{ code: "schedule-for-nobody", params: {} }] : []),
    ...counted("schedule-for-everybody", devices.length === of && of > 1 ? of : 0),
    ...fixes.flatMap(({ manifest }) => {
      const others = devices.filter(({ platform }) => !(platform in manifest.platforms));
      const restarts = { code: "schedule-restarts", params: { fix: manifest.id } };
      return [
        ...counted("schedule-other-platform", others.length, { fix: manifest.id }),
        ...(manifest.restarts === true ? [restarts] : []),
      ];
    }),
    ...counted("schedule-unable-devices", unable.length),
    ...counted("schedule-zones-unknown", unknown.length, { zone }),
  ];
}

/** What the next times meet, counted for each window: nothing begins in a freeze, nor where automatic fixes are held. */
function metWarnings(collisions: readonly Collision[]): readonly Sentence[] {
  const names = new Map<
    string,
    { readonly code: string; readonly name: string; readonly times: Set<string> }
  >();
  for (const { kind, name, local } of collisions) {
    const code = kind === "freeze" ? "schedule-frozen-times" : "schedule-held-times";
    const known = names.get(`${code} ${name}`) ?? { code, name, times: new Set<string>() };
    names.set(`${code} ${name}`, known);
    known.times.add(local);
  }
  return [...names.values()].map(({ code, name, times }) => ({ code, params: { count: times.size, name } }));
}

/** What a schedule is going to do: its next times in every zone, what they meet, how long it takes, and what a person should know. */
export async function foresee(
  world: World,
  schedule: Schedule,
  fixes: readonly LoadedFix[],
  devices: readonly ScheduledDevice[],
  of: number,
): Promise<Foreseen> {
  const nowMs = world.clock.nowMs();
  const occurrences = nextTimes(schedule, devices, ownZone(world), nowMs, timesShown);
  const collisions = await windowsMet(world, schedule, occurrences, devices);
  return {
    occurrences: [...occurrences],
    collisions: [...collisions],
    warnings: [...warningsOf(world, schedule, fixes, devices, of), ...metWarnings(collisions)],
    expectedSeconds: await expectedSeconds(world, schedule),
  };
}

/** Why it is not drafted though every word of it is right: it is for nobody or everybody, all its times are frozen, a device has too many. */
export async function refusalOfDraft(
  world: World,
  built: {
    readonly schedule: Schedule;
    readonly fixes: readonly LoadedFix[];
    readonly devices: readonly ScheduledDevice[];
    readonly all: readonly ScheduledDevice[];
  },
  foreseen: Foreseen,
  isMeant: boolean,
): Promise<Refusal | null> {
  const { schedule, fixes, devices, all } = built;
  if (!isMeant && devices.length === 0)
    return refuse("schedule-matches-nobody", `“${schedule.query}” matches none of ${all.length}`);
  if (!isMeant && devices.length === all.length && all.length > 1)
    return refuse("schedule-matches-everybody", `“${schedule.query}” matches all ${all.length}`);
  const frozen = foreseen.collisions.filter(({ kind }) => kind === "freeze");
  const free = foreseen.occurrences.filter(
    ({ atMs, devices: there }) => !frozen.some((one) => one.atMs === atMs && one.devices >= there),
  );
  if (frozen.length > 0 && free.length === 0)
    return refuse("schedule-collides", [...new Set(frozen.map(({ name }) => name))].join(", "));
  const { ofDevice, bundles } = await give(world);
  const sizes = new Map([...bundles].map(([number, bundle]) => [number, JSON.stringify(bundle).length]));
  const own = fixes.reduce((sum, { manifestBytes, files }) => {
    const bytes = [manifestBytes, ...files.values()].reduce((sum2, { length }) => sum2 + length, 0);
    return sum + Math.ceil(bytes * 1.4) + 4096;
  }, 8192);
  for (const { deviceId, name } of devices) {
    const has = ofDevice.get(deviceId) ?? [];
    if (has.length >= mostOfDevice) return refuse("schedule-too-many", `${name} has ${has.length}`);
    const bytes = has.reduce((sum, { record }) => sum + (sizes.get(record.number) ?? 0), own);
    if (bytes > mostBytes) return refuse("schedule-too-large", `${name}: ${bytes} bytes of ${mostBytes}`);
  }
  return null;
}
