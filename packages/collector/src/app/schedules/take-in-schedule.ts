import { refuse } from "@hulplijn/shared/errors";
import type { Body } from "@hulplijn/shared/protocol";
import { isZone } from "@hulplijn/shared/schedules";
import { caps } from "../../core/devices/caps.ts";
import { putBegunRun } from "../begun-run.ts";
import type { Link } from "../link.ts";
import { takeIn } from "../take-in.ts";
import type { World } from "../world.ts";
import { readSchedule } from "./kept-schedules.ts";
import { touchSchedule } from "./touch-schedule.ts";

const dayMs = 86_400_000;

/** What a device is going to do under a schedule, or did not. Of one that this collector does not know there is nothing to keep. */
export async function takeInScheduleState(
  world: World,
  link: Link,
  body: Body<"schedule-state">,
  seq: number,
): Promise<void> {
  await takeIn(world, link, seq, async (tx, after) => {
    const record = await tx.scheduleByDigest(body.schedule);
    const kept = record && readSchedule(record);
    if (!kept) return null;
    const nowMs = world.clock.nowMs();
    const { deviceId } = link;
    const { state, code, dueMs, zone, atMs } = body;
    const local = body.local ?? "";
    const lately = await tx.scheduleWordsOf(deviceId, nowMs - dayMs);
    const isKnown = lately.some((one) => one.digest === kept.digest && one.local === local);
    if (!isKnown && lately.length >= caps.scheduleWordsADay)
      return refuse("too-many-findings", "times of schedules that the device speaks of");
    const word = { deviceId, digest: kept.digest, local, state, code, dueMs, zone, atMs, takenAtMs: nowMs };
    await tx.putScheduleWord(word);
    // In a zone of its own the schedule says nothing of where the device is.
    if (kept.schedule.when.zone === "device" && isZone(zone)) await tx.putDeviceZone(deviceId, zone);
    after.afterwards(() => touchSchedule(world, kept.record.number));
    return null;
  });
}

/** A device began one fix of a schedule's set, perhaps hours ago. It becomes a run like any other, on no incident. */
export async function takeInScheduleBegun(
  world: World,
  link: Link,
  body: Body<"run-begun">,
  occurrence: NonNullable<Body<"run-begun">["occurrence"]>,
  seq: number,
): Promise<void> {
  await takeIn(world, link, seq, async (tx, after) => {
    const known = await tx.run(body.runId);
    if (known) return known.deviceId === link.deviceId ? null : refuse("not-of-this-device", body.runId);
    const digest = world.sha256(Buffer.from(body.order.payload, "base64"));
    const record = await tx.scheduleByDigest(digest);
    const kept = record && readSchedule(record);
    // Only what people signed under this collector's eyes: the bytes are the same, so is whoever signed them.
    if (!kept || kept.record.inForceAtMs === null)
      return refuse("schedule-signature-wrong", `run ${body.runId}`);
    const { schedule } = kept;
    if (schedule.devices !== "all" && !schedule.devices.includes(link.deviceId))
      return refuse("schedule-other-device", `run ${body.runId}`);
    const fix = schedule.fixes[occurrence.place];
    if (!fix) return refuse("value-out-of-contract", `the set has no place ${occurrence.place}`);
    const put = await putBegunRun(world, tx, link, body, {
      what: fix,
      people: kept.record.people,
      expiresAtMs: schedule.expiresAtMs,
      digest,
      occurrence,
      incidentId: null,
      named: { schedule: kept.record.number, occurrence: occurrence.local },
    });
    if (!put.ok) return put;
    const { run } = put;
    after.tell("run-changed", { runId: run.runId, phase: run.phase, incident: null });
    after.afterwards(() => touchSchedule(world, kept.record.number));
    return null;
  });
}
