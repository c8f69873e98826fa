import { payloadOf } from "@hulplijn/shared/trust";
import { expect, test } from "vitest";
import { envelope, makeOrganisation } from "../../../../test/trust/organisation.ts";
import { testWorld } from "./testing/test-world.ts";
import { lookAtTrustEnds, noticesNow } from "./watch-trust-ends.ts";

const day = 86_400_000;

test("T-05: a policy that ends is said at 30, 7 and 1 days and at its end, each once, and no more when the next is in force", async () => {
  const world = testWorld();
  const endsAtMs = world.at.nowMs + 40 * day;
  const { root, rootKeys, policy } = makeOrganisation({ expiresAtMs: endsAtMs });
  const later = envelope("root", payloadOf({ ...root, expiresAtMs: world.at.nowMs + 900 * day }), rootKeys);
  const policyBy = (version: number, expiresAtMs: number) =>
    envelope("policy", payloadOf({ ...policy, version, expiresAtMs }), rootKeys);
  await world.store.write(async (tx) => {
    await tx.putSigned("root", 1, later);
    await tx.putSigned("policy", 3, policyBy(3, endsAtMs));
  });
  const passed: unknown[] = [];
  for (const left of [40, 30, 29, 7, 3, 1, 0.5, -1]) {
    world.at.nowMs = endsAtMs - left * day;
    await lookAtTrustEnds(world);
    await lookAtTrustEnds(world);
    passed.push((await noticesNow(world)).map(({ code, severity }) => `${code} ${severity}`).join());
  }
  expect(passed).toEqual([
    "",
    "policy-ends notice",
    "policy-ends notice",
    "policy-ends warning",
    "policy-ends warning",
    "policy-ends critical",
    "policy-ends critical",
    "policy-ended critical",
  ]);
  const lines = (await world.store.audit(0, 100)).filter(({ action }) => action === "trust.ends");
  expect(lines.map(({ object, detail }) => [object, (detail as { days: number }).days])).toEqual([
    ["policy 3", 30],
    ["policy 3", 7],
    ["policy 3", 1],
    ["policy 3", 0],
  ]);
  expect(world.logged).toHaveLength(4);
  await world.store.write((tx) => tx.putSigned("policy", 4, policyBy(4, world.at.nowMs + 90 * day)));
  await lookAtTrustEnds(world);
  expect([await noticesNow(world), world.logged.length]).toEqual([[], 4]);
});

test("T-05: a root and a certificate that end are said as well, and a chain of roots that is nearly full", async () => {
  const world = Object.assign(testWorld(), { certificateEndsAtMs: 0 });
  const { root, rootKeys } = makeOrganisation();
  const soon = world.at.nowMs + 6 * day;
  world.certificateEndsAtMs = world.at.nowMs - 1;
  await world.store.write(async (tx) => {
    for (let version = 1; version <= 56; version++)
      await tx.putSigned(
        "root",
        version,
        envelope("root", payloadOf({ ...root, version, expiresAtMs: soon }), rootKeys),
      );
  });
  expect((await noticesNow(world)).map(({ code }) => code)).toEqual([
    "root-ends",
    "certificate-ended",
    "root-chain-long",
  ]);
  await lookAtTrustEnds(world);
  expect(world.logged.map(({ facts }) => facts["what"])).toEqual(["root", "certificate"]);
});
