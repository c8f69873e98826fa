import { refuse } from "@hulplijn/shared/errors";
import { payloadOf } from "@hulplijn/shared/trust/decide";
import type { Body } from "@hulplijn/shared/protocol";
import { describe, expect, test } from "vitest";
import {
  approvalOf,
  calmly,
  deviceId,
  envelope,
  makeFix,
  makeKey,
  makeOrganisation,
  orderOf,
  recordedOf,
  sha256,
} from "../../../../test/trust/organisation.ts";
import { judgeOrder, type Moment } from "./judge-order.ts";
import type { TrustState } from "./trust-state.ts";

const { root, policy, ordererKey, approverKeys } = makeOrganisation();
const [ans = makeKey()] = approverKeys;
const rootDigest = sha256(payloadOf(root));
const trust: TrustState = { ok: true, deviceId, root, pinned: rootDigest, rootDigest, policy };
const fix = makeFix();
const nothingSeen = { furthest: null, broken: null };
const calm = { ...calmly(policy), trail: nothingSeen };
const body = {
  order: envelope("order", payloadOf(orderOf(fix)), [ordererKey]),
  manifest: Buffer.from(fix.bytes).toString("base64"),
  approvals: [approvalOf(fix, "Ans", ans)],
  files: Object.fromEntries(
    [...fix.files].map(([name, bytes]) => [name, Buffer.from(bytes).toString("base64")]),
  ),
};

test("an order that is accepted says by which policy", () => {
  expect(judgeOrder(body, trust, calm)).toMatchObject({ ok: true, policyVersion: policy.version });
});

test("a refusal is told as it is, and names no policy", () => {
  const refused = judgeOrder({ ...body, approvals: [] }, trust, calm);
  expect(refused).toMatchObject({ ok: false, code: "approvals-too-few" });
  expect(refused).not.toHaveProperty("policyVersion");
});

test("who trusts nobody runs nothing, and says why", () => {
  const nobody = refuse("root-not-pinned", "this device is not enrolled");
  expect(judgeOrder(body, nobody, calm)).toBe(nobody);
});

describe("S-32: an order of class R2", () => {
  const all = makeOrganisation({}, ["R0", "R1", "R2"]);
  const [one = makeKey(), two = makeKey()] = all.approverKeys;
  const grave = makeFix(undefined, { risk: "R2" });
  const order = envelope("order", payloadOf(orderOf(grave)), [all.ordererKey]);
  const approvals = [approvalOf(grave, "Ans", one), approvalOf(grave, "Bas", two)];
  const right = {
    order,
    approvals,
    recorded: recordedOf(order, approvals),
    manifest: Buffer.from(grave.bytes).toString("base64"),
    files: Object.fromEntries(
      [...grave.files].map(([name, bytes]) => [name, Buffer.from(bytes).toString("base64")]),
    ),
  };
  const judged = (delivered: Body<"order">, trail: Moment["trail"] = nothingSeen): unknown => {
    const trusted = { ...trust, root: all.root, policy: all.policy };
    const decided = judgeOrder(delivered, trusted, { ...calmly(all.policy), trail });
    return decided.ok || decided.code;
  };

  test("that stands on the audit trail with every approval is run", () => {
    expect(judged(right)).toBe(true);
    expect(judged(right, { furthest: right.recorded.head, broken: null })).toBe(true);
  });

  test("that is missing from the trail is refused, and so is one whose approval is", () => {
    const { recorded: _none, ...unrecorded } = right;
    expect(judged(unrecorded)).toBe("order-not-recorded");
    expect(judged({ ...right, recorded: recordedOf(order, approvals.slice(1)) })).toBe("order-not-recorded");
    const other = envelope("order", payloadOf(orderOf(fix)), [all.ordererKey]);
    expect(judged({ ...right, recorded: recordedOf(other, approvals) })).toBe("order-not-recorded");
  });

  test("of a collector whose trail went back is refused", () => {
    expect(judged(right, { furthest: { index: 8, hash: "a".repeat(64) }, broken: null })).toBe(
      "audit-trail-broken",
    );
    expect(judged(right, { furthest: null, broken: "went-back" })).toBe("audit-trail-broken");
  });

  test("an order of class R1 needs no line: what it does can be undone", () => {
    expect(
      judgeOrder(body, trust, { ...calmly(policy), trail: { furthest: null, broken: "forked" } }).ok,
    ).toBe(true);
  });
});
