import type { DeviceWindow, HeldRow, Window, WindowRow } from "@hulplijn/shared/api";
import type { HeldRecord, WindowRecord } from "../../core/windows/records.ts";
import { nextSpans, stateOf } from "../../core/windows/window.ts";
import { collisionsOf } from "../window-collisions.ts";
import { membersOf } from "../window-desk.ts";
import type { World } from "../world.ts";

type Looking = Pick<World, "store" | "clock" | "windows">;

const devicesShown = 200;
const spansShown = 10;

async function rowOf(world: Looking, record: WindowRecord, count: number): Promise<WindowRow> {
  const nowMs = world.clock.nowMs();
  const state = stateOf(record, nowMs);
  const [span] = nextSpans(record, nowMs, 1);
  const held =
    state === "holding" ? (await world.store.stillHeldBy(record.number)).length : (record.summary?.held ?? 0);
  return {
    number: record.number,
    windowId: record.windowId,
    name: record.name,
    reason: record.reason,
    kind: record.kind,
    state,
    query: record.query,
    devices: record.devices && [...record.devices],
    time: record.time,
    holds: record.holds,
    by: record.by,
    atMs: record.atMs,
    span: span ? { fromMs: span.fromMs, untilMs: span.untilMs } : null,
    count,
    held,
    ended: record.ended,
    summary: record.summary && { ...record.summary, incidents: [...record.summary.incidents] },
  };
}

/** Whom it is for: asked anew where nobody did so lately. */
async function countOf(world: Looking, record: WindowRecord): Promise<number> {
  const known = world.windows.known.find((one) => one.record.number === record.number);
  return known ? known.members.size : (await membersOf(world, record)).length;
}

/** Every window that is kept, the newest first. */
export async function viewWindows(world: Looking): Promise<WindowRow[]> {
  const rows: WindowRow[] = [];
  for (const record of await world.store.windows())
    rows.push(await rowOf(world, record, await countOf(world, record)));
  return rows;
}

export async function viewWindow(world: Looking, number: number): Promise<Window | null> {
  const record = await world.store.window(number);
  if (!record) return null;
  const nowMs = world.clock.nowMs();
  const members = await membersOf(world, record);
  const ids = new Set(members.map(({ deviceId }) => deviceId));
  const isOver = stateOf(record, nowMs) === "ended";
  return {
    ...(await rowOf(world, record, members.length)),
    spans: nextSpans(record, nowMs, spansShown).map((span) => ({ ...span })),
    now: members.slice(0, devicesShown).map(({ deviceId, name }) => ({ deviceId, name })),
    collisions: isOver ? [] : await collisionsOf(world, record, ids),
  };
}

const heldOf = (
  record: HeldRecord & { readonly deviceName: string; readonly incidentNumber: number | null },
): HeldRow => ({
  what: record.what,
  deviceId: record.deviceId,
  deviceName: record.deviceName,
  rule: record.rule,
  subject: record.subject,
  severity: record.severity,
  params: { ...record.params },
  fix: record.fix,
  sinceMs: record.sinceMs,
  endedAtMs: record.endedAtMs,
  outcome: record.outcome,
  incident: record.incidentNumber === null ? null : `INC-${record.incidentNumber}`,
});

/** A page of what a window held back; null when there is no such window. */
export async function viewHeld(
  world: Looking,
  number: number,
  beforeId: number | null,
  limit: number,
): Promise<{ readonly items: HeldRow[]; readonly nextCursor: string | null } | null> {
  if (!(await world.store.window(number))) return null;
  const rows = await world.store.heldBy(number, beforeId, limit + 1);
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return { items: shown.map(heldOf), nextCursor: last ? String(last.heldId) : null };
}

/** Windows that are on for a device. */
export const windowsOnDevice = (world: Looking, deviceId: string): DeviceWindow[] =>
  world.windows.holding(deviceId, world.clock.nowMs()).map(({ record, span }) => ({
    number: record.number,
    name: record.name,
    kind: record.kind,
    holds: record.holds,
    by: record.by,
    reason: record.reason,
    fromMs: span.fromMs,
    untilMs: span.untilMs,
  }));
