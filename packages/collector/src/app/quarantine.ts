import type { Sentence } from "@hulplijn/shared/api";
import type { Actor } from "../core/access/ports.ts";
import type { StoreWrites } from "../core/ports.ts";
import type { DeviceRecord } from "../core/records.ts";
import { audit } from "./audit.ts";
import type { Link } from "./link.ts";
import { change, type World } from "./world.ts";

/** Messages of a collector that a device may send by mistake; with the last of these it is no mistake. */
const mostMisuses = 3;
const mostRemembered = 10_000;

/** How often each device of this collector sent what only collectors send. Forgotten at a start: three more show the same. */
const misuses = new WeakMap<World, Map<string, number>>();

/** The device as it is from now on: it reports, and runs nothing, until a person releases it. What it was quarantined for first stays. */
export async function putQuarantined(
  world: Pick<World, "clock">,
  tx: StoreWrites,
  device: DeviceRecord,
  why: Sentence,
  detail: Readonly<Record<string, string | number>>,
): Promise<DeviceRecord> {
  await tx.addAudit({
    atMs: world.clock.nowMs(),
    who: `device ${device.name}`,
    action: "device.quarantined",
    object: device.deviceId,
    detail: { why: why.code, ...detail },
  });
  return { ...device, quarantine: device.quarantine ?? why };
}

/** A device sent a message that only collectors send. With the third it is quarantined, and comes back as that. */
export async function misused(world: World, link: Link, type: string): Promise<void> {
  const { deviceId } = link;
  const counts = misuses.get(world) ?? new Map<string, number>();
  misuses.set(world, counts);
  const count = (counts.get(deviceId) ?? 0) + 1;
  if (counts.size > mostRemembered) counts.clear();
  counts.set(deviceId, count);
  if (count < mostMisuses) return;
  counts.delete(deviceId);
  const why = { code: "quarantine-misuse", params: { message: type } };
  const isNew = await change(world, async (tx, after) => {
    const device = await tx.device(deviceId);
    if (!device || device.removed || device.quarantine) return false;
    await tx.putDevice(await putQuarantined(world, tx, device, why, { message: type }));
    after.tell("device-changed", { deviceId, name: device.name, state: device.state });
    return true;
  });
  if (!isNew) return;
  world.log.warn({ deviceId, name: link.deviceName, message: type }, "a device is put in quarantine");
  link.refuse("unavailable", "it is in quarantine: it reports, and runs nothing", 1);
}

/**
 * A person looked at it and lets it run fixes again. The numbers of its connections begin anew: a device whose disk was put back
 * would otherwise be taken for its own copy each time. False when it was in none.
 */
export async function releaseDevice(
  world: World,
  deviceId: string,
  reason: string,
  actor: Actor,
): Promise<boolean> {
  const released = await change(world, async (tx, after) => {
    const device = await tx.device(deviceId);
    if (!device?.quarantine) return null;
    await tx.putDevice({ ...device, quarantine: null, connection: 0 });
    const why = device.quarantine.code;
    await audit(tx, world.clock.nowMs(), actor, "device.released", deviceId, {
      name: device.name,
      why,
      reason,
    });
    after.tell("device-changed", { deviceId, name: device.name, state: device.state });
    return device;
  });
  if (!released) return false;
  misuses.get(world)?.delete(deviceId);
  // It comes back at once, and hears then that it may.
  world.devices.link(deviceId)?.refuse("unavailable", "it was released from quarantine", 1);
  return true;
}
