import type { ScheduleRow } from "@hulplijn/shared/api";
import { type Envelope, parsePayload, type Schedule, type StandingHalts } from "@hulplijn/shared/trust";
import { fromBase64 } from "@hulplijn/shared/values";
import type { LoadedFix } from "../../core/ports.ts";
import { parseQuery } from "../../core/query/parse-query.ts";
import type { ScheduledDevice } from "../../core/schedules/ports.ts";
import type { ScheduleRecord } from "../../core/records.ts";
import { haltsNow } from "../halt.ts";
import type { World } from "../world.ts";

export interface KeptSchedule {
  readonly record: ScheduleRecord;
  readonly schedule: Schedule;
  readonly digest: string;
}

/** What is kept was judged when it came. */
export function readSchedule(record: ScheduleRecord): KeptSchedule | null {
  const payload = fromBase64(record.payload);
  const schedule = payload && parsePayload<Schedule>("schedule", payload);
  return schedule && { record, schedule, digest: record.digest };
}

/** All of them, the newest first. */
export const keptSchedules = async (world: Pick<World, "store">): Promise<readonly KeptSchedule[]> =>
  (await world.store.schedules()).flatMap((record) => readSchedule(record) ?? []);

export async function keptSchedule(
  world: Pick<World, "store">,
  number: number,
): Promise<KeptSchedule | null> {
  const record = await world.store.schedule(number);
  return record && readSchedule(record);
}

/** The bytes of the fixes that it names; null when the library has others now. */
export function fixesOf(
  world: Pick<World, "fixes">,
  { fixes }: Pick<Schedule, "fixes">,
): readonly LoadedFix[] | null {
  const loaded = fixes.map(({ fix }) => world.fixes.get(fix));
  return loaded.every((fix, at) => fix?.manifestDigest === fixes[at]?.manifestDigest)
    ? (loaded as readonly LoadedFix[])
    : null;
}

export function stateOf(
  world: Pick<World, "fixes" | "clock">,
  { record, schedule, digest }: KeptSchedule,
  halts: StandingHalts,
): ScheduleRow["state"] {
  if (record.discarded || halts.standing.has(digest)) return "withdrawn";
  if (schedule.fixes.some(({ manifestDigest }) => halts.fixes.has(manifestDigest))) return "fix-revoked";
  if (schedule.expiresAtMs <= world.clock.nowMs()) return "expired";
  if (!fixesOf(world, schedule)) return "fix-changed";
  return record.inForceAtMs === null ? "draft" : "in-force";
}

export async function schedulesInForce(
  world: Pick<World, "store" | "fixes" | "clock">,
): Promise<readonly KeptSchedule[]> {
  const halts = await haltsNow(world);
  return (await keptSchedules(world)).filter((one) => stateOf(world, one, halts) === "in-force");
}

export const envelopeOf = ({ payload, signatures }: ScheduleRecord): Envelope => ({
  payload,
  signatures: [...signatures],
});

/**
 * For whom it is now: those that match the query, and never one that people did not sign for. A query that is not understood any more is for
 * nobody. `matches` remembers within one look what was asked already.
 */
export async function devicesOf(
  world: Pick<World, "store" | "clock">,
  { devices, query }: Pick<Schedule, "devices" | "query">,
  all: readonly ScheduledDevice[],
  matches: Map<string, ReadonlySet<string>> = new Map(),
): Promise<readonly ScheduledDevice[]> {
  const named = devices === "all" ? null : new Set(devices);
  const may = named ? all.filter(({ deviceId }) => named.has(deviceId)) : all;
  if (query === "") return may;
  const known = matches.get(query);
  const found = known ?? (await matching(world, query));
  matches.set(query, found);
  return may.filter(({ deviceId }) => found.has(deviceId));
}

async function matching(world: Pick<World, "store" | "clock">, query: string): Promise<ReadonlySet<string>> {
  const parsed = parseQuery("devices", query);
  const found = parsed.ok && (await world.store.matchingIds(parsed.terms, world.clock.nowMs()));
  return found || new Set();
}
