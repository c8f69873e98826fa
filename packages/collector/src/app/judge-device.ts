import { worstSeverity } from "@hulplijn/shared/values";
import { deviceStateOf } from "../core/devices/state.ts";
import type { StoreWrites } from "../core/ports.ts";
import type { DeviceRecord } from "../core/records.ts";
import { isHeld } from "../core/incident/held.ts";
import type { Aftermath, World } from "./world.ts";

/** Stores a device with the state that follows from all that is known, and tells consoles when that changed. */
export async function putJudged(
  world: World,
  tx: StoreWrites,
  after: Aftermath,
  device: DeviceRecord,
  reportedAtMs: number | null,
): Promise<DeviceRecord> {
  const nowMs = world.clock.nowMs();
  // What waits for the device's word of today says nothing of how it is.
  const findings = (await tx.openFindings(device.deviceId)).filter((finding) => !isHeld(finding, nowMs));
  const worst = worstSeverity(findings.map((finding) => finding.severity));
  const maintenanceUntilMs = world.windows.maintenanceUntilMs(device.deviceId, nowMs);
  const state = deviceStateOf({ ...device, maintenanceUntilMs, reportedAtMs, worst }, nowMs);
  const judged = { ...device, maintenanceUntilMs, state };
  await tx.putDevice(judged);
  await tx.putBeat(device.deviceId, nowMs, state);
  const before = await world.store.device(device.deviceId);
  if (
    !before ||
    before.state !== state ||
    before.connected !== device.connected ||
    before.maintenanceUntilMs !== maintenanceUntilMs
  ) {
    after.tell("device-changed", { deviceId: device.deviceId, name: device.name, state });
  }
  return judged;
}
