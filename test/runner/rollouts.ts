import type { Body } from "../../packages/shared/src/protocol/registry.ts";
import type { Rollout } from "../../packages/shared/src/trust/trust.ts";
import type { TestFix, TestKey } from "../trust/organisation.ts";
import { deliveryOfRollout, rolloutOf } from "../trust/rollout.ts";
import { type House, organisation, receiptsOf, until } from "./house.ts";

// Rollouts as a collector tells a device of them, of Dirk over fixes that Ans approved.

type Told = Body<"rollouts">["rollouts"][number];

const [ans] = organisation.approverKeys;
let made = 0;

/** A rollout of now, to this device alone, in one ring, with parameters of none. */
export const rolloutNow = (fix: TestFix, change: Partial<Rollout> = {}): Rollout =>
  rolloutOf(fix, {
    params: {},
    issuedAtMs: Date.now() - 1000,
    expiresAtMs: Date.now() + 3_600_000,
    nonce: Buffer.alloc(16, ++made).toString("base64"),
    ...change,
  });

export function toldOf(
  fix: TestFix,
  rollout: Rollout,
  change: Partial<Told> = {},
  keys: readonly TestKey[] = [organisation.ordererKey],
): Told {
  if (!ans) throw new Error("nobody approves");
  const delivery = deliveryOfRollout(fix, rollout, keys, ans);
  const { manifest, approvals, files } = delivery.fix;
  return {
    rollout: delivery.rollout,
    index: 0,
    path: [],
    openRing: 7,
    halt: 0,
    resumes: [],
    fix: {
      manifest: Buffer.from(manifest).toString("base64"),
      approvals: [...approvals],
      files: Object.fromEntries(
        [...files].map(([name, bytes]) => [name, Buffer.from(bytes).toString("base64")]),
      ),
    },
    ...change,
  };
}

/** Told by the collector on a link that stands, and looked at, as the network half does. */
export function tell(house: House, ...rollouts: readonly Told[]): void {
  house.keeper.linkChanged(true);
  house.keeper.rollouts({ rollouts: [...rollouts] });
  house.keeper.rolloutsDue(false);
}

export const begunOf = (house: House): Body<"run-begun">[] =>
  house.told.flatMap(({ type, body }) => (type === "run-begun" ? [body as Body<"run-begun">] : []));

export const statesOf = (house: House): Body<"rollout-state">[] =>
  house.told.flatMap(({ type, body }) => (type === "rollout-state" ? [body as Body<"rollout-state">] : []));

export const stateOf = (house: House, state: string, code: string | null) =>
  until(() => statesOf(house).find((one) => one.state === state && one.code === code), 60_000);

/** The run that began as this many-th: its share of the time is a blink, after which the network half has it looked at again. */
export async function begunAt(house: House, at = 0): Promise<Body<"run-begun">> {
  const looks = setInterval(() => house.keeper.rolloutsDue(false), 100);
  try {
    return await until(() => begunOf(house)[at], 60_000);
  } finally {
    clearInterval(looks);
  }
}

export async function receiptOfBegun(house: House, at = 0) {
  const { runId } = await begunAt(house, at);
  return until(() => receiptsOf(house, runId)[0], 60_000);
}

/** Whatever was asked of the runner before has been dealt with: it was told of nothing, and looked. */
export async function settled(house: House): Promise<void> {
  house.rolloutsPlanned = undefined;
  house.keeper.rolloutsDue(false);
  await until(() => house.rolloutsPlanned !== undefined, 60_000);
}
