import type { Envelope, Policy, Root } from "@hulplijn/shared/trust";
import { payloadOf } from "@hulplijn/shared/trust";
import { beforeEach, describe, expect, test } from "vitest";
import {
  envelope,
  makeKey,
  makeOrganisation,
  rootKeyOf,
  type TestKey,
} from "../../../../test/trust/organisation.ts";
import { rootsAfter, takeInTrust } from "./take-in-trust.ts";
import { tellTrust } from "./tell-trust.ts";
import { connectedDevice, testWorld, type TestWorld } from "./testing/test-world.ts";

const organisation = makeOrganisation({ expiresAtMs: Date.now() + 86_400_000 });
const { root, rootKeys, rootEnvelope, policy, policyEnvelope } = organisation;
const nora = makeKey();
const next: Root = { ...root, version: 2, threshold: 1, keys: [rootKeyOf("Nora", nora)] };
const nextEnvelope = envelope("root", payloadOf(next), [...rootKeys, nora]);
const policyBy = (
  version: number,
  keys: readonly TestKey[] = [nora],
  change: Partial<Policy> = {},
): Envelope => envelope("policy", payloadOf({ ...policy, version, ...change }), keys);

let world: TestWorld;
beforeEach(() => {
  world = testWorld();
});

const take = async (roots: readonly Envelope[], given: Envelope): Promise<string> => {
  const taken = await takeInTrust(world, { roots, policy: given, approvals: [] });
  return taken.ok ? "ok" : taken.code;
};
const kept = async (): Promise<readonly (number | undefined)[]> => [
  (await world.store.roots()).length,
  (await world.store.signed("policy"))?.version,
];

test("a chain that is longer is taken in with its policy, whole or from where the store's ends", async () => {
  expect(await take([rootEnvelope], policyEnvelope)).toBe("ok");
  expect(await take([nextEnvelope], policyBy(4))).toBe("ok");
  expect(await kept()).toEqual([2, 4]);
  expect(await take([rootEnvelope, nextEnvelope], policyBy(5))).toBe("ok");
  expect(await kept()).toEqual([2, 5]);
});

test("a root that does not follow on the one that is here is not passed on to any device (S-12)", async () => {
  expect(await take([rootEnvelope], policyEnvelope)).toBe("ok");
  expect(await take([envelope("root", payloadOf(next), [nora])], policyBy(4))).toBe("root-not-next");
  const third = envelope("root", payloadOf({ ...next, version: 3 }), [...rootKeys, nora]);
  expect(await take([third], policyBy(4))).toBe("root-not-next");
  expect(await kept()).toEqual([1, 3]);
});

test("a folder that is behind the store sets nothing back (S-13)", async () => {
  expect(await take([rootEnvelope, nextEnvelope], policyBy(4))).toBe("ok");
  expect(await take([rootEnvelope], policyBy(5, rootKeys))).toBe("policy-signature-wrong");
  expect(await take([rootEnvelope, nextEnvelope], policyBy(3))).toBe("policy-older");
  expect(
    await take([rootEnvelope, nextEnvelope], policyBy(4, [nora], { expiresAtMs: policy.expiresAtMs + 1 })),
  ).toBe("policy-older");
  expect(await kept()).toEqual([2, 4]);
});

test("another root of a version that is here, and another organisation, are refused (S-30)", async () => {
  expect(await take([rootEnvelope], policyEnvelope)).toBe("ok");
  const other = makeOrganisation();
  expect(await take([other.rootEnvelope], other.policyEnvelope)).toBe("root-older");
  expect(await kept()).toEqual([1, 3]);
});

test("a device hears of the next roots only, and of no more than it can take at once", () => {
  expect(rootsAfter([rootEnvelope, nextEnvelope], 1)).toEqual([nextEnvelope]);
  expect(rootsAfter([rootEnvelope, nextEnvelope], 2)).toEqual([]);
  expect(
    rootsAfter(
      Array.from({ length: 20 }, () => nextEnvelope),
      1,
    ),
  ).toHaveLength(16);
});

describe("while devices are connected", () => {
  const told = async (change: object): Promise<unknown> => {
    const link = await connectedDevice(world);
    Object.assign(link, { rootVersion: 1, policyVersion: 3, ...change });
    world.links.set(link.deviceId, link);
    await tellTrust(world);
    return link.last("trust");
  };

  test("they hear at once of the next root and policy, and of each once", async () => {
    await take([rootEnvelope, nextEnvelope], policyBy(4));
    expect(await told({})).toEqual({ roots: [nextEnvelope], policy: policyBy(4) });
    expect(await tellTrust(world)).toBe(0);
    expect(await told({ rootVersion: 2 })).toEqual({ policy: policyBy(4) });
    expect(await told({ policyVersion: 4 })).toEqual({ roots: [nextEnvelope] });
    expect(await told({ rootVersion: 2, policyVersion: 4 })).toBeUndefined();
  });

  test("they hear nothing of what was refused here, and old agents nothing that they do not know", async () => {
    await take([rootEnvelope], policyEnvelope);
    await take([rootEnvelope], policyBy(9));
    expect(await told({})).toBeUndefined();
    await take([rootEnvelope, nextEnvelope], policyBy(4));
    expect(await told({ capabilities: [] })).toBeUndefined();
  });
});
