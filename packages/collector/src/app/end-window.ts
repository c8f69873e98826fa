import { rules, toldRules } from "@hulplijn/shared/rules";
import { severityRank } from "@hulplijn/shared/values";
import { causeOf } from "../core/incident/cause.ts";
import { onMembers, open } from "../core/incident/incident.ts";
import type { StoreWrites } from "../core/ports.ts";
import type { FindingRecord, IncidentRecord } from "../core/records.ts";
import { gatherAtLeast, gatheredInto, gatheringCause, gatheringFinding } from "../core/windows/gather.ts";
import type { HeldRecord, WindowRecord } from "../core/windows/records.ts";
import type { Span } from "../core/windows/window.ts";
import { putJudged } from "./judge-device.ts";
import { incidentFor, putSignal, putStep, putVerdict } from "./put-verdict.ts";
import { type Aftermath, change, type World } from "./world.ts";

/** Rows that are dealt with in one write: a window over a whole company must not keep all others waiting. */
const rowsAWrite = 200;

const ruleOf = (rule: string) => toldRules.get(rule);
const keyOf = ({ number }: Pick<IncidentRecord, "number">): string => `INC-${number}`;

/** A finding that is as wrong as before, and of which no other window keeps people from hearing. */
async function stillWrong(
  world: World,
  tx: Pick<StoreWrites, "finding">,
  { about, deviceId }: HeldRecord,
): Promise<FindingRecord | null> {
  const finding = await tx.finding(about);
  if (finding?.state !== "raised") return null;
  return world.windows.silencing(deviceId, world.clock.nowMs()) === null ? finding : null;
}

/** What came of one thing that was held back; what is still wrong is not told here. */
async function overWith(world: World, tx: StoreWrites, row: HeldRecord): Promise<void> {
  const endedAtMs = world.clock.nowMs();
  const finding = row.what === "finding" ? await tx.finding(row.about) : null;
  const other = world.windows.silencing(row.deviceId, endedAtMs);
  const device = await tx.device(row.deviceId);
  if (finding?.state === "raised" && other !== null && device && !device.removed) {
    // It goes on being held back, by another window, which deals with it when it ends.
    const { heldId: _, ...again } = row;
    await tx.addHeld({ ...again, number: other.record.number, spanFromMs: other.span.fromMs });
    return tx.putHeld({ ...row, outcome: "ended", endedAtMs });
  }
  const isMended = row.what === "finding" || (row.what === "silence" && device?.connected === true);
  await tx.putHeld({ ...row, outcome: isMended ? "mended" : "ended", endedAtMs });
}

/** Opens the incident of what is still wrong, or opens it again; as a part of the gathering one where there is one. */
async function tellOne(
  world: World,
  tx: StoreWrites,
  after: Aftermath,
  window: WindowRecord,
  row: HeldRecord,
  finding: FindingRecord,
  gathering: IncidentRecord | null,
): Promise<void> {
  const nowMs = world.clock.nowMs();
  const cause = causeOf(finding.deviceId, finding, rules.get(finding.rule));
  const { incident, isNew } = await incidentFor(world, tx, finding, cause, finding.raisedAtMs);
  const signal = { code: "signal-held-by-window", params: { window: window.name, since: row.sinceMs } };
  await putSignal(tx, incident, signal, nowMs, { params: finding.params, severity: finding.severity });
  if (gathering !== null && isNew) {
    await tx.putFinding({ ...finding, incidentId: gathering.incidentId });
    await tx.putIncident(gatheredInto(incident, gathering, nowMs));
    await putSignal(tx, gathering, { code: "incident-gathered", params: { key: keyOf(incident) } }, nowMs);
  } else await putVerdict(tx, after, finding, incident, isNew, nowMs);
  const told = gathering !== null && isNew ? gathering : incident;
  await tx.putHeld({ ...row, outcome: "told", endedAtMs: nowMs, incidentId: told.incidentId });
}

