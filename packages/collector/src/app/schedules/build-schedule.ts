import type { DraftSchedule } from "@hulplijn/shared/api";
import { type Refusal, refuse } from "@hulplijn/shared/errors";
import {
  daysOff,
  dutchCalendar,
  fromWords,
  nextOccurrences,
  readWhen,
  type When,
} from "@hulplijn/shared/schedules";
import {
  isGrave,
  parsePayload,
  payloadOf,
  type Policy,
  type Schedule,
  wrongParameter,
  wrongSchedule,
} from "@hulplijn/shared/trust";
import type { LoadedFix } from "../../core/ports.ts";
import { parseQuery } from "../../core/query/parse-query.ts";
import type { ScheduledDevice } from "../../core/schedules/ports.ts";
import { commonPlatform, whoCouldSign } from "../../core/schedules/signers.ts";
import { policyNow } from "../halt.ts";
import { fixStanding } from "../views/standing.ts";
import { ownZone, type World } from "../world.ts";
import { devicesOf } from "./kept-schedules.ts";

const dayMs = 86_400_000;
const mostDays = 366;
const mostNamed = 500;
const mostSkipped = 64;

/** A schedule as it would be, and for whom. */
export interface Built {
  readonly ok: true;
  readonly schedule: Schedule;
  readonly bytes: Uint8Array;
  readonly fixes: readonly LoadedFix[];
  readonly devices: readonly ScheduledDevice[];
  readonly all: readonly ScheduledDevice[];
  readonly policy: Policy;
}

const dateOf = (atMs: number): string => new Date(atMs).toISOString().slice(0, 10);

function whenOf({ when, zone }: DraftSchedule): When | Refusal {
  const read: When | Refusal = typeof when === "string" ? fromWords(when, zone) : when;
  if ("ok" in read) return read;
  const judged = readWhen(read);
  return judged.ok ? read : judged;
}

async function fixesFor(
  world: World,
  wish: DraftSchedule,
  policy: Policy,
): Promise<readonly LoadedFix[] | Refusal> {
  const suspended = await world.store.suspended();
  const loaded: LoadedFix[] = [];
  for (const { fix: id, params = {} } of wish.fixes) {
    const fix = world.fixes.get(id);
    if (!fix) return refuse("not-found", `there is no fix ${id}`);
    const { manifest } = fix;
    if (isGrave(manifest.risk))
      return refuse(
        "schedule-not-allowed",
        `${id} is of class ${manifest.risk}: nobody may let it start by itself`,
      );
    if (manifest.callerVerified === true)
      return refuse("schedule-not-allowed", `${id} takes a caller who was verified`);
    const wrong = wrongParameter(manifest, params);
    if (wrong !== null) return refuse("parameter-not-allowed", `${id}: ${wrong}`);
    const { approved, counted, needed } = await fixStanding(world.store, fix, policy);
    if (!approved || suspended.has(id))
      return refuse(
        "fix-not-approved",
        suspended.has(id) ? `${id} is suspended` : `${id}: ${counted.length} of ${needed} approvals`,
      );
    loaded.push(fix);
  }
  return commonPlatform(loaded.map(({ manifest }) => manifest))
    ? loaded
    : refuse("platform-not-supported", "no system has all of these fixes: make a schedule for each");
}

function windowRefusal({ windowMinutes, spreadMinutes }: DraftSchedule): Refusal | null {
  if (windowMinutes <= 0) return refuse("schedule-window-wrong", "the window ends before it begins");
  if (windowMinutes < 5 || windowMinutes > 4320)
    return refuse("schedule-window-wrong", `a window of ${windowMinutes} minutes: it is 5 minutes to 3 days`);
  if (spreadMinutes < 0 || spreadMinutes > 720)
    return refuse("schedule-window-wrong", `a spread of ${spreadMinutes} minutes: it is 0 to 720`);
  return null;
}

