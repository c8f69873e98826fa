import type { Body } from "@hulplijn/shared/protocol";
import { oldestSpokenVersion, protocolVersion } from "@hulplijn/shared/protocol";
import { linkBytes } from "@hulplijn/shared/trust";
import { deliverWaiting } from "./deliver-run.ts";
import { tellHalts } from "./halt.ts";
import { tellRollouts } from "./rollouts/tell-rollouts.ts";
import { tellRelease } from "./tell-release.ts";
import { tellWindows } from "./tell-windows.ts";
import { tellStops } from "./stop-run.ts";
import { isAnalysisName } from "../core/devices/analysis.ts";
import { isHeld, longAgoMs } from "../core/incident/held.ts";
import type { DeviceRecord } from "../core/records.ts";
import { furthestTold, headFor } from "./tell-head.ts";
import { tellSchedules } from "./schedules/tell-schedules.ts";
import { tellStandingOrders } from "./standing-orders.ts";
import { putQuarantined } from "./quarantine.ts";
import { putJudged } from "./judge-device.ts";
import type { Link } from "./link.ts";
import { renamed } from "./rename-device.ts";
import { rootsAfter } from "./take-in-trust.ts";
import { endSilence } from "./watch-silence.ts";
import { change, type World } from "./world.ts";

/** So often the device asks: with every second of its turns. `silentMs` of the link leaves the next one twelve seconds (design: a dead link within 35 s). */
export const heartbeatSeconds = 20;

const nonce = (world: World): string => Buffer.from(world.randomBytes(32)).toString("base64");

function speaks(link: Link, version: number): boolean {
  if (version >= oldestSpokenVersion && version <= protocolVersion) return true;
  link.refuse(
    "version-not-spoken",
    `version ${version}; spoken here: ${oldestSpokenVersion} to ${protocolVersion}`,
    3600,
  );
  return false;
}

/** A device without an identity: the token lets it ask, once or as often as the token says; its key is its own. */
export async function enrol(world: World, link: Link, body: Body<"enrol">): Promise<void> {
  if (!speaks(link, body.version)) return;
  const asked = linkBytes({ type: "enrol", token: body.token, publicKey: body.publicKey, nonce: body.nonce });
  if (!world.signer.verify(body.publicKey, asked, body.proof))
    return link.refuse("device-proof-wrong", "the proof does not fit the key");
  const [roots, policy] = [await world.store.roots(), await world.store.signed("policy")];
  if (roots.length === 0 || !policy)
    return link.refuse("unavailable", "the collector has no root and policy yet: hulplijn trust init", 60);
  const deviceId = world.newId();
  const nowMs = world.clock.nowMs();
  const token = await change(world, async (tx, after) => {
    const used = await tx.useEnrolmentToken(world.sha256(body.token), nowMs);
    if (typeof used === "string") return used;
    const device: DeviceRecord = {
      deviceId,
      name: body.name,
      publicKey: body.publicKey,
      platform: body.platform,
      system: body.system,
      agentVersion: body.agentVersion,
      group: used.group,
      tags: [],
      enrolledAtMs: nowMs,
      seenAtMs: null,
      connected: false,
      state: "unknown",
      farewell: null,
      connection: 0,
      quarantine: null,
      maintenanceUntilMs: null,
      removed: false,
      policyVersion: 0,
      formerNames: [],
      hardware: null,
      replaces: null,
      tickets: [],
    };
    await tx.addAudit({
      atMs: nowMs,
      who: `device ${body.name}`,
      action: "device.enrolled",
      object: deviceId,
      detail: { token: used.tokenId, remote: link.remote, publicKey: body.publicKey },
    });
    const why = used.needsApproval
      ? { code: "quarantine-approval", params: { purpose: used.purpose } }
      : isAnalysisName(body.name)
        ? { code: "quarantine-analysis", params: { name: body.name } }
        : null;
    await tx.putDevice(
      why === null ? device : await putQuarantined(world, tx, device, why, { token: used.tokenId }),
    );
    after.tell("device-enrolled", { deviceId, name: body.name });
    return used;
  });
  if (typeof token === "string") return link.refuse(`token-${token}`, "enrolment refused");
  world.log.info({ deviceId, name: body.name, tokenId: token.tokenId }, "device enrolled");
  const proof = world.signer.sign(
    linkBytes({ type: "enrolled", deviceId, publicKey: body.publicKey, nonce: body.nonce }),
  );
  link.send("enrolled", {
    deviceId,
    collectorKey: world.signer.publicKey,
    proof,
    roots: [...roots],
    policy: policy.envelope,
  });
}

