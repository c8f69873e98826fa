import { refuse, type Refusal } from "@hulplijn/shared/errors";
import type { Actor } from "../core/access/ports.ts";
import { caps } from "../core/devices/caps.ts";
import type { StoreWrites } from "../core/ports.ts";
import type { DeviceRecord } from "../core/records.ts";
import { audit } from "./audit.ts";
import { putSignal, putVerdict } from "./put-verdict.ts";
import { endSilence } from "./watch-silence.ts";
import { type Aftermath, change, type World } from "./world.ts";

/** What was wrong is found again by the machine under its new identity, if it still is. */
async function endFindings(
  world: World,
  tx: StoreWrites,
  after: Aftermath,
  old: DeviceRecord,
  device: DeviceRecord,
): Promise<void> {
  const nowMs = world.clock.nowMs();
  for (const finding of await tx.openFindings(old.deviceId)) {
    const cleared = { ...finding, state: "cleared", changedAtMs: nowMs, receivedAtMs: nowMs } as const;
    const incident = finding.incidentId === null ? null : await tx.incident(finding.incidentId);
    if (!incident) await tx.putFinding(cleared);
    else {
      await putSignal(tx, incident, { code: "device-joined", params: { device: device.name } }, nowMs);
      await putVerdict(tx, after, cleared, incident, false, nowMs);
    }
  }
}

/**
 * A person says that this device is the machine that another one was: its disk was replaced, or its key was lost, and it enrolled
 * anew. It takes over the place in lists (group, tags, former names, a quarantine), and the other one is removed. What people
 * signed for the other one (orders, standing orders) stays the other one's: a machine that says it is another must gain nothing by it.
 */
export async function joinDevice(
  world: World,
  deviceId: string,
  oldId: string,
  reason: string,
  actor: Actor,
): Promise<{ readonly ok: true } | Refusal> {
  const nowMs = world.clock.nowMs();
  const done = await change(world, async (tx, after): Promise<DeviceRecord | Refusal> => {
    const device = await tx.device(deviceId);
    const old = await tx.device(oldId);
    if (!device || device.removed || !old || old.removed) return refuse("not-found", "no such device");
    if (deviceId === oldId) return refuse("conflict", "a device is not joined with itself");
    if (old.connected)
      return refuse("conflict", `${old.name} is connected: it is another machine, or one is a copy`);
    await endSilence(world, tx, after, old, "silence-of-removed");
    await endFindings(world, tx, after, old, device);
    const names = old.name === device.name ? [] : [{ name: old.name, untilMs: nowMs }];
    await tx.putDevice({ ...old, removed: true });
    await tx.putDevice({
      ...device,
      group: old.group,
      tags: [...new Set([...old.tags, ...device.tags])],
      formerNames: [...old.formerNames, ...names, ...device.formerNames].slice(-caps.formerNames),
      quarantine: device.quarantine ?? old.quarantine,
      maintenanceUntilMs: device.maintenanceUntilMs ?? old.maintenanceUntilMs,
      replaces: old.deviceId,
    });
    await audit(tx, nowMs, actor, "device.joined", deviceId, {
      name: device.name,
      old: old.name,
      oldId,
      reason,
    });
    for (const { deviceId: id, name, state } of [old, device])
      after.tell("device-changed", { deviceId: id, name, state });
    return device;
  });
  return "ok" in done ? done : { ok: true };
}
