import { refuse } from "@hulplijn/shared/errors";
import type { Body } from "@hulplijn/shared/protocol";
import { checks } from "@hulplijn/shared/probes/checks";
import { collectorRules, rules } from "@hulplijn/shared/rules";
import { causeOf } from "../core/incident/cause.ts";
import { signalOf } from "../core/incident/incident.ts";
import { believedInstant, blindSinceAt } from "../core/incident/instant.ts";
import { caps } from "../core/devices/caps.ts";
import type { StoreWrites } from "../core/ports.ts";
import type { FindingRecord, IncidentRecord } from "../core/records.ts";
import { isHeld } from "../core/incident/held.ts";
import { holdBack } from "./hold-back.ts";
import { putJudged } from "./judge-device.ts";
import type { Link } from "./link.ts";
import { incidentFor, putSignal, putVerdict } from "./put-verdict.ts";
import { takeIn } from "./take-in.ts";
import type { World } from "./world.ts";

const dayMs = 86_400_000;

const ruleOf = (rule: string) => rules.get(rule);

/** The gap that the collector was blind for belongs on the timeline of what was found meanwhile. */
async function addGap(
  tx: StoreWrites,
  incident: IncidentRecord,
  finding: FindingRecord,
  nowMs: number,
): Promise<void> {
  const span = (await tx.blind(finding.deviceId, nowMs - 7 * 86_400_000)).find(
    (one) => one.fromMs <= finding.raisedAtMs && (one.toMs ?? nowMs) >= finding.raisedAtMs,
  );
  if (!span) return;
  const text = { code: `gap-${span.why}`, params: { from: span.fromMs, to: span.toMs ?? nowMs } };
  await tx.addTimeline({
    incidentId: incident.incidentId,
    atMs: span.fromMs,
    kind: "gap",
    text,
    note: null,
    who: null,
    runId: null,
    raw: null,
  });
}

/** The reading that a verdict rests on is newer than the last report's: screens show it at once. */
async function putEvidence(
  tx: StoreWrites,
  link: Link,
  body: Body<"finding">,
  atMs: number,
  nowMs: number,
): Promise<void> {
  const probe = ruleOf(body.rule)?.probe;
  const reading = (body.evidence ?? body.after)?.reading;
  if (!probe || !reading) return;
  if (reading.state === "measured" && checks.get(probe)?.(reading.value) !== null) return;
  await tx.putReading({ deviceId: link.deviceId, probe, reading: { ...reading, atMs }, receivedAtMs: nowMs });
}

/** Evidence with what came after it: the recording goes on, and has its end. */
const withAfter = (evidence: unknown, after: Body<"finding">["after"]): unknown =>
  after === undefined ? evidence : { ...(evidence as object | null), after };

/** A rule's verdict changed on a device: incidents open, change, and close by themselves. */
export async function takeInFinding(
  world: World,
  link: Link,
  body: Body<"finding">,
  seq: number,
): Promise<void> {
  await takeIn(world, link, seq, async (tx, after) => {
    const nowMs = world.clock.nowMs();
    const before = (await tx.finding(body.findingId)) ?? undefined;
    if (before && before.deviceId !== link.deviceId)
      return refuse("not-of-this-device", `finding ${body.findingId}`);
    if (Object.hasOwn(collectorRules, body.rule))
      return refuse("value-out-of-contract", `${body.rule} is the collector's to judge`);
    if (before && before.changedAtMs >= body.changedAtMs && before.state === body.state) return null;
    const spans = await tx.blind(link.deviceId, nowMs - 7 * 86_400_000);
    const believed = (atMs: number): number => believedInstant(atMs, nowMs, blindSinceAt(spans, atMs));
    const { evidence, after: afterwards, ...verdict } = body;
    const finding: FindingRecord = {
      ...verdict,
      raisedAtMs: believed(body.raisedAtMs),
      changedAtMs: body.changedAtMs,
      deviceId: link.deviceId,
      incidentId: before?.incidentId ?? null,
      evidence: withAfter(evidence ?? before?.evidence ?? null, afterwards),
      receivedAtMs: nowMs,
    };
    if (!before) {
      if (finding.state === "cleared") return null;
      const had = await tx.findingCounts(link.deviceId, nowMs - dayMs);
      if (had.open >= caps.openFindings || had.since >= caps.findingsADay)
        return refuse("too-many-findings", `${had.open} open, ${had.since} within a day`);
    }
    if (await holdBack(world, tx, finding)) {
      await putEvidence(tx, link, body, believed(body.changedAtMs), nowMs);
      const device = await tx.device(link.deviceId);
      if (device)
        await putJudged(world, tx, after, { ...device, seenAtMs: nowMs }, link.reportedAtMs ?? nowMs);
      return null;
    }
    // Of a finding that people were never told of, its end is none of theirs either.
    if (before ? isHeld(before, nowMs) : seq <= link.backlogThrough && isHeld(finding, nowMs)) {
      await tx.putFinding({ ...finding, raisedAtMs: before?.raisedAtMs ?? finding.raisedAtMs });
      after.afterwards(() => (link.holds = true));
      return null;
    }
    const atMs = believed(body.changedAtMs);
    const cause = causeOf(finding.deviceId, finding, ruleOf(finding.rule));
    const { incident, isNew } = await incidentFor(world, tx, finding, cause, finding.raisedAtMs);
    await putEvidence(tx, link, body, atMs, nowMs);
    if (isNew) await addGap(tx, incident, finding, nowMs);
    const signal = signalOf(finding, before, isNew);
    if (signal) {
      const raw = { params: finding.params, severity: finding.severity };
      await putSignal(tx, incident, signal, atMs, raw);
    }
    await putVerdict(tx, after, finding, incident, isNew, atMs);
    const device = await tx.device(link.deviceId);
    if (device) await putJudged(world, tx, after, { ...device, seenAtMs: nowMs }, link.reportedAtMs ?? nowMs);
    return null;
  });
}
