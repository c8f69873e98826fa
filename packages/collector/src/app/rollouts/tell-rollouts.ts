import { type Body, rollouts as takesRollouts } from "@hulplijn/shared/protocol";
import type { RolloutDeviceRecord } from "../../core/rollout/ports.ts";
import { countsAsReturn } from "../../core/rollout/standing-of.ts";
import { inTurns } from "../in-turns.ts";
import type { Link } from "../link.ts";
import { change, type World } from "../world.ts";
import { envelopeOf, fixOf, isOn, keptRollout, type KeptRollout } from "./kept-rollout.ts";

type Told = Body<"rollouts">["rollouts"][number];
type Common = Omit<Told, "index" | "path">;

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");
/** A device judges each; of more than one only the one of the newest halt counts. */
const newestResumes = 1;

/** What every device is told of a rollout; null when the library has the fix no more. */
export async function commonOf(world: World, { record, rollout }: KeptRollout): Promise<Common | null> {
  const fix = fixOf(world, rollout);
  if (!fix) return null;
  const approvals = await world.store.approvals(fix.manifestDigest);
  return {
    rollout: envelopeOf(record.payload, record.signatures),
    openRing: record.openRing,
    halt: record.halt,
    resumes: record.resumes.slice(-newestResumes),
    fix: {
      manifest: base64(fix.manifestBytes),
      approvals: approvals.map(({ envelope }) => envelope),
      files: Object.fromEntries([...fix.files].map(([name, bytes]) => [name, base64(bytes)])),
    },
  };
}

/** What is the same for all devices, read once for as many of them as are told together. */
type Read = Map<number, Promise<{ readonly kept: KeptRollout; readonly common: Common } | null>>;

async function readCommon(
  world: World,
  number: number,
): Promise<{ readonly kept: KeptRollout; readonly common: Common } | null> {
  const kept = await keptRollout(world.store, number);
  if (!kept || !isOn(kept, world.clock.nowMs())) return null;
  const common = await commonOf(world, kept);
  return common && { kept, common };
}

async function toldTo(world: World, own: readonly RolloutDeviceRecord[], read: Read): Promise<Told[]> {
  const all: Told[] = [];
  for (const { number, place } of own) {
    const reading = read.get(number) ?? readCommon(world, number);
    read.set(number, reading);
    const found = await reading;
    if (!found) continue;
    const { digest } = found.kept.record;
    const { paths } = await world.rollouts.treeOf(digest, async () =>
      (await world.store.rolloutDevices(number)).map(({ deviceId }) => deviceId),
    );
    all.push({ ...found.common, index: place, path: [...(paths[place] ?? [])] });
  }
  return all;
}

/** Keeps that an agent knows no rollouts: known only while it is connected, and asked for when it is not. */
async function noteAbility(
  world: World,
  isAble: boolean,
  own: readonly RolloutDeviceRecord[],
): Promise<void> {
  const strange = own.filter(({ said }) => (isAble ? said === "unable" : said === null));
  if (strange.length === 0) return;
  await change(world, async (tx) => {
    for (const one of strange)
      await tx.putRolloutDevice({ ...one, said: isAble ? null : "unable", sinceMs: world.clock.nowMs() });
  });
}

/** Gives a device all rollouts that are on for it. `always`: also when there are none, since what it has may have ended. */
async function tell(world: World, link: Link, read: Read, always: boolean): Promise<void> {
  const own = await world.store.rolloutsOf(link.deviceId);
  const isAble = link.capabilities.includes(takesRollouts);
  await noteAbility(world, isAble, own);
  if (!isAble) return;
  const told = await toldTo(world, own, read);
  if (always || told.length > 0) link.send("rollouts", { rollouts: told });
}

/** Tells a device that came, and is in no quarantine; and counts who comes back again and again after it ran one. */
export async function tellRollouts(world: World, link: Link): Promise<void> {
  const nowMs = world.clock.nowMs();
  const returned = (await world.store.rolloutsOf(link.deviceId)).filter(({ ranAtMs }) =>
    countsAsReturn(ranAtMs, nowMs),
  );
  if (returned.length > 0)
    await change(world, async (tx) => {
      for (const one of returned) {
        await tx.putRolloutDevice({ ...one, returns: one.returns + 1 });
        world.rollouts.touched.add(one.number);
      }
    });
  // It may have heard of one that ended while it was away; who never heard of any is told nothing.
  await tell(world, link, new Map(), (await world.store.rollouts()).length > 0);
}

/** Tells everybody whom a rollout is for, and who is connected, what became of it. */
export async function tellAllOf(world: World, number: number): Promise<void> {
  const read: Read = new Map();
  const ids = new Set((await world.store.rolloutDevices(number)).map(({ deviceId }) => deviceId));
  for await (const link of inTurns(world.devices.open())) {
    if (!ids.has(link.deviceId)) continue;
    const device = await world.store.device(link.deviceId);
    if (device && !device.quarantine) await tell(world, link, read, true);
  }
}
