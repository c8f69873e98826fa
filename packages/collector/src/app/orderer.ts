import { type Refusal, refuse } from "@hulplijn/shared/errors";
import type { Person, RiskClass } from "@hulplijn/shared/trust";
import { policyOf } from "./policy.ts";
import type { World } from "./world.ts";

/** Whom the policy in force lets order fixes of a class. Devices decide for themselves; here nobody is to sign in vain. */
export async function ordererFor(
  world: World,
  name: string,
  risk: RiskClass,
): Promise<{ readonly ok: true; readonly orderer: Person } | Refusal> {
  const orderer = (await policyOf(world))?.people.find(({ person }) => person === name);
  if (!orderer) return refuse("order-class-not-allowed", `the policy has no ${name}`);
  return orderer.orders.includes(risk)
    ? { ok: true, orderer }
    : refuse("order-class-not-allowed", `${name} may not order ${risk}`);
}
