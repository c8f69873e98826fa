import type { DeviceRecord } from "../core/records.ts";
import { endedSpans, overAtMs, spanAt } from "../core/windows/window.ts";
import { endSpan, releaseHeld } from "./end-window.ts";
import { putJudged } from "./judge-device.ts";
import { tellWindows } from "./tell-windows.ts";
import { type KnownWindow, refreshWindows } from "./window-desk.ts";
import { change, type World } from "./world.ts";

/** How often whom a window is for is asked anew: devices come, and change their groups. */
const askAgainMs = 30_000;

/** Devices that are judged anew in one write. */
const devicesAWrite = 200;

/** Draws devices as in maintenance, or no longer, as their windows say. */
async function drawDevices(world: World): Promise<void> {
  const nowMs = world.clock.nowMs();
  const isStale = ({ deviceId, maintenanceUntilMs }: Pick<DeviceRecord, "deviceId" | "maintenanceUntilMs">) =>
    world.windows.maintenanceUntilMs(deviceId, nowMs) !== maintenanceUntilMs;
  const stale = (await world.store.deviceStates()).filter(isStale);
  for (let at = 0; at < stale.length; at += devicesAWrite)
    await change(world, async (tx, after) => {
      for (const { deviceId } of stale.slice(at, at + devicesAWrite)) {
        const device = await tx.device(deviceId);
        if (device)
          await putJudged(world, tx, after, device, world.devices.link(deviceId)?.reportedAtMs ?? null);
      }
    });
}

/** Deals with the spans of a window that are over, and with devices that it is no longer for. */
async function dealWith(world: World, { record }: KnownWindow, left: ReadonlySet<string>): Promise<void> {
  const nowMs = world.clock.nowMs();
  const last = endedSpans(record, record.settledMs, nowMs).at(-1);
  if (last) return endSpan(world, record, last);
  // Nothing was on since it was dealt with last, and nothing will be.
  if (overAtMs(record) <= nowMs)
    return change(world, async (tx) => {
      const now = await tx.window(record.number);
      if (now) await tx.putWindow({ ...now, settledMs: nowMs });
    });
  const span = spanAt(record, nowMs);
  if (left.size === 0 || span === null) return;
  const rows = (await world.store.stillHeldBy(record.number)).filter(({ deviceId }) => left.has(deviceId));
  if (rows.length > 0) await releaseHeld(world, record, span, rows);
}

/**
 * Looks at what windows begin and end: to be called each second. It costs nothing but when one begins or ends, when one was made or ended by
 * hand, and each half minute.
 */
export async function lookAtWindows(world: World): Promise<void> {
  const { windows } = world;
  const nowMs = world.clock.nowMs();
  if (!windows.isTouched && nowMs < windows.lookAgainAtMs) return;
  const wasIdle = windows.known.length === 0 && !windows.isTouched;
  windows.isTouched = false;
  // Before anything else: what fails below is tried again then, not each second.
  windows.lookAgainAtMs = nowMs + askAgainMs;
  const left = await refreshWindows(world);
  if (wasIdle && windows.known.length === 0) return;
  await drawDevices(world);
  for (const known of windows.known)
    await dealWith(world, known, left.get(known.record.number) ?? new Set<string>());
  await tellWindows(world, world.devices.open());
  windows.lookAgainAtMs = Math.min(
    windows.changesAtMs(nowMs) ?? Number.POSITIVE_INFINITY,
    nowMs + askAgainMs,
  );
}