/** What people signed since this device was last here: it may say that this collector took the place of another. */
async function credentials(
  world: World,
  { rootVersion, policyVersion }: Body<"hello">,
): Promise<Pick<Body<"challenge">, "roots" | "policy">> {
  const roots = rootsAfter(await world.store.roots(), rootVersion);
  const policy = await world.store.signed("policy");
  return {
    ...(roots.length > 0 ? { roots } : {}),
    ...(policy && policy.version > policyVersion ? { policy: policy.envelope } : {}),
  };
}

/** First frame of an enrolled device: the collector proves itself, and asks the same. */
export async function begin(world: World, link: Link, body: Body<"hello">): Promise<void> {
  if (!speaks(link, body.version)) return;
  const device = await world.store.device(body.deviceId);
  if (!device) return link.refuse("device-unknown", "no such device", 300);
  // One that was removed is told so below, by a collector that proved who it is: nobody else may make it give up.
  link.deviceId = device.deviceId;
  link.deviceName = device.name;
  link.publicKey = device.publicKey;
  link.deviceNonce = body.nonce;
  link.collectorNonce = nonce(world);
  link.connection = body.connection;
  link.saidName = body.name ?? null;
  link.agentVersion = body.agentVersion;
  link.rootVersion = body.rootVersion;
  link.policyVersion = body.policyVersion;
  link.capabilities = body.capabilities;
  link.epoch = body.spool.epoch;
  link.backlogThrough = body.spool.nextSeq - 1;
  link.tickets = [...body.tickets];
  link.stage = "challenged";
  const statement = {
    type: "challenge",
    deviceId: device.deviceId,
    deviceNonce: body.nonce,
    collectorNonce: link.collectorNonce,
  } as const;
  const proof = world.signer.sign(linkBytes(statement));
  const known = body.collectorKeys.includes(world.signer.publicKey);
  link.send("challenge", {
    nonce: link.collectorNonce,
    proof,
    ...(known ? {} : await credentials(world, body)),
  });
}

