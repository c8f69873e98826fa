import { describe, expect, test } from "vitest";
import { decideOrder, payloadOf, type Policy } from "../../packages/shared/src/trust/trust.ts";
import {
  approvalOf,
  calmly,
  envelope,
  makeFix,
  makeKey,
  makeOrganisation,
  orderOf,
  type Organisation,
  personOf,
  type TestFix,
} from "../trust/organisation.ts";

// What the catalogue asks of the script channel, by its numbers, against the decision that the runner takes.

const ours = makeOrganisation({}, ["R0", "R1", "R2", "R3"]);
const [ans = makeKey(), bas = makeKey()] = ours.approverKeys;

function codeOf(
  fix: TestFix,
  approvals: ReturnType<typeof approvalOf>[],
  change: Partial<Parameters<typeof decideOrder>[0]> = {},
  policy: Policy = ours.policy,
): string {
  const delivery = {
    order: envelope("order", payloadOf(orderOf(fix)), [ours.ordererKey]),
    manifest: fix.bytes,
    approvals,
    files: fix.files,
    ...change,
  };
  const decided = decideOrder(delivery, calmly(policy));
  return decided.ok ? "accepted" : decided.code;
}

describe("S-06: a class that somebody lowers", () => {
  const grave = makeFix(undefined, { risk: "R3" });
  const relabelled = makeFix(undefined, { risk: "R0" });
  const approvals = [approvalOf(grave, "Ans", ans), approvalOf(grave, "Bas", bas)];

  test("in the manifest makes it another manifest, which nobody approved", () => {
    expect(codeOf(relabelled, approvals)).toBe("approvals-too-few");
    expect(codeOf(relabelled, [approvalOf(relabelled, "Ans", ans)])).toBe("accepted");
  });

  test("by sending it as something else changes nothing: the signed manifest says what it takes", () => {
    expect(codeOf(grave, approvals)).toBe("approvals-too-few");
    const order = envelope("order", payloadOf(orderOf(relabelled)), [ours.ordererKey]);
    expect(codeOf(grave, approvals, { order })).toBe("manifest-digest-wrong");
  });
});

describe("S-07, S-08: a person whom the policy does not name yet", () => {
  const fix = makeFix();
  const newcomer = makeKey();

  test("approves nothing and orders nothing, however well they sign", () => {
    expect(codeOf(fix, [approvalOf(fix, "Eva", newcomer)])).toBe("approvals-too-few");
    const order = envelope("order", payloadOf(orderOf(fix, { person: "Eva" })), [newcomer]);
    expect(codeOf(fix, [approvalOf(fix, "Ans", ans)], { order })).toBe("order-signature-wrong");
  });

  test("may, as soon as a policy that the root signed names them", () => {
    const people = [...ours.policy.people, personOf("Eva", newcomer)];
    const approvals = [approvalOf(fix, "Eva", newcomer)];
    expect(codeOf(fix, approvals, {}, { ...ours.policy, people })).toBe("accepted");
  });
});

describe("S-30: a bundle of another organisation", () => {
  const theirs: Organisation = makeOrganisation({}, ["R0", "R1", "R2", "R3"]);
  const fix = makeFix();
  const [dirk = makeKey()] = theirs.approverKeys;

  test("is refused, although every signature in it holds there", () => {
    const order = envelope("order", payloadOf(orderOf(fix)), [theirs.ordererKey]);
    const approvals = [approvalOf(fix, "Ans", dirk)];
    expect(codeOf(fix, approvals, { order }, theirs.policy)).toBe("accepted");
    expect(codeOf(fix, approvals, { order })).toBe("order-signature-wrong");
    expect(codeOf(fix, approvals)).toBe("approvals-too-few");
  });
});

test.each([
  ["CRLF line ends", (text: string) => text.replaceAll("\n", "\r\n")],
  ["a byte order mark", (text: string) => `\ufeff${text}`],
  ["a byte more", (text: string) => `${text}\n`],
  ["a byte less", (text: string) => text.slice(0, -1)],
  ["another byte", (text: string) => text.replace("e", "E")],
])("S-02: a script with %s is refused", (_title, change) => {
  const fix = makeFix();
  const files = new Map(
    [...fix.files].map(([name, bytes]) => [name, Buffer.from(change(Buffer.from(bytes).toString()))]),
  );
  expect(codeOf(fix, [approvalOf(fix, "Ans", ans)])).toBe("accepted");
  expect(codeOf(fix, [approvalOf(fix, "Ans", ans)], { files })).toBe("file-digest-wrong");
});
