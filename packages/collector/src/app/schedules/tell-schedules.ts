import { type Body, keepsSchedules } from "@hulplijn/shared/protocol";
import type { LoadedFix } from "../../core/ports.ts";
import { inTurns } from "../in-turns.ts";
import type { Link } from "../link.ts";
import type { World } from "../world.ts";
import { devicesOf, envelopeOf, fixesOf, type KeptSchedule, schedulesInForce } from "./kept-schedules.ts";

/** As many as one message carries to a device. */
export const mostOfDevice = 16;
/** Room for the frame around them. */
export const mostBytes = 1_000_000;

type Told = Body<"schedules">["schedules"][number];

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");

async function fixBundle(world: Pick<World, "store">, fix: LoadedFix): Promise<Told["fixes"][number]> {
  const approvals = await world.store.approvals(fix.manifestDigest);
  return {
    manifest: base64(fix.manifestBytes),
    approvals: approvals.map(({ envelope }) => envelope),
    files: Object.fromEntries([...fix.files].map(([name, bytes]) => [name, base64(bytes)])),
  };
}

/** What devices get of a schedule; null when the library has other bytes now. */
export async function bundleOf(
  world: Pick<World, "store" | "fixes">,
  { record, schedule }: KeptSchedule,
): Promise<Told | null> {
  const loaded = fixesOf(world, schedule);
  if (!loaded) return null;
  const fixes = [];
  for (const fix of loaded) fixes.push(await fixBundle(world, fix));
  return { schedule: envelopeOf(record), openRing: record.openRing, fixes };
}

/** Which schedules each device has, oldest first: who gets them was looked up once for all. */
export interface Given {
  readonly ofDevice: ReadonlyMap<string, readonly KeptSchedule[]>;
  readonly bundles: ReadonlyMap<number, Told>;
  readonly atMs: number;
}

/** Looks it up anew. */
export async function give(world: World): Promise<Given> {
  const all = await world.store.scheduledDevices();
  const matches = new Map<string, ReadonlySet<string>>();
  const ofDevice = new Map<string, KeptSchedule[]>();
  const bundles = new Map<number, Told>();
  for (const kept of (await schedulesInForce(world)).toReversed()) {
    const bundle = await bundleOf(world, kept);
    if (!bundle) continue;
    bundles.set(kept.record.number, bundle);
    for (const { deviceId } of await devicesOf(world, kept.schedule, all, matches)) {
      const own = ofDevice.get(deviceId);
      if (own) own.push(kept);
      else ofDevice.set(deviceId, [kept]);
    }
  }
  return { ofDevice, bundles, atMs: world.clock.nowMs() };
}

/** A device that connects among thousands is answered from a look of a moment ago; whoever joined since is told by the next look. */
const rememberMs = 5000;
const given = new WeakMap<World, Promise<Given>>();
/** What each link was told last. */
const toldBefore = new WeakMap<Link, string>();

async function givenNow(world: World, isFresh: boolean): Promise<Given> {
  const before = await given.get(world);
  if (before && !isFresh && world.clock.nowMs() - before.atMs < rememberMs) return before;
  const looking = give(world);
  given.set(world, looking);
  looking.catch(() => given.delete(world));
  return looking;
}

/** The schedules of one device that one message carries: the oldest of them, should they be too many. */
export function carried(own: readonly KeptSchedule[], bundles: Given["bundles"]): readonly Told[] {
  const told: Told[] = [];
  let bytes = 0;
  for (const { record } of own) {
    const bundle = bundles.get(record.number);
    if (!bundle) continue;
    bytes += JSON.stringify(bundle).length;
    if (told.length === mostOfDevice || bytes > mostBytes) break;
    told.push(bundle);
  }
  return told;
}

function tell(link: Link, { ofDevice, bundles }: Given): void {
  if (!link.capabilities.includes(keepsSchedules)) return;
  const own = ofDevice.get(link.deviceId) ?? [];
  const what = own.map(({ digest, record }) => `${digest} ${record.openRing}`).join(" ");
  const before = toldBefore.get(link);
  if (before === what) return;
  toldBefore.set(link, what);
  link.send("schedules", { schedules: [...carried(own, bundles)] });
}

/** Tells a device that came, and is in no quarantine, all schedules that are for it; nothing where there never was one. */
export async function tellSchedules(world: World, link: Link): Promise<void> {
  if ((await world.store.schedules()).length === 0) return;
  tell(link, await givenNow(world, false));
}

/** Looks who every schedule is for now, and tells each connected device for which that changed. */
export async function tellAllSchedules(world: World): Promise<void> {
  if ((await world.store.schedules()).length === 0) return;
  const now = await givenNow(world, true);
  for await (const link of inTurns(world.devices.open())) {
    const device = await world.store.device(link.deviceId);
    if (device && !device.quarantine) tell(link, now);
  }
}
