import type { Agenda, AgendaItem } from "@hulplijn/shared/api";
import { type Refusal, refuse } from "@hulplijn/shared/errors";
import {
  changeInWords,
  clockChanges,
  daysOff,
  dutchCalendar,
  dutchHolidays,
  inWords,
  localAt,
} from "@hulplijn/shared/schedules";
import { parseQuery } from "../../core/query/parse-query.ts";
import { localsBetween, standingsAt, timeIn } from "../../core/schedules/look-back.ts";
import type { ScheduledDevice } from "../../core/schedules/ports.ts";
import { countStandings } from "../../core/schedules/standing-of.ts";
import { timesBetween, zoneOf } from "../../core/schedules/times.ts";
import { spansOf } from "../../core/windows/window.ts";
import { isOn, keptRollouts } from "../rollouts/kept-rollout.ts";
import { expectedSeconds } from "../schedules/foresee-schedule.ts";
import { schedulesInForce } from "../schedules/kept-schedules.ts";
import { membersOf } from "../window-desk.ts";
import { ownZone, type World } from "../world.ts";
import { lookAtSchedule } from "./schedules.ts";

const dayMs = 86_400_000;
const minuteMs = 60_000;
const longestMs = 62 * dayMs;

export interface AgendaAsked {
  readonly fromMs: number;
  readonly untilMs: number;
  /** Only what happens to devices that match; null: to all. */
  readonly query: string | null;
  readonly group: string | null;
}

type Item = Omit<AgendaItem, "groups" | "devices"> & { readonly members: readonly ScheduledDevice[] };

/** How many of them are in which group, the largest first. */
function groupsOf(members: readonly ScheduledDevice[]): AgendaItem["groups"] {
  const groups = Map.groupBy(members, ({ group }) => group);
  return [...groups]
    .map(([group, own]) => ({ group, devices: own.length }))
    .toSorted((one, other) => other.devices - one.devices || (one.group < other.group ? -1 : 1));
}

async function scheduleItems(
  world: World,
  all: readonly ScheduledDevice[],
  isAsked: (device: ScheduledDevice) => boolean,
  { fromMs, untilMs }: AgendaAsked,
): Promise<readonly Item[]> {
  const zone = ownZone(world);
  const nowMs = world.clock.nowMs();
  const matches = new Map<string, ReadonlySet<string>>();
  const items: Item[] = [];
  for (const kept of await schedulesInForce(world)) {
    const { schedule, record } = kept;
    // How it went is looked up for what is shown, and else for its last time.
    const looked = await lookAtSchedule(world, kept, all, fromMs < nowMs ? fromMs : null, matches);
    const asked = looked.devices.filter(isAsked);
    if (asked.length === 0) continue;
    const seconds = await expectedSeconds(world, schedule);
    const was = localsBetween(looked, Math.min(fromMs, nowMs - longestMs), nowMs);
    const counted = new Map<string, NonNullable<AgendaItem["last"]>>();
    const lastOf = (local: string): AgendaItem["last"] => {
      const own = was.find((one) => one.local === local) ?? was[0];
      if (!own) return null;
      const known = counted.get(own.local);
      if (known) return known;
      const made = { ...own, counts: countStandings(standingsAt(looked, own.local)) };
      counted.set(own.local, made);
      return made;
    };
    const words = { en: inWords(schedule.when, "en"), nl: inWords(schedule.when, "nl") };
    // One that began before is still on within its window.
    const windowMs = schedule.windowMinutes * minuteMs;
    for (const one of timesBetween(schedule, asked, zone, fromMs - windowMs + 1, untilMs))
      items.push({
        kind: "schedule",
        number: record.number,
        name: schedule.name,
        words,
        local: localAt(one.zone, one.atMs),
        untilLocal: localAt(one.zone, one.atMs + windowMs),
        zone: one.zone,
        fromMs: one.atMs,
        untilMs: one.atMs + windowMs,
        clock: one.clock,
        expectedSeconds: seconds,
        last: lastOf(one.local),
        holds: [],
        members: asked.filter((device) => zoneOf(schedule, device, zone) === one.zone),
      });
  }
  return items;
}

async function windowItems(
  world: World,
  all: readonly ScheduledDevice[],
  isAsked: (device: ScheduledDevice) => boolean,
  { fromMs, untilMs }: AgendaAsked,
): Promise<readonly Item[]> {
  const items: Item[] = [];
  for (const record of await world.store.windows()) {
    const spans = spansOf(record, fromMs, untilMs);
    if (spans.length === 0) continue;
    const ids = new Set((await membersOf(world, record)).map(({ deviceId }) => deviceId));
    const members = all.filter((device) => ids.has(device.deviceId) && isAsked(device));
    const { time, holds } = record;
    const zone = time.kind === "recurring" ? time.when.zone : ownZone(world);
    const words =
      time.kind === "recurring" ? { en: inWords(time.when, "en"), nl: inWords(time.when, "nl") } : null;
    for (const span of spans)
      items.push({
        kind: record.kind === "freeze" ? "freeze" : "window",
        number: record.number,
        name: record.name,
        words,
        local: localAt(zone, span.fromMs),
        untilLocal: localAt(zone, span.untilMs),
        zone,
        fromMs: span.fromMs,
        untilMs: span.untilMs,
        clock: null,
        expectedSeconds: null,
        last: null,
        holds: (["checks", "messages", "fixes"] as const).filter((what) => holds[what]),
        members,
      });
  }
  return items.filter(({ members }) => members.length > 0);
}

