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
  sha256,
  wallMs,
} from "../../../../test/trust/organisation.ts";
import type { Manifest } from "../fixes/manifest.ts";
import type { Order } from "../fixes/order.ts";
import { callerProofBytes, typedCode } from "./caller-proof.ts";
import {
  type CallerBook,
  callerCodeMs,
  type CallerRequest,
  decideShowing,
  noCaller,
  type OpenCallerCode,
  shownPerHour,
  wrongPerHour,
} from "./decide-caller.ts";
import { nothingHalted } from "./decide-halt.ts";
import { decideOrder, type OrderCircumstances } from "./decide-order.ts";
import { payloadOf } from "./signed.ts";

const organisation = makeOrganisation({}, ["R0", "R1", "R2"]);
const [ans = makeKey(), bas = makeKey()] = organisation.approverKeys;
const account = {
  kind: "text",
  title: { en: "Account", nl: "Account" },
  pattern: "[a-z]+",
  maxLength: 32,
} as const;
const make = (change: Partial<Manifest> = {}) =>
  makeFix(undefined, {
    risk: "R2",
    callerVerified: true,
    parameters: { account, other: account },
    ...change,
  });
const fix = make();
const params = { account: "anna", other: "x" };
const approvals = [approvalOf(fix, "Ans", ans), approvalOf(fix, "Bas", bas)];

const matter = {
  deviceId,
  person: "Dirk",
  manifestDigest: sha256(fix.bytes),
  params,
  nonce: Buffer.alloc(16, 9).toString("base64"),
};
const shown: OpenCallerCode = { ...matter, code: "471092", ageMs: 60_000 };
const proofOf = (code: string, about = matter): string => sha256(callerProofBytes(about, code));

const known = (
  caller: Partial<CallerBook>,
  change: Partial<OrderCircumstances> = {},
): OrderCircumstances => ({
  ...calmly(organisation.policy),
  caller: { ...noCaller, open: shown, ...caller },
  ...change,
});

function codeOf(order: Partial<Order>, circumstances = known({}), of = fix): string {
  const payload = payloadOf(orderOf(of, { params, ...order }));
  const delivery = {
    order: envelope("order", payload, [organisation.ordererKey]),
    manifest: of.bytes,
    approvals: [approvalOf(of, "Ans", ans), approvalOf(of, "Bas", bas)],
    files: of.files,
  };
  const decided = decideOrder(delivery, circumstances);
  return decided.ok ? "accepted" : decided.code;
}

describe("an order for a fix that takes a verified caller", () => {
  test("with the code that the device shows, for exactly this, is accepted", () => {
    expect(codeOf({ callerProof: proofOf("471092") })).toBe("accepted");
    // In whatever order its parameters were written down.
    expect(codeOf({ callerProof: proofOf("471092"), params: { other: "x", account: "anna" } })).toBe(
      "accepted",
    );
  });
  test("without any is refused", () => {
    expect(codeOf({})).toBe("caller-code-missing");
  });
  test("with another code, or one of another length, is refused", () => {
    expect(codeOf({ callerProof: proofOf("471093") })).toBe("caller-code-wrong");
    expect(codeOf({ callerProof: proofOf("") })).toBe("caller-code-wrong");
  });
  test("with the right digits for another device, or of another showing, is refused", () => {
    const elsewhere = { ...matter, deviceId: "0193b5a0-0000-7000-8000-000000000002" };
    expect(codeOf({ callerProof: proofOf("471092", elsewhere) })).toBe("caller-code-wrong");
    const before = { ...matter, nonce: Buffer.alloc(16, 8).toString("base64") };
    expect(codeOf({ callerProof: proofOf("471092", before) })).toBe("caller-code-wrong");
  });
  test("when the code on the screen is for another fix, account, number of parameters or person, is refused", () => {
    const callerProof = proofOf("471092");
    for (const other of [
      { manifestDigest: sha256(new Uint8Array(1)) },
      { params: { account: "bob", other: "x" } },
      { params: { account: "anna" } },
      { params: { account: "anna", another: "x" } },
      { person: "Ans" },
    ])
      expect(codeOf({ callerProof }, known({ open: { ...shown, ...other } }))).toBe("caller-code-other");
  });
  test("when the code was used, is too old, or was guessed too often, is refused", () => {
    const callerProof = proofOf("471092");
    expect(codeOf({ callerProof }, known({ open: null }))).toBe("caller-code-none");
    expect(codeOf({ callerProof }, known({ open: { ...shown, ageMs: callerCodeMs - 1 } }))).toBe("accepted");
    expect(codeOf({ callerProof }, known({ open: { ...shown, ageMs: callerCodeMs } }))).toBe(
      "caller-code-expired",
    );
    expect(codeOf({ callerProof }, known({ wrong: wrongPerHour - 1 }))).toBe("accepted");
    expect(codeOf({ callerProof }, known({ wrong: wrongPerHour }))).toBe("caller-code-locked");
  });
  test("is judged in all else first: a guess costs a right order", () => {
    expect(codeOf({ callerProof: proofOf("0"), ticket: Buffer.alloc(16, 1).toString("base64") })).toBe(
      "order-ticket-unknown",
    );
  });
});