/** The device's answer. From here on the link is open, and it is the device's only one. */
export async function prove(world: World, link: Link, body: Body<"proof">): Promise<void> {
  const statement = {
    type: "proof",
    deviceId: link.deviceId,
    connection: link.connection,
    deviceNonce: link.deviceNonce,
    collectorNonce: link.collectorNonce,
  } as const;
  if (!world.signer.verify(link.publicKey, linkBytes(statement), body.proof))
    return link.refuse("device-proof-wrong", "the proof does not fit the key", 300);
  world.devices.close(link.deviceId, "connected-again");
  const nowMs = world.clock.nowMs();
  const opened = await change(world, async (tx, after) => {
    const device = await tx.device(link.deviceId);
    if (!device || device.removed) return null;
    const copied = link.connection <= device.connection;
    const seen = copied
      ? await putQuarantined(
          world,
          tx,
          device,
          { code: "quarantine-copy", params: {} },
          {
            connection: link.connection,
            highest: device.connection,
          },
        )
      : device;
    await tx.closeBlind(link.deviceId, nowMs);
    await endSilence(world, tx, after, device);
    const next = {
      ...(await renamed(tx, seen, link.saidName, nowMs)),
      connected: true,
      farewell: null,
      seenAtMs: nowMs,
      connection: Math.max(device.connection, link.connection),
      agentVersion: link.agentVersion,
      policyVersion: link.policyVersion,
      // A device whose runner has not answered yet names none; those that it gave out before may still be good.
      tickets: link.tickets.length > 0 ? [...link.tickets] : device.tickets,
    };
    await putJudged(world, tx, after, next, null);
    return {
      holds: (await tx.openFindings(link.deviceId)).some((finding) => isHeld(finding, nowMs)),
      awayMs: nowMs - (device.seenAtMs ?? nowMs),
      name: next.name,
      acknowledged: await tx.acknowledged(link.deviceId, link.epoch),
      quarantined: seen.quarantine !== null,
      policy: await tx.signed("policy"),
      roots: rootsAfter(await tx.roots(), link.rootVersion),
    };
  });
  if (!opened) return link.refuse("device-removed", "removed", 86_400);
  link.deviceName = opened.name;
  link.openedAtMs = nowMs;
  link.holds = opened.holds;
  if (opened.awayMs >= longAgoMs)
    world.log.info(
      {
        deviceId: link.deviceId,
        name: opened.name,
        awayDays: Math.floor(opened.awayMs / 86_400_000),
        rootVersion: link.rootVersion,
        policyVersion: link.policyVersion,
        newRoots: opened.roots.length,
      },
      "a device came back after a long time",
    );
  link.acknowledged = opened.acknowledged;
  link.taken = opened.acknowledged;
  link.stage = "open";
  const newer =
    opened.policy !== null && opened.policy.version > link.policyVersion
      ? { policy: opened.policy.envelope }
      : {};
  const roots = opened.roots.length > 0 ? { roots: opened.roots } : {};
  const audit = await headFor(world, link);
  link.send("welcome", {
    version: protocolVersion,
    acknowledgedSeq: opened.acknowledged,
    collectorAtMs: nowMs,
    heartbeatSeconds,
    quarantined: opened.quarantined,
    ...roots,
    ...newer,
    ...(audit ? { audit: furthestTold(link, audit) } : {}),
  });
  // Before any order, so that none slips past what people stopped meanwhile.
  await tellHalts(world, [link]);
  await tellStops(world, link);
  await tellWindows(world, [link]);
  if (opened.quarantined) return;
  await tellStandingOrders(world, link);
  await tellSchedules(world, link);
  await tellRelease(world, link);
  await tellRollouts(world, link);
  await deliverWaiting(world, link);
}

/** The device said that it goes: asleep or off is not the same as lost. */
export async function sayGoodbye(world: World, link: Link, body: Body<"goodbye">): Promise<void> {
  await change(world, async (tx) => {
    const device = await tx.device(link.deviceId);
    // One that came back meanwhile is not gone any more.
    if (device?.connection !== link.connection) return;
    // Nothing comes after it: the audit trail keeps each one for good, and a device could say it a thousand times.
    if (device.farewell === "uninstall") return;
    await tx.putDevice({ ...device, farewell: body.reason });
    if (body.reason !== "uninstall") return;
    // Whoever has the machine can do this: people see that it was done, and it is no silence.
    await tx.addAudit({
      atMs: world.clock.nowMs(),
      who: `device ${device.name}`,
      action: "device.uninstalled",
      object: device.deviceId,
      detail: { name: device.name },
    });
  });
}

/** The socket of an open link is gone: the device's end of it, or because this collector stops. */
export async function disconnected(world: World, link: Link, collectorStops = false): Promise<void> {
  const nowMs = world.clock.nowMs();
  await change(world, async (tx, after) => {
    const device = await tx.device(link.deviceId);
    if (!device?.connected || device.connection !== link.connection) return;
    const asleep = device.farewell === "sleep" || device.farewell === "shutdown";
    await tx.openBlind({
      deviceId: link.deviceId,
      fromMs: link.heardAtMs,
      toMs: null,
      why: collectorStops ? "collector-down" : asleep ? "asleep" : "offline",
    });
    await putJudged(world, tx, after, { ...device, connected: false, seenAtMs: link.heardAtMs }, nowMs);
  });
}
