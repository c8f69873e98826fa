import { refuse } from "@hulplijn/shared/errors";
import { payloadOf } from "@hulplijn/shared/trust/decide";
import { expect, test } from "vitest";
import {
  approvalOf,
  calmly,
  deviceId,
  envelope,
  makeFix,
  makeKey,
  makeOrganisation,
  orderOf,
  sha256,
} from "../../../../test/trust/organisation.ts";
import { judgeOrder } from "./judge-order.ts";
import type { TrustState } from "./trust-state.ts";

const { root, policy, ordererKey, approverKeys } = makeOrganisation();
const [ans = makeKey()] = approverKeys;
const rootDigest = sha256(payloadOf(root));
const trust: TrustState = { ok: true, deviceId, root, pinned: rootDigest, rootDigest, policy };
const fix = makeFix();
const body = {
  order: envelope("order", payloadOf(orderOf(fix)), [ordererKey]),
  manifest: Buffer.from(fix.bytes).toString("base64"),
  approvals: [approvalOf(fix, "Ans", ans)],
  files: Object.fromEntries(
    [...fix.files].map(([name, bytes]) => [name, Buffer.from(bytes).toString("base64")]),
  ),
};

test("an order that is accepted says by which policy", () => {
  expect(judgeOrder(body, trust, calmly(policy))).toMatchObject({ ok: true, policyVersion: policy.version });
});

test("a refusal is told as it is, and names no policy", () => {
  const refused = judgeOrder({ ...body, approvals: [] }, trust, calmly(policy));
  expect(refused).toMatchObject({ ok: false, code: "approvals-too-few" });
  expect(refused).not.toHaveProperty("policyVersion");
});

test("who trusts nobody runs nothing, and says why", () => {
  const nobody = refuse("root-not-pinned", "this device is not enrolled");
  expect(judgeOrder(body, nobody, calmly(policy))).toBe(nobody);
});
