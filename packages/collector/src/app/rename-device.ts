import { caps } from "../core/devices/caps.ts";
import type { StoreWrites } from "../core/ports.ts";
import type { DeviceRecord } from "../core/records.ts";

const dayMs = 86_400_000;

/**
 * The device under the name that it says it has now: the same device, with its former names kept. One that changes its name more
 * often than machines do keeps the one it has.
 */
export async function renamed(
  tx: StoreWrites,
  device: DeviceRecord,
  name: string | null,
  nowMs: number,
): Promise<DeviceRecord> {
  if (name === null || name === device.name) return device;
  const lately = device.formerNames.filter(({ untilMs }) => untilMs > nowMs - dayMs);
  if (lately.length >= caps.renamesADay) return device;
  await tx.addAudit({
    atMs: nowMs,
    who: `device ${device.name}`,
    action: "device.renamed",
    object: device.deviceId,
    detail: { from: device.name, to: name },
  });
  const formerNames = [...device.formerNames, { name: device.name, untilMs: nowMs }];
  return { ...device, name, formerNames: formerNames.slice(-caps.formerNames) };
}