/** The one incident for all that is still wrong; null where that is little enough for an incident each. */
async function gatheringFor(
  world: World,
  window: WindowRecord,
  span: Pick<Span, "fromMs">,
  wrong: readonly FindingRecord[],
): Promise<string | null> {
  const worst = wrong.toSorted((one, other) => severityRank(other.severity) - severityRank(one.severity))[0];
  if (wrong.length < gatherAtLeast || !worst) return null;
  return change(world, async (tx) => {
    const cause = gatheringCause(window, span);
    const known = await tx.openIncidentByCause(cause);
    if (known) return known.incidentId;
    const nowMs = world.clock.nowMs();
    const devices = new Set(wrong.map(({ deviceId }) => deviceId)).size;
    const finding = gatheringFinding(window, worst, { faults: wrong.length, devices }, nowMs);
    const incident = await tx.addIncident(open(finding, cause, world.newId(), nowMs, nowMs, ruleOf));
    await putSignal(
      tx,
      incident,
      { code: "window-ended", params: { window: window.name, by: window.by } },
      nowMs,
    );
    return incident.incidentId;
  });
}

/**
 * Deals with what a window held back: what is over is in its log alone, what is still wrong becomes incidents now. Broken off in the middle,
 * it goes on where it was.
 */
export async function releaseHeld(
  world: World,
  window: WindowRecord,
  span: Pick<Span, "fromMs">,
  rows: readonly HeldRecord[],
): Promise<void> {
  const wrong: FindingRecord[] = [];
  for (const row of rows) {
    const finding = row.what === "finding" ? await stillWrong(world, world.store, row) : null;
    if (finding) wrong.push(finding);
  }
  const gatheringId = await gatheringFor(world, window, span, wrong);
  for (let at = 0; at < rows.length; at += rowsAWrite)
    await change(world, async (tx, after) => {
      const gathering = gatheringId === null ? null : await tx.incident(gatheringId);
      const devices = new Set<string>();
      for (const row of rows.slice(at, at + rowsAWrite)) {
        const finding = row.what === "finding" ? await stillWrong(world, tx, row) : null;
        const device = await tx.device(row.deviceId);
        if (finding && device && !device.removed) {
          await tellOne(world, tx, after, window, row, finding, gathering);
          devices.add(row.deviceId);
        } else await overWith(world, tx, row);
      }
      for (const deviceId of devices) {
        const device = await tx.device(deviceId);
        if (device)
          await putJudged(world, tx, after, device, world.devices.link(deviceId)?.reportedAtMs ?? null);
      }
      if (!gathering) return;
      const members = await tx.findingsOf(gathering.incidentId);
      const step = onMembers(gathering, members, world.clock.nowMs(), ruleOf);
      await putStep(tx, after, step, world.clock.nowMs(), { opened: at === 0 });
    });
}

/** A span of a window is over: what it held back is dealt with, and the window says in one line what came of it. */
export async function endSpan(world: World, window: WindowRecord, span: Span): Promise<void> {
  const rows = await world.store.stillHeldBy(window.number);
  await releaseHeld(
    world,
    window,
    span,
    rows.filter((row) => row.spanFromMs <= span.fromMs),
  );
  const nowMs = world.clock.nowMs();
  await change(world, async (tx, after) => {
    const now = await tx.window(window.number);
    if (!now) return;
    const counts = await tx.heldCounts(window.number, span.fromMs);
    const told = await tx.toldBy(window.number, span.fromMs);
    const { mended = 0, told: wrong = 0 } = counts;
    const held = Object.values(counts).reduce((sum, count) => sum + count, 0);
    const summary = {
      atMs: nowMs,
      held,
      mended,
      stillWrong: wrong,
      incidents: told.map((one) => `INC-${one}`),
    };
    await tx.putWindow({ ...now, settledMs: nowMs, summary });
    after.tell("window-changed", { number: window.number });
  });
  world.log.info(
    { window: window.number, name: window.name },
    "a window ended, and what it held back was dealt with",
  );
}
