import type { ParameterValues } from "@hulplijn/shared/fixes";
import { type Refusal, refuse } from "@hulplijn/shared/errors";
import { callerCodeMs, wrongParameter } from "@hulplijn/shared/trust";
import type { Envelope, SealedOrder } from "@hulplijn/shared/trust";
import { standingOf } from "../core/approval/approved.ts";
import { isHeld } from "../core/delivery/to-deliver.ts";
import { onRunOrdered } from "../core/incident/incident.ts";
import { humanSecondsFor } from "../core/incident/human-time.ts";
import type { LoadedFix, StoreWrites } from "../core/ports.ts";
import type { IncidentRecord, RunRecord } from "../core/records.ts";
import { deliverWaiting } from "./deliver-run.ts";
import { haltsNow } from "./halt.ts";
import { policyOf } from "./policy.ts";
import { type Aftermath, change, digestOf, type World } from "./world.ts";

/** How long an order waits for a device that is away, unless the orderer says otherwise. */
export const waitMs = 7 * 86_400_000;

/** What a run is of which the device has told nothing yet. */
export const unheard = {
  notNow: null,
  notNowUntilMs: null,
  consent: null,
  stopAsked: null,
  outcome: null,
  code: null,
  undone: false,
  endedAtMs: null,
  receipt: null,
  steps: [],
  outputBytes: 0,
} as const satisfies Partial<RunRecord>;

export interface RunWish {
  readonly deviceId: string;
  readonly fix: string;
  readonly params: ParameterValues;
  readonly incident: IncidentRecord | null;
  readonly person: { readonly personId: string; readonly name: string };
  /** The run that is not in its own way. */
  readonly runId?: string;
}

/** Why the collector does not pass on such an order; null when it does. Devices decide for themselves. */
export async function refusalOf(world: World, wish: RunWish): Promise<Refusal | null> {
  const fix = world.fixes.get(wish.fix);
  if (!fix) return refuse("not-found", `fix ${wish.fix}`);
  const device = await world.store.device(wish.deviceId);
  if (!device || device.removed) return refuse("not-found", `device ${wish.deviceId}`);
  if (device.quarantine) return refuse("quarantined", device.name);
  const halts = await haltsNow(world);
  const [stop] = halts.stops;
  if (stop) return refuse("all-stopped", `${stop.person}: ${stop.reason}`);
  if (halts.fixes.has(fix.manifestDigest)) return refuse("fix-revoked", fix.manifest.id);
  if (!(device.platform in fix.manifest.platforms)) return refuse("platform-not-supported", device.platform);
  const wrong = wrongParameter(fix.manifest, wish.params);
  if (wrong !== null) return refuse("parameter-not-allowed", wrong);
  if ((await world.store.suspended()).has(wish.fix)) return refuse("fix-not-approved", "suspended");
  const policy = await policyOf(world);
  const standing = standingOf(
    fix.manifest.risk,
    fix.manifest.author,
    await world.store.approvals(fix.manifestDigest),
    policy,
  );
  if (!standing.approved)
    return refuse("fix-not-approved", `${standing.counted.length} of ${standing.needed} approvals`);
  const open = await world.store.openRuns(wish.deviceId);
  return open.some((run) => run.fix === wish.fix && run.runId !== wish.runId)
    ? refuse("run-in-progress", wish.fix)
    : null;
}

/** What was signed, and by whom. */
export interface SignedRun {
  readonly order: SealedOrder;
  readonly delegation: Envelope | null;
  /** Who signed, as the policy names them, and with which key. */
  readonly orderer: string;
  readonly keyId: string;
  /** When the right to order ends; null when it does not end before the order. */
  readonly untilMs: number | null;
  /** The batch that it is one of, as the digest of its payload. */
  readonly batch: string | null;
}

export interface OrderedRun {
  readonly wish: RunWish & { readonly runId: string };
  readonly signed: SignedRun;
}

/**
 * Stores what a person ordered, all of it or nothing. It is on disk before anything is sent; a device that is away gets it when
 * it comes.
 */
export async function storeRuns(
  world: World,
  ordered: readonly OrderedRun[],
): Promise<{ readonly ok: true; readonly runs: readonly RunRecord[] } | Refusal> {
  const begun: BegunRun[] = [];
  for (const { wish, signed } of ordered) {
    const fix = world.fixes.get(wish.fix);
    if (!fix) return refuse("not-found", wish.fix);
    begun.push({ wish, signed, fix, run: recordOf(world, fix, wish, signed) });
  }
  await change(world, async (tx, after) => {
    for (const one of begun) await putOrdered(world, tx, after, one);
  });
  const runs = begun.map(({ run }) => run);
  await Promise.all(
    runs.map(async ({ deviceId }) => {
      const link = world.devices.link(deviceId);
      if (link) await deliverWaiting(world, link);
    }),
  );
  return { ok: true, runs };
}

