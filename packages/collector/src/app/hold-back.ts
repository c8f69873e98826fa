import { rules } from "@hulplijn/shared/rules";
import { causeOf } from "../core/incident/cause.ts";
import type { StoreWrites } from "../core/ports.ts";
import type { FindingRecord } from "../core/records.ts";
import type { HoldingWindow } from "./window-desk.ts";
import type { World } from "./world.ts";

/** Writes down that a window held something back. */
export const putHeldBack = (
  tx: StoreWrites,
  { record, span }: HoldingWindow,
  {
    findingId,
    deviceId,
    rule,
    subject,
    severity,
    params,
  }: Pick<FindingRecord, "findingId" | "deviceId" | "rule" | "subject" | "severity" | "params">,
  what: "finding" | "silence",
  sinceMs: number,
): Promise<void> =>
  tx.addHeld({
    number: record.number,
    spanFromMs: span.fromMs,
    what,
    deviceId,
    about: what === "finding" ? findingId : "",
    rule,
    subject,
    severity,
    params,
    fix: null,
    sinceMs,
    endedAtMs: null,
    outcome: "held",
    incidentId: null,
  });

/**
 * A verdict that a window keeps from opening an incident, or from opening one again: stored, with a line in the window's log, and dealt
 * with when that ends. What belongs to an incident that is open changes it as ever. True: it was kept.
 */
export async function holdBack(world: World, tx: StoreWrites, finding: FindingRecord): Promise<boolean> {
  const nowMs = world.clock.nowMs();
  const kept = await tx.held("finding", finding.deviceId, finding.findingId);
  if (kept) {
    await tx.putFinding(finding);
    const { severity, params } = finding;
    const over = finding.state === "cleared" ? ({ outcome: "mended", endedAtMs: nowMs } as const) : {};
    await tx.putHeld({ ...kept, severity, params, ...over });
    return true;
  }
  const window = world.windows.silencing(finding.deviceId, nowMs);
  if (window === null || finding.state === "cleared") return false;
  const own = finding.incidentId === null ? null : await tx.incident(finding.incidentId);
  const cause = causeOf(finding.deviceId, finding, rules.get(finding.rule));
  const open = own ? own.state !== "resolved" : (await tx.openIncidentByCause(cause)) !== null;
  if (open) return false;
  await tx.putFinding(finding);
  await putHeldBack(tx, window, finding, "finding", nowMs);
  return true;
}