/** Everything that can be said of a wish without asking whom it is for: the first thing that is wrong. */
function simpleRefusal(wish: DraftSchedule, policy: Policy, fixes: readonly LoadedFix[]): Refusal | null {
  const risks = fixes.map(({ manifest }) => manifest.risk);
  const could = whoCouldSign(policy, risks).map(({ person }) => person);
  if (!could.includes(wish.person))
    return refuse(
      "schedule-not-allowed",
      `${wish.person} may not order ${risks.join(", ")} with a key file; ${could.join(", ") || "nobody"} may`,
    );
  if (wish.days < 1 || wish.days > mostDays)
    return refuse("input-invalid", `days: ${wish.days} is not 1 to ${mostDays}`);
  return windowRefusal(wish);
}

function skippedDays(wish: DraftSchedule, nowMs: number, untilMs: number): readonly string[] {
  const [first, last] = [dateOf(nowMs), dateOf(untilMs)];
  const year = Number(first.slice(0, 4));
  const off = wish.skipHolidays ? daysOff(dutchCalendar(year, Number(last.slice(0, 4))), first, last) : [];
  return [...new Set([...off, ...wish.skipDays])].toSorted();
}

/** Makes what would be signed, or says what is wrong with it and what to do. */
export async function buildSchedule(world: World, wish: DraftSchedule): Promise<Built | Refusal> {
  const when = whenOf(wish);
  if ("ok" in when) return when;
  const parsed = parseQuery("devices", wish.query);
  if (!parsed.ok) return refuse("query-invalid", parsed.detail.en);
  const policy = await policyNow(world);
  if (!policy) return refuse("unavailable", "there is no policy yet");
  const fixes = await fixesFor(world, wish, policy);
  if ("ok" in fixes) return fixes;
  const refusal = simpleRefusal(wish, policy, fixes);
  if (refusal) return refusal;
  const nowMs = world.clock.nowMs();
  const expiresAtMs = nowMs + wish.days * dayMs;
  const skipDays = skippedDays(wish, nowMs, expiresAtMs);
  if (skipDays.length > mostSkipped)
    return refuse("schedule-day-wrong", `${skipDays.length} days are left out: ${mostSkipped} at most`);
  const [first] = nextOccurrences(when, when.zone === "device" ? ownZone(world) : when.zone, nowMs, 1);
  if (!first || first.atMs >= expiresAtMs)
    return refuse(
      "schedule-never-fires",
      first ? `its first time, ${first.local}, is after its end` : "all of its times are past",
    );
  const all = await world.store.scheduledDevices();
  const devices = await devicesOf(world, { devices: "all", query: wish.query }, all);
  if (wish.onlyThese && devices.length === 0)
    return refuse("schedule-matches-nobody", `“${wish.query}” matches no device to name`);
  if (wish.onlyThese && devices.length > mostNamed)
    return refuse("schedule-names-too-many", `${devices.length} match`);
  const schedule: Schedule = {
    type: "schedule",
    name: wish.name,
    person: wish.person,
    fixes: fixes.map(({ manifest, manifestDigest }, at) => ({
      fix: manifest.id,
      version: manifest.version,
      manifestDigest,
      params: { ...wish.fixes[at]?.params },
    })),
    devices: wish.onlyThese ? devices.map(({ deviceId }) => deviceId) : "all",
    query: wish.query,
    when,
    windowMinutes: wish.windowMinutes,
    spreadMinutes: wish.spreadMinutes,
    missed: wish.missed,
    skipDays: [...skipDays],
    conditions: wish.conditions,
    wake: wish.wake,
    ...(wish.rings.length === 0 ? {} : { rings: wish.rings }),
    issuedAtMs: nowMs,
    expiresAtMs,
    nonce: Buffer.from(world.randomBytes(16)).toString("base64"),
  };
  const wrong = wrongSchedule(schedule);
  if (wrong !== null) return refuse("schedule-window-wrong", wrong);
  const bytes = payloadOf(schedule);
  if (!parsePayload<Schedule>("schedule", bytes))
    return refuse("schedule-malformed", "a part of it is not what the schema allows");
  return { ok: true, schedule, bytes, fixes, devices, all, policy };
}
