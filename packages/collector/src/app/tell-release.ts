import { releases as takesReleases } from "@hulplijn/shared/protocol";
import { currentRelease, type KeptRelease, toldRing } from "./current-release.ts";
import { inTurns } from "./in-turns.ts";
import type { Link } from "./link.ts";
import { change, type World } from "./world.ts";

function tell(link: Link, kept: KeptRelease): void {
  link.send("release", { release: kept.record.envelope, openRing: toldRing(kept) });
}

/** Keeps whether the device's agent updates itself at all: known only while it is connected, and asked for when it is not. */
async function noteAbility(world: World, link: Link, { record }: KeptRelease): Promise<boolean> {
  const { deviceId } = link;
  const { sequence } = record;
  const isAble = link.capabilities.includes(takesReleases);
  const word = await world.store.releaseWord(deviceId, sequence);
  const said = isAble ? "told" : "unable";
  if (isAble ? word?.said === "unable" : word?.said !== "unable")
    await change(world, (tx) =>
      tx.putReleaseWord({ deviceId, sequence, said, code: null, sinceMs: world.clock.nowMs() }),
    );
  return isAble;
}

/** Tells a device that came, and is in no quarantine, which release there is for it. */
export async function tellRelease(world: World, link: Link): Promise<void> {
  const kept = await currentRelease(world.store, world.clock.nowMs());
  if (kept && (await noteAbility(world, link, kept))) tell(link, kept);
}

/** Tells every device that is connected what changed. A halt goes out first and to all: it needs no look at anything. */
export async function tellAllReleases(world: World): Promise<void> {
  const kept = await currentRelease(world.store, world.clock.nowMs());
  if (!kept) return;
  const isHalt = kept.record.halted !== null;
  for await (const link of inTurns(world.devices.open())) {
    if (isHalt) {
      if (link.capabilities.includes(takesReleases)) tell(link, kept);
      continue;
    }
    const device = await world.store.device(link.deviceId);
    if (device && !device.quarantine && (await noteAbility(world, link, kept))) tell(link, kept);
  }
}