async function rolloutItems(
  world: World,
  all: readonly ScheduledDevice[],
  isAsked: (device: ScheduledDevice) => boolean,
  { fromMs, untilMs }: AgendaAsked,
): Promise<readonly Item[]> {
  const nowMs = world.clock.nowMs();
  const zone = ownZone(world);
  const items: Item[] = [];
  for (const kept of await keptRollouts(world.store)) {
    const { record, rollout } = kept;
    const begin = record.inForceAtMs;
    const end = isOn(kept, nowMs) ? rollout.expiresAtMs : record.endedAtMs;
    if (begin === null || end === null || begin >= untilMs || end <= fromMs) continue;
    const ids = new Set((await world.store.rolloutDevices(record.number)).map(({ deviceId }) => deviceId));
    items.push({
      kind: "rollout",
      number: record.number,
      name: rollout.name,
      words: null,
      local: localAt(zone, begin),
      untilLocal: localAt(zone, end),
      zone,
      fromMs: begin,
      untilMs: end,
      clock: null,
      expectedSeconds: null,
      last: null,
      holds: [],
      members: all.filter((device) => ids.has(device.deviceId) && isAsked(device)),
    });
  }
  return items.filter(({ members }) => members.length > 0);
}

/** Days on which most people are off, from midnight to midnight by the clock of the house. */
function holidayItems(world: World, { fromMs, untilMs }: AgendaAsked): readonly Item[] {
  const zone = ownZone(world);
  const [first, last] = [localAt(zone, fromMs).slice(0, 10), localAt(zone, untilMs - 1).slice(0, 10)];
  const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  const off = new Set(daysOff(dutchCalendar(from, to), first, last));
  const days = Array.from({ length: to - from + 1 }, (_, at) => dutchHolidays(from + at)).flat();
  return days.flatMap(({ date, name }): Item[] => {
    const begin = timeIn(zone, `${date}T00:00`)?.atMs;
    if (!off.has(date) || begin === undefined) return [];
    const end = timeIn(zone, `${localAt("UTC", Date.parse(`${date}T00:00Z`) + dayMs).slice(0, 10)}T00:00`);
    const untilAtMs = end?.atMs ?? begin + dayMs;
    return [
      {
        kind: "holiday",
        number: null,
        name: name.nl,
        words: { ...name },
        local: localAt(zone, begin),
        untilLocal: localAt(zone, untilAtMs),
        zone,
        fromMs: begin,
        untilMs: untilAtMs,
        clock: null,
        expectedSeconds: null,
        last: null,
        holds: [],
        members: [],
      },
    ];
  });
}

/** Everything that happens in a span of time, earliest first, with the exact local time where it happens. */
export async function viewAgenda(
  world: World,
  asked: AgendaAsked,
): Promise<({ readonly ok: true } & { readonly agenda: Agenda }) | Refusal> {
  const { fromMs, untilMs, query, group } = asked;
  if (untilMs <= fromMs) return refuse("input-invalid", "until: it comes after from");
  if (untilMs - fromMs > longestMs) return refuse("input-invalid", "until: 62 days after from at most");
  const parsed = parseQuery("devices", query ?? "");
  if (!parsed.ok) return refuse("query-invalid", parsed.detail.en);
  const all = await world.store.scheduledDevices();
  const found = query ? await world.store.matchingIds(parsed.terms, world.clock.nowMs()) : null;
  const isAsked = (device: ScheduledDevice): boolean =>
    (found === null || found.has(device.deviceId)) && (group === null || device.group === group);
  const items = [
    ...(await scheduleItems(world, all, isAsked, asked)),
    ...(await windowItems(world, all, isAsked, asked)),
    ...(await rolloutItems(world, all, isAsked, asked)),
    ...holidayItems(world, asked),
  ].toSorted((one, other) => one.fromMs - other.fromMs || (one.name < other.name ? -1 : 1));
  const zones = [...new Set([ownZone(world), ...items.map(({ zone }) => zone)])];
  return {
    ok: true,
    agenda: {
      items: items.map(({ members, ...item }) => ({
        ...item,
        devices: members.length,
        groups: groupsOf(members),
      })),
      nextCursor: null,
      total: items.length,
      zone: ownZone(world),
      groups: [...new Set(all.map((device) => device.group))].toSorted(),
      clockChanges: zones
        .flatMap((zone) =>
          clockChanges(zone, fromMs, untilMs).map((change) => ({
            zone,
            atMs: change.atMs,
            words: { ...changeInWords(change) },
          })),
        )
        .toSorted((one, other) => one.atMs - other.atMs),
    },
  };
}
