import type { StandingOrderView } from "@hulplijn/shared/api";
import { type Refusal, refuse } from "@hulplijn/shared/errors";
import {
  decideStanding,
  type Envelope,
  openStanding,
  parsePayload,
  type Policy,
  type StandingHalts,
  type StandingOrder,
} from "@hulplijn/shared/trust";
import { fromBase64 } from "@hulplijn/shared/values";
import type { LoadedFix } from "../core/ports.ts";
import type { StandingOrderRecord } from "../core/records.ts";
import { haltsNow, policyNow } from "./halt.ts";
import type { Link } from "./link.ts";
import { change, cryptographyOf, type World } from "./world.ts";

/** As many as one message carries to a device. */
const mostInForce = 16;
/** Room for the frame around them. */
const mostBytes = 1_000_000;

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");

interface Kept extends StandingOrderRecord {
  readonly order: StandingOrder;
}

/** What is kept was judged when it came. */
async function allKept(world: Pick<World, "store">): Promise<readonly Kept[]> {
  return (await world.store.standingOrders()).flatMap((record) => {
    const payload = fromBase64(record.envelope.payload);
    const order = payload && parsePayload<StandingOrder>("standing-order", payload);
    return order ? [{ ...record, order }] : [];
  });
}

/** The bytes that the standing order names, as long as the library still has them. */
function fixOf(world: Pick<World, "fixes">, order: StandingOrder): LoadedFix | null {
  const fix = world.fixes.get(order.fix);
  return fix?.manifestDigest === order.manifestDigest ? fix : null;
}

function stateOf(
  world: Pick<World, "fixes" | "clock">,
  { order, digest }: Kept,
  halts: StandingHalts,
): StandingOrderView["state"] {
  if (halts.standing.has(digest)) return "withdrawn";
  if (halts.fixes.has(order.manifestDigest)) return "fix-revoked";
  if (order.expiresAtMs <= world.clock.nowMs()) return "expired";
  return fixOf(world, order) ? "in-force" : "fix-changed";
}

async function inForce(world: World): Promise<readonly Kept[]> {
  const halts = await haltsNow(world);
  return (await allKept(world)).filter((one) => stateOf(world, one, halts) === "in-force");
}

async function bundleOf(world: World, envelope: Envelope, fix: LoadedFix) {
  const approvals = await world.store.approvals(fix.manifestDigest);
  return {
    order: envelope,
    manifest: base64(fix.manifestBytes),
    approvals: approvals.map((approval) => approval.envelope),
    files: Object.fromEntries([...fix.files].map(([name, bytes]) => [name, base64(bytes)])),
  };
}

/** Gives a device all standing orders that are for it; says nothing where there never was one. */
export async function tellStandingOrders(world: World, link: Link): Promise<void> {
  if ((await world.store.standingOrders()).length === 0) return;
  const own = (await inForce(world)).filter(
    ({ order }) => order.devices === "all" || order.devices.includes(link.deviceId),
  );
  const orders = [];
  for (const { envelope, order } of own) {
    const fix = fixOf(world, order);
    if (fix) orders.push(await bundleOf(world, envelope, fix));
  }
  link.send("standing-orders", { orders });
}

/** Tells every device that is connected and in no quarantine; the others hear it when they come. */
export async function tellAllStandingOrders(world: World): Promise<number> {
  const links = world.devices.open();
  for (const link of links) {
    const device = await world.store.device(link.deviceId);
    if (device && !device.quarantine) await tellStandingOrders(world, link);
  }
  return links.length;
}

/** Why devices would not keep it: asked here as they will ask, so that nobody waits in vain. */
async function refusalFor(
  world: World,
  envelope: Envelope,
  order: StandingOrder,
  policy: Policy,
): Promise<Refusal | null> {
  const fix = fixOf(world, order);
  if (!fix) return refuse("manifest-digest-wrong", `the library has no such version of ${order.fix}`);
  const { approvals } = await bundleOf(world, envelope, fix);
  const decided = decideStanding(
    { order: envelope, manifest: fix.manifestBytes, approvals, files: fix.files },
    {
      policy,
      deviceId: order.devices === "all" ? "" : (order.devices[0] ?? ""),
      wallMs: world.clock.nowMs(),
      highWaterMs: 0,
      platform: "linux",
      isRoot: true,
      halts: await haltsNow(world),
      isReportOnly: false,
      ...cryptographyOf(world),
    },
  );
  if (!decided.ok) return decided;
  const others = await inForce(world);
  if (others.length >= mostInForce) return refuse("conflict", `${mostInForce} are in force already`);
  let bytes = 0;
  for (const one of [...others, { envelope, order }]) {
    const loaded = fixOf(world, one.order);
    if (loaded) bytes += JSON.stringify(await bundleOf(world, one.envelope, loaded)).length;
  }
  return bytes > mostBytes ? refuse("conflict", "together they are too large for one message") : null;
}

/** Keeps a standing order that people signed, and gives it to the devices it is for. The same again changes nothing. */
export async function takeStandingOrder(
  world: World,
  envelope: Envelope,
  who: string,
): Promise<{ readonly ok: true; readonly digest: string; readonly told: number } | Refusal> {
  const policy = await policyNow(world);
  if (!policy) return refuse("unavailable", "there is no policy yet");
  const signed = openStanding(envelope, policy, cryptographyOf(world));
  if (!signed.ok) return signed;
  const { order, digest } = signed;
  if (!(await world.store.standingOrders()).some((one) => one.digest === digest)) {
    const refusal = await refusalFor(world, envelope, order, policy);
    if (refusal) return refusal;
    const nowMs = world.clock.nowMs();
    const people = signed.people.map(({ person }) => person);
    await change(world, async (tx) => {
      await tx.addStandingOrder({ digest, envelope, people, takenAtMs: nowMs });
      await tx.addAudit({
        atMs: nowMs,
        who,
        action: "trust.standing-order",
        object: digest,
        detail: { people, fix: order.fix, version: order.version, perDay: order.perDay },
      });
    });
  }
  return { ok: true, digest, told: await tellAllStandingOrders(world) };
}

/** Every standing order that ever was, newest first, as people are shown it. */
export async function viewStandingOrders(
  world: Pick<World, "store" | "fixes" | "clock">,
): Promise<readonly StandingOrderView[]> {
  const halts = await haltsNow(world);
  return (await allKept(world))
    .map((one): StandingOrderView => {
      const { order, digest, people, takenAtMs } = one;
      const title = world.fixes.get(order.fix)?.manifest.title ?? { en: order.fix, nl: order.fix };
      const { fix, version, params, devices, perDay, issuedAtMs, expiresAtMs } = order;
      return {
        digest,
        people: [...people],
        fix,
        version,
        title,
        params: { ...params },
        devices,
        perDay,
        issuedAtMs,
        expiresAtMs,
        takenAtMs,
        state: stateOf(world, one, halts),
      };
    })
    .toReversed();
}
