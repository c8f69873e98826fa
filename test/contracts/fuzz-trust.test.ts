import { expect, test } from "vitest";
import type { DecidedOrder, judgeOrder } from "../../packages/agent/src/runner/judge-order.ts";
import { consentTerms, decideOrder } from "../../packages/shared/src/trust/trust.ts";
import { sha256, sha512 } from "../trust/organisation.ts";
import { fuzzTrust } from "../trust/fuzz/fuzz.ts";

// The short form of `npm run fuzz:trust`; the long one is 10^7 before a release.

test("S-04: of 6,000 mutated bundles none runs, none crashes what decides, and untouched ones are accepted", () => {
  const result = fuzzTrust({ count: 6000, seed: 20_261_123 });
  expect(result.ran).toEqual([]);
  expect(result.crashed).toEqual([]);
  expect(result.controlAccepted).toBe(true);
  const refusals = Object.values(result.refused).reduce((sum, times) => sum + times, 0);
  expect(refusals + result.stillRight).toBe(6000);
  // The mutations reach every stage of the decision, not only its first.
  expect(Object.keys(result.refused)).toEqual(
    expect.arrayContaining([
      "no-frame",
      "root-not-pinned",
      "policy-signature-wrong",
      "order-signature-wrong",
      "order-other-device",
      "order-ticket-unknown",
      "manifest-digest-wrong",
      "parameter-not-allowed",
      "approvals-too-few",
      "file-digest-wrong",
      "batch-malformed",
      "batch-place-wrong",
      "batch-root-wrong",
    ]),
  );
});

/** The runner's decision, with what it asks of cryptography answered otherwise. */
function weakened(verify: () => boolean): typeof judgeOrder {
  return (body, trust, moment) => {
    if (!trust.ok) return trust;
    const bytes = (text: string): Buffer => Buffer.from(text, "base64");
    const files = new Map(Object.entries(body.files).map(([name, text]) => [name, bytes(text)]));
    const delivery = { order: body.order, approvals: body.approvals, manifest: bytes(body.manifest), files };
    const { deviceId, policy } = trust;
    const known = { ...moment, deviceId, policy, platform: "linux" as const, sha256, sha512, verify };
    const decided = decideOrder(delivery, known);
    if (!decided.ok) return decided;
    const terms = consentTerms(decided.manifest, policy);
    return { ...decided, policyVersion: policy.version, terms } satisfies DecidedOrder;
  };
}

test("the fuzz finds a decision that believes every signature", () => {
  const judge = weakened(() => true);
  expect(fuzzTrust({ count: 1000, seed: 7, judge }).ran.length).toBeGreaterThan(0);
});
