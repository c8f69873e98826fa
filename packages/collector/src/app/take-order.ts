import { type Refusal, refuse } from "@hulplijn/shared/errors";
import type { Order } from "@hulplijn/shared/fixes";
import { decideOrderer, type Envelope, parsePayload, wrongClass } from "@hulplijn/shared/trust";
import { fromBase64 } from "@hulplijn/shared/values";
import type { RunRecord } from "../core/records.ts";
import { orderOverBudget } from "./budgets.ts";
import { policyNow } from "./halt.ts";
import { refusalOf, type RunWish, storeRuns } from "./order-run.ts";
import { cryptographyOf, type World } from "./world.ts";

export interface OrderWish {
  readonly order: Envelope;
  readonly delegation: Envelope | null;
  readonly person: RunWish["person"];
}

/**
 * Takes a signed order and sees that it goes out. The collector asks what the device will ask, with the same code, so that nobody
 * waits in vain; it can add nothing to it. The same order twice is one run.
 */
export async function takeOrder(
  world: World,
  wish: OrderWish,
): Promise<{ readonly ok: true; readonly run: RunRecord } | Refusal> {
  const read = parsePayload<Order>("order", fromBase64(wish.order.payload) ?? new Uint8Array());
  if (!read) return refuse("order-malformed", "the payload does not fit the schema");
  const known = await world.store.run(read.runId);
  if (known)
    return known.order.payload === wish.order.payload
      ? { ok: true, run: known }
      : refuse("conflict", "there is another order of this id");
  const plan = world.plans.get(read.runId);
  if (plan?.personId !== wish.person.personId) return refuse("plan-expired", read.runId);
  if (plan.payload !== wish.order.payload) return refuse("order-not-as-planned", read.runId);
  const policy = await policyNow(world);
  if (!policy) return refuse("unavailable", "there is no policy yet");
  const decided = decideOrderer(
    { order: wish.order, delegation: wish.delegation ?? undefined },
    policy,
    world.clock.nowMs(),
    cryptographyOf(world),
  );
  if (!decided.ok) return decided;
  const fix = world.fixes.get(plan.fix);
  if (fix?.manifestDigest !== plan.manifestDigest)
    return refuse("manifest-digest-wrong", `${plan.fix} has changed since`);
  const classWrong = wrongClass(decided, fix.manifest.risk);
  if (classWrong) return classWrong;
  const incident = plan.incidentId === null ? null : await world.store.incident(plan.incidentId);
  const ordered = {
    deviceId: plan.deviceId,
    fix: plan.fix,
    params: plan.params,
    incident,
    person: wish.person,
    runId: plan.runId,
  };
  const refusal = await refusalOf(world, ordered);
  if (refusal) return refusal;
  const { fix: name, orderer: by, deviceId } = plan;
  const over = await orderOverBudget(world, { fix: name, person: by, deviceIds: [deviceId] });
  if (over) return over;
  const signed = {
    order: wish.order,
    delegation: wish.delegation,
    orderer: plan.orderer,
    keyId: decided.keyId,
    untilMs: decided.untilMs,
    batch: null,
  };
  const stored = await storeRuns(world, [{ wish: ordered, signed }]);
  if (!stored.ok) return stored;
  world.plans.drop(plan.runId);
  const [run] = stored.runs;
  return run ? { ok: true, run } : refuse("not-found", plan.runId);
}
