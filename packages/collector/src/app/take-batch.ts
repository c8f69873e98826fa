import { type Refusal, refuse } from "@hulplijn/shared/errors";
import {
  type Batch,
  decideOrderer,
  type Envelope,
  growTree,
  parsePayload,
  strangeTo,
  wrongClass,
} from "@hulplijn/shared/trust";
import type { Order } from "@hulplijn/shared/fixes";
import { fromBase64 } from "@hulplijn/shared/values";
import type { RunRecord } from "../core/records.ts";
import { orderOverBudget } from "./budgets.ts";
import { inTurns } from "./in-turns.ts";
import { policyNow } from "./halt.ts";
import { type OrderedRun, refusalOf, type RunWish, storeRuns } from "./order-run.ts";
import type { Plan } from "./plans.ts";
import { cryptographyOf, digestOf, type World } from "./world.ts";

export interface SignedBatch {
  readonly batch: Envelope;
  readonly delegation: Envelope | null;
  /** The runs whose planned bytes were signed, in their order. */
  readonly runs: readonly string[];
  readonly person: RunWish["person"];
}

type Taken = { readonly ok: true; readonly batch: string; readonly runs: readonly RunRecord[] } | Refusal;

const nothing = new Uint8Array();

/**
 * Takes orders that one signature covers, all of them or none: what the devices will ask is asked here first, by the same code. It
 * can add no order, and leave none out: the tree over what was planned has to have the root that was signed. The same batch
 * twice is the same runs.
 */
export async function takeBatch(world: World, wish: SignedBatch): Promise<Taken> {
  const batch = digestOf(world, wish.batch);
  const known = await world.store.runsOfBatch(batch);
  if (known.length > 0) {
    const same = new Set(wish.runs);
    return known.length === same.size && known.every(({ runId }) => same.has(runId))
      ? { ok: true, batch, runs: known }
      : refuse("conflict", "the batch was taken with other runs");
  }
  const plans: Plan[] = [];
  for (const runId of new Set(wish.runs)) {
    const plan = world.plans.get(runId);
    if (plan?.personId !== wish.person.personId) return refuse("plan-expired", runId);
    plans.push(plan);
  }
  const decided = await decideAll(world, wish, plans);
  if (!decided.ok) return decided;
  const [{ fix: name, orderer: by } = { fix: "", orderer: "" }] = plans;
  const deviceIds = plans.map(({ deviceId }) => deviceId);
  const over = await orderOverBudget(world, { fix: name, person: by, deviceIds });
  if (over) return over;
  const ordered: OrderedRun[] = [];
  for await (const [at, plan] of inTurns(plans.entries())) {
    const incident = plan.incidentId === null ? null : await world.store.incident(plan.incidentId);
    const { deviceId, fix, params, runId } = plan;
    const run = { deviceId, fix, params, incident, person: wish.person, runId };
    const refusal = await refusalOf(world, run);
    if (refusal) return refuse(refusal.code, `${deviceId}: ${refusal.detail}`);
    const order = {
      payload: plan.payload,
      index: at,
      path: [...(decided.paths[at] ?? [])],
      batch: wish.batch,
    };
    const { delegation } = wish;
    const { keyId, untilMs } = decided;
    ordered.push({ wish: run, signed: { order, delegation, orderer: plan.orderer, keyId, untilMs, batch } });
  }
  const stored = await storeRuns(world, ordered);
  if (!stored.ok) return stored;
  for (const { runId } of plans) world.plans.drop(runId);
  return { ok: true, batch, runs: stored.runs };
}

interface Decided {
  readonly ok: true;
  readonly paths: readonly (readonly string[])[];
  readonly keyId: string;
  readonly untilMs: number | null;
}

/** Whether one signature covers exactly these plans. It is verified once; that the others are under the same root, the tree says. */
async function decideAll(
  world: World,
  { batch: sealed, delegation }: SignedBatch,
  plans: readonly Plan[],
): Promise<Decided | Refusal> {
  const policy = await policyNow(world);
  if (!policy) return refuse("unavailable", "there is no policy yet");
  const leaves = plans.map(({ payload }) => fromBase64(payload) ?? nothing);
  const [first] = plans;
  if (!first) return refuse("input-invalid", "a batch has runs");
  const { root, paths } = await growTree(leaves, world.sha256);
  const order = { payload: first.payload, index: 0, path: [...(paths[0] ?? [])], batch: sealed };
  const cryptography = cryptographyOf(world);
  const decided = decideOrderer(
    { order, delegation: delegation ?? undefined },
    policy,
    world.clock.nowMs(),
    cryptography,
  );
  if (!decided.ok) return decided;
  const batch = parsePayload<Batch>("batch", fromBase64(sealed.payload) ?? nothing);
  if (batch?.size !== plans.length || batch.root !== root)
    return refuse("batch-root-wrong", "other orders were signed than those that were planned");
  for (const [at, plan] of plans.entries()) {
    const one = parsePayload<Order>("order", leaves[at] ?? nothing);
    const strange = one ? strangeTo(batch, one) : refuse("order-malformed", plan.runId);
    if (strange) return strange;
    const fix = world.fixes.get(plan.fix);
    if (fix?.manifestDigest !== plan.manifestDigest)
      return refuse("manifest-digest-wrong", `${plan.fix} has changed since`);
    const classWrong = wrongClass(decided, fix.manifest.risk);
    if (classWrong) return classWrong;
  }
  return { ok: true, paths, keyId: decided.keyId, untilMs: decided.untilMs };
}
