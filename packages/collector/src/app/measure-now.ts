import { probes } from "@hulplijn/shared/probes";
import { type Refusal, refuse } from "@hulplijn/shared/errors";
import type { World } from "./world.ts";

/** Asks a device to measure everything now; its readings come with a report of their own. */
export function measureNow(world: Pick<World, "devices">, deviceId: string): { readonly ok: true } | Refusal {
  const link = world.devices.link(deviceId);
  if (!link) return refuse("conflict", "the device is not connected");
  link.send("measure-now", { probes: [...probes.keys()] });
  return { ok: true };
}
