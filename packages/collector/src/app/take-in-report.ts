import { refuse } from "@hulplijn/shared/errors";
import type { Body } from "@hulplijn/shared/protocol";
import { checks } from "@hulplijn/shared/probes/checks";
import { caps } from "../core/devices/caps.ts";
import { hardwareOf } from "../core/devices/hardware.ts";
import { believedInstant, clockAgrees } from "../core/incident/instant.ts";
import type { Point, StoreWrites } from "../core/ports.ts";
import { putJudged } from "./judge-device.ts";
import type { Link } from "./link.ts";
import { takeInNumbered } from "./take-in.ts";
import type { Aftermath, World } from "./world.ts";

/** A device is stored again at most this often for having been heard of; between, the link itself knows. */
const seenEveryMs = 30_000;

/** The readings that fit their probe's contract; what does not is left out, and the device hears of it: it may be hostile. */
function sound(link: Link, body: Body<"report">): [string, Body<"report">["readings"][string]][] {
  const bad: string[] = [];
  const good = Object.entries(body.readings).filter(([probe, reading]) => {
    const wrong =
      reading.state === "measured"
        ? (checks.get(probe)?.(reading.value) ?? (checks.has(probe) ? null : "unknown probe"))
        : null;
    if (wrong !== null) bad.push(`${probe}${wrong}`);
    return wrong === null;
  });
  if (bad.length > 0) link.object(refuse("value-out-of-contract", `left out: ${bad.join(", ")}`), null);
  return good;
}

/** `points` of a report as history, named by the numbers that this spool epoch gave to series. Instants in our time. */
function pointsOf(link: Link, body: Body<"report">, shiftMs: number): Point[] {
  let left = 0;
  for (const [number, name] of Object.entries(body.names)) {
    // A device gives numbers from nought up.
    if (Number(number) < caps.series) link.seriesNames[Number(number)] = name;
    else left += 1;
  }
  if (left > 0) link.object(refuse("too-many-series", `${left} names left out`), null);
  const points: Point[] = [];
  const fromMs = body.fromMs + shiftMs;
  for (const point of body.points) {
    // By place: to take an array apart by its iterator costs more than all else here.
    const series = link.seriesNames[point[0]];
    if (series === undefined) continue;
    points.push({ series, atMs: fromMs + Math.round(point[1] * 1000), value: point[2] });
  }
  return points;
}

/** Which machine the inventory in a report says that it is; undefined when there is none in it, as in nearly all. */
function hardwareIn(readings: ReturnType<typeof sound>): string | null | undefined {
  const [, reading] = readings.find(([probe]) => probe === "inventory") ?? [];
  return reading?.state === "measured" ? hardwareOf(reading.value) : undefined;
}

/** The summary of a minute: last readings, points of history, gaps; and the device has been heard of. */
export async function takeInReport(
  world: World,
  link: Link,
  body: Body<"report">,
  seq: number,
): Promise<void> {
  const readings = sound(link, body);
  const work = async (tx: StoreWrites, after: Aftermath): Promise<null> => {
    const nowMs = world.clock.nowMs();
    const blindFromMs = clockAgrees(body.toMs, nowMs)
      ? null
      : ((await tx.blind(link.deviceId, nowMs - 7 * 86_400_000))[0]?.fromMs ?? null);
    const shiftMs = believedInstant(body.toMs, nowMs, blindFromMs) - body.toMs;
    await tx.appendPoints(link.deviceId, pointsOf(link, body, shiftMs), {
      epoch: link.epoch,
      seq,
      readings: readings.map(([probe, reading]) => ({
        deviceId: link.deviceId,
        probe,
        reading: { ...reading, atMs: reading.atMs + shiftMs },
        receivedAtMs: nowMs,
      })),
    });
    for (const gap of body.gaps) {
      await tx.openBlind({
        deviceId: link.deviceId,
        fromMs: gap.fromMs + shiftMs,
        toMs: gap.toMs + shiftMs,
        why: "thinned",
      });
    }
    link.reportedAtMs = nowMs;
    const hardware = hardwareIn(readings);
    // An instant that lies ahead was noted before this machine's clock was set back.
    if (
      hardware !== undefined ||
      link.seenStoredAtMs === null ||
      Math.abs(nowMs - link.seenStoredAtMs) >= seenEveryMs
    ) {
      const device = await tx.device(link.deviceId);
      const known = hardware === undefined ? device?.hardware : hardware;
      if (device)
        await putJudged(world, tx, after, { ...device, hardware: known ?? null, seenAtMs: nowMs }, nowMs);
      after.afterwards(() => (link.seenStoredAtMs = nowMs));
    }
    if (readings.length > 0)
      after.tell("readings-changed", { deviceId: link.deviceId, probes: readings.map(([probe]) => probe) });
    return null;
  };
  await takeInNumbered(world, link, seq, work, true);
}
