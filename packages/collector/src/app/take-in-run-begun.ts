import { refuse } from "@hulplijn/shared/errors";
import type { Body } from "@hulplijn/shared/protocol";
import { collectorRules, rules } from "@hulplijn/shared/rules";
import { openStanding, parsePayload, type Policy, type StandingOrder } from "@hulplijn/shared/trust";
import { fromBase64 } from "@hulplijn/shared/values";
import { causeOf } from "../core/incident/cause.ts";
import { onRunOrdered } from "../core/incident/incident.ts";
import type { StoreReads } from "../core/ports.ts";
import { putBegunRun } from "./begun-run.ts";
import type { Link } from "./link.ts";
import { mergedEnd } from "./put-verdict.ts";
import { takeInRolloutBegun } from "./rollouts/take-in-rollout.ts";
import { takeInScheduleBegun } from "./schedules/take-in-schedule.ts";
import { takeIn } from "./take-in.ts";
import { cryptographyOf, type World } from "./world.ts";

/** Who signed a standing order: as it was when it was handed in, else by the policy of now. Null when nobody is known to have. */
async function signersOf(
  world: World,
  tx: StoreReads,
  { order: envelope }: Body<"run-begun">,
): Promise<{
  readonly order: StandingOrder;
  readonly digest: string;
  readonly people: readonly string[];
} | null> {
  const payload = fromBase64(envelope.payload) ?? new Uint8Array();
  const digest = world.sha256(payload);
  const known = (await tx.standingOrders()).find((one) => one.digest === digest);
  if (known) {
    const order = parsePayload<StandingOrder>("standing-order", payload);
    return order && { order, digest, people: known.people };
  }
  const signed = await tx.signed("policy");
  const policy =
    signed && parsePayload<Policy>("policy", fromBase64(signed.envelope.payload) ?? new Uint8Array());
  if (!policy) return null;
  const opened = openStanding(envelope, policy, cryptographyOf(world));
  return opened.ok ? { ...opened, people: opened.people.map(({ person }) => person) } : null;
}

/**
 * A device began a run that nobody ordered now: under a standing order, perhaps hours ago. It becomes a run like any other, on the
 * incident of the finding that it is for, which was told before.
 */
export async function takeInRunBegun(
  world: World,
  link: Link,
  body: Body<"run-begun">,
  seq: number,
): Promise<void> {
  if (body.occurrence !== undefined) return takeInScheduleBegun(world, link, body, body.occurrence, seq);
  if (body.target !== undefined) return takeInRolloutBegun(world, link, body, seq);
  await takeIn(world, link, seq, async (tx, after) => {
    const { rule, subject } = body;
    if (rule === undefined || subject === undefined)
      return refuse("value-out-of-contract", "a run under a standing order names its finding");
    const known = await tx.run(body.runId);
    if (known) return known.deviceId === link.deviceId ? null : refuse("not-of-this-device", body.runId);
    // Its incident would be one of many devices, of which this one has no say.
    if (Object.hasOwn(collectorRules, rule))
      return refuse("value-out-of-contract", `${rule} is the collector's to judge`);
    const signed = await signersOf(world, tx, body);
    if (!signed) return refuse("standing-order-signature-wrong", `run ${body.runId}`);
    const { order, digest, people } = signed;
    const isFor = order.devices === "all" || order.devices.includes(link.deviceId);
    if (!isFor) return refuse("standing-order-other-device", `run ${body.runId}`);
    const cause = causeOf(link.deviceId, { rule, subject }, rules.get(rule));
    const last = (await tx.openIncidentByCause(cause)) ?? (await tx.resolvedIncidentByCause(cause, 0));
    const incident = last && (await mergedEnd(tx, last));
    const put = await putBegunRun(world, tx, link, body, {
      what: order,
      people,
      expiresAtMs: order.expiresAtMs,
      digest,
      occurrence: null,
      incidentId: incident?.incidentId ?? null,
      named: { standingOrder: digest },
    });
    if (!put.ok) return put;
    const { run } = put;
    if (incident) {
      await tx.putIncident(onRunOrdered(incident, world.clock.nowMs()));
      const title = world.fixes.get(order.fix)?.manifest.title ?? { en: order.fix, nl: order.fix };
      await tx.addTimeline({
        incidentId: incident.incidentId,
        kind: "run",
        atMs: run.orderedAtMs,
        text: {
          code: "run-begun-by-itself",
          params: { who: run.orderedBy, fixEn: title.en, fixNl: title.nl },
        },
        note: null,
        who: null,
        runId: run.runId,
        raw: null,
      });
      after.tell("incident-changed", { key: `INC-${incident.number}`, state: "fixing", opened: false });
    }
    after.tell("run-changed", {
      runId: run.runId,
      phase: run.phase,
      incident: incident ? `INC-${incident.number}` : null,
    });
    return null;
  });
}