test("a fix that asks for no caller takes no proof of one", () => {
  const plain = makeFix(undefined, { risk: "R2" });
  const its = orderOf(plain).params;
  expect(codeOf({ params: its }, known({}), plain)).toBe("accepted");
  expect(codeOf({ params: its, callerProof: proofOf("471092") }, known({}), plain)).toBe(
    "caller-code-not-asked",
  );
});

describe("a request to show a code", () => {
  const request: CallerRequest = {
    person: "Dirk",
    fix: fix.manifest.id,
    version: fix.manifest.version,
    manifestDigest: sha256(fix.bytes),
    params,
    manifest: fix.bytes,
    approvals,
  };
  const answer = (change: Partial<CallerRequest>, circumstances = known({})): string => {
    const decided = decideShowing({ ...request, ...change }, circumstances);
    return decided.ok ? `shown for ${decided.manifest.id}` : decided.code;
  };

  test("for an approved fix, by somebody who may order it, is met, and never too often", () => {
    expect(answer({})).toBe("shown for mend-thing");
    expect(answer({}, known({ shown: shownPerHour - 1, wrong: wrongPerHour - 1 }))).toBe(
      "shown for mend-thing",
    );
    expect(answer({}, known({ shown: shownPerHour }))).toBe("caller-codes-too-many");
    expect(answer({}, known({ wrong: wrongPerHour }))).toBe("caller-code-locked");
  });
  test("puts nothing on the screen that the collector made up", () => {
    expect(answer({ person: "Your bank" })).toBe("order-class-not-allowed");
    expect(answer({ person: "Ans" })).toBe("order-class-not-allowed");
    expect(answer({ params: { account: "Call 555!", other: "x" } })).toBe("parameter-not-allowed");
    const invented = make({ title: { en: "Read this to your bank", nl: "x" } });
    expect(answer({ manifest: invented.bytes })).toBe("manifest-digest-wrong");
    expect(answer({ manifest: invented.bytes, manifestDigest: sha256(invented.bytes) })).toBe(
      "approvals-too-few",
    );
    expect(answer({ approvals: approvals.slice(1) })).toBe("approvals-too-few");
    expect(
      answer({
        approvals: Array.from(
          { length: 17 },
          () => approvals[0] ?? envelope("approval", new Uint8Array(), []),
        ),
      }),
    ).toBe("order-malformed");
    const plain = makeFix(undefined, { risk: "R2" });
    expect(answer({ manifest: plain.bytes, manifestDigest: sha256(plain.bytes) })).toBe(
      "caller-code-not-asked",
    );
  });
  test("is refused where orders would be: stopped, report-only, revoked, an expired policy", () => {
    const stop = { type: "stop", person: "Ans", reason: "x", atMs: 1, nonce: "", digest: "" } as const;
    expect(answer({}, known({}, { halts: { ...nothingHalted, stops: [stop] } }))).toBe("all-stopped");
    expect(answer({}, known({}, { isReportOnly: true }))).toBe("report-only");
    const fixes = new Set([request.manifestDigest]);
    expect(answer({}, known({}, { halts: { ...nothingHalted, fixes } }))).toBe("fix-revoked");
    expect(answer({}, known({}, { wallMs: wallMs + 31 * 86_400_000 }))).toBe("policy-expired");
  });
});

test("a proof says each thing in its place, parameters by their names, in whatever order they came", () => {
  const [mixed, sorted] = [
    { b: "2", c: 3, a: "1" },
    { a: "1", b: "2", c: 3 },
  ];
  const said = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(
    callerProofBytes({ ...matter, params: mixed }, "471092"),
  );
  expect(said.split("\n")).toEqual([
    "hulplijn/caller-proof/v1",
    JSON.stringify([deviceId, "Dirk", matter.manifestDigest, Object.entries(sorted), matter.nonce, "471092"]),
  ]);
});

test("people write a code as they hear it", () => {
  expect(typedCode("471092")).toBe("471092");
  expect(typedCode(" 471 092 ")).toBe("471092");
  expect(typedCode("471-092")).toBe("471092");
  expect(typedCode("47109")).toBeNull();
  expect(typedCode("4710921")).toBeNull();
  expect(typedCode("47109a")).toBeNull();
});