interface BegunRun extends OrderedRun {
  readonly fix: LoadedFix;
  readonly run: RunRecord;
}

/** The run as it begins. */
function recordOf(
  world: World,
  fix: LoadedFix,
  wish: OrderedRun["wish"],
  { order, delegation, batch, untilMs }: SignedRun,
): RunRecord {
  const nowMs = world.clock.nowMs();
  // A caller's code is good for minutes, and so is the order that proves it.
  const longestMs = fix.manifest.callerVerified === true ? callerCodeMs : waitMs;
  return {
    runId: wish.runId,
    fix: wish.fix,
    version: fix.manifest.version,
    manifestDigest: fix.manifestDigest,
    deviceId: wish.deviceId,
    incidentId: wish.incident?.incidentId ?? null,
    params: wish.params,
    orderedBy: wish.person.name,
    orderedAtMs: nowMs,
    // A shift that is over orders nothing, so an order of its key waits no longer than that.
    expiresAtMs: Math.min(nowMs + longestMs, untilMs ?? Number.POSITIVE_INFINITY),
    phase: "queued",
    phases: [{ phase: "queued", atMs: nowMs }],
    order,
    delegation,
    batch,
    sent: false,
    auditIndex: null,
    standing: null,
    occurrence: null,
    ...unheard,
  };
}

async function putOrdered(
  world: World,
  tx: StoreWrites,
  after: Aftermath,
  { run, fix, wish, signed }: BegunRun,
): Promise<void> {
  const nowMs = run.orderedAtMs;
  const link = world.devices.link(run.deviceId);
  // The same order twice at the same moment is one run.
  if (await tx.run(run.runId)) return;
  // Nothing is in its way: it goes out as soon as this is on disk, and that it did is on disk with it.
  const goesAtOnce = link?.stage === "open" && (await tx.openRuns(run.deviceId)).every(isHeld);
  const line = await tx.addAudit({
    atMs: nowMs,
    who: wish.person.name,
    action: "run.ordered",
    object: run.runId,
    detail: {
      fix: run.fix,
      version: run.version,
      manifestDigest: run.manifestDigest,
      orderDigest: digestOf(world, run.order),
      // Which approvals it leans on: an auditor looks for a line of each.
      approvals: (await tx.approvals(run.manifestDigest)).map(({ envelope }) => digestOf(world, envelope)),
      deviceId: run.deviceId,
      params: run.params,
      person: signed.orderer,
      keyId: signed.keyId,
      ...(signed.delegation ? { delegatedBy: signed.delegation.signatures[0]?.keyId } : {}),
      ...(signed.batch === null ? {} : { batch: signed.batch }),
    },
  });
  await tx.putRun({ ...run, sent: goesAtOnce, auditIndex: line.index });
  const incident = run.incidentId === null ? null : await tx.incident(run.incidentId);
  if (incident) {
    const previous =
      (await tx.timeline(incident.incidentId)).findLast(
        (entry) => entry.kind === "person" || entry.who !== null,
      )?.atMs ?? null;
    const humanSeconds = incident.humanSeconds + humanSecondsFor(nowMs, previous);
    const next = { ...onRunOrdered(incident, nowMs), humanSeconds };
    await tx.putIncident(next);
    const names = { fixEn: fix.manifest.title.en, fixNl: fix.manifest.title.nl };
    const entry = {
      incidentId: incident.incidentId,
      kind: "run",
      note: null,
      who: wish.person.personId,
      runId: run.runId,
      raw: null,
    } as const;
    await tx.addTimeline({
      ...entry,
      atMs: nowMs,
      text: { code: "run-ordered", params: { who: wish.person.name, ...names } },
    });
    if (!link)
      await tx.addTimeline({
        ...entry,
        atMs: nowMs,
        who: null,
        text: { code: "run-waits", params: { until: run.expiresAtMs } },
      });
    after.tell("incident-changed", { key: `INC-${incident.number}`, state: next.state, opened: false });
  }
  after.tell("run-changed", {
    runId: run.runId,
    phase: run.phase,
    incident: incident ? `INC-${incident.number}` : null,
  });
}
