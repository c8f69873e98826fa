import { type Refusal, refuse } from "@hulplijn/shared/errors";
import type { Body } from "@hulplijn/shared/protocol";
import type { ScheduledFix } from "@hulplijn/shared/trust";
import { caps } from "../core/devices/caps.ts";
import { believedInstant } from "../core/incident/instant.ts";
import type { StoreWrites } from "../core/ports.ts";
import type { RunRecord } from "../core/records.ts";
import type { Link } from "./link.ts";
import { unheard, waitMs } from "./order-run.ts";
import type { World } from "./world.ts";

const dayMs = 86_400_000;

/** What a device began without anybody, and under what that people signed. */
export interface BegunUnder {
  readonly what: ScheduledFix;
  readonly people: readonly string[];
  readonly expiresAtMs: number;
  /** SHA-256 of what was signed. */
  readonly digest: string;
  readonly occurrence: RunRecord["occurrence"];
  readonly incidentId: string | null;
  /** Which one it was, for the audit trail. */
  readonly named: Readonly<Record<string, string | number>>;
}

/** Keeps a run that a device began by itself, perhaps hours ago, as a run like any other, with its line of the audit trail. */
export async function putBegunRun(
  world: Pick<World, "clock">,
  tx: StoreWrites,
  link: Pick<Link, "deviceId" | "deviceName">,
  body: Body<"run-begun">,
  under: BegunUnder,
): Promise<{ readonly ok: true; readonly run: RunRecord } | Refusal> {
  const nowMs = world.clock.nowMs();
  if ((await tx.selfStartedRuns(link.deviceId, nowMs - dayMs)) >= caps.selfStartedRunsADay)
    return refuse("too-many-findings", "runs that the device began by itself");
  const blind = (await tx.blind(link.deviceId, nowMs - 7 * dayMs))[0]?.fromMs ?? null;
  const atMs = believedInstant(body.atMs, nowMs, blind);
  const { people, digest, occurrence, incidentId } = under;
  const { fix, version, manifestDigest, params } = under.what;
  const run: RunRecord = {
    runId: body.runId,
    fix,
    version,
    manifestDigest,
    deviceId: link.deviceId,
    incidentId,
    params,
    orderedBy: people.join(", "),
    orderedAtMs: atMs,
    // It ran already, perhaps long ago: what is left is to hear how it ended.
    expiresAtMs: Math.max(under.expiresAtMs, nowMs + waitMs),
    phase: "delivered",
    phases: [{ phase: "delivered", atMs }],
    order: body.order,
    delegation: null,
    sent: true,
    batch: null,
    auditIndex: null,
    standing: digest,
    occurrence,
    ...unheard,
  };
  await tx.putRun(run);
  await tx.addAudit({
    atMs: nowMs,
    who: `device ${link.deviceName}`,
    action: "run.begun-by-device",
    object: run.runId,
    detail: { fix, version, deviceId: run.deviceId, ...under.named, people },
  });
  return { ok: true, run };
}
