import type { Actor } from "../core/access/ports.ts";
import type { DeviceRecord } from "../core/records.ts";
import { audit } from "./audit.ts";
import { endSilence } from "./watch-silence.ts";
import { change, type World } from "./world.ts";

/** Takes a device out of the lists for good; it is not let in again. Nobody waits for it to talk. */
export async function removeDevice(world: World, device: DeviceRecord, actor: Actor): Promise<void> {
  const { deviceId, name, state } = device;
  await change(world, async (tx, after) => {
    await tx.putDevice({ ...device, removed: true, connected: false });
    await endSilence(world, tx, after, device, "silence-of-removed");
    await audit(tx, world.clock.nowMs(), actor, "device.removed", deviceId, { name });
  });
  world.devices.close(deviceId, "device-removed");
  world.bus.publish("device-changed", { deviceId, name, state });
}
