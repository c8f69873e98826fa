import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { keyPair, seal } from "../../packages/collector/src/app/testing/test-fix.ts";
import type { PasskeyOptions, Problem, Session } from "../../packages/shared/src/api/registry.ts";
import {
  type Delegation,
  type Envelope,
  payloadOf,
  type Person,
  type Policy,
  signInPayload,
} from "../../packages/shared/src/trust/trust.ts";
import { type AssertionChange, makePasskey, passkeyEnvelope } from "../trust/passkey.ts";
import { type House, makeHouse, type SignedIn } from "./http-house.ts";

// Signing in by a delegation: one touch. The browser writes the delegation around the collector's nonce.

const origin = "http://localhost:8480";
const hourMs = 3_600_000;
const make = (change: object = {}) =>
  makePasskey({ origin, rpId: "localhost", credentialId: randomBytes(32).toString("base64"), ...change });
const anna = make();
const unknown = make();
const elsewhere = make({ origin: "http://localhost:9999" });
const approving = make({ use: "approve" });
/** Somebody of the policy who wrote Anna's credential id into the line of their own passkey. */
const thief = make({ credentialId: anna.key.credentialId });
const file = keyPair();
const shift = keyPair();
let house: House;
let account: SignedIn;

beforeAll(async () => {
  house = await makeHouse();
  account = await house.signIn("second-line", "Anna");
  const person: Person = {
    person: "Anna de Vries",
    keys: [
      ...[anna, unknown, elsewhere, approving].map(({ key }) => key),
      { kind: "file", keyId: file.keyId, publicKey: file.publicKey },
    ],
    approves: [],
    orders: ["R0", "R1", "R2"],
    shiftHours: 9,
    batch: 50,
  };
  const policy: Policy = {
    type: "policy",
    version: 1,
    expiresAtMs: Date.now() + 30 * 24 * hourMs,
    people: [{ ...person, person: "Mallory", keys: [thief.key] }, person],
    thresholds: { R0: 1, R1: 1, R2: 2, R3: 3 },
  };
  const { personId } = account.session.person;
  await house.store.write(async (tx) => {
    await tx.putSigned("policy", 1, seal("policy", policy, keyPair()));
    for (const { key } of [anna, elsewhere, approving])
      await tx.putPasskey({
        credentialId: idOf(key.credentialId),
        personId,
        publicKey: coseOf(key.publicKey),
        counter: 0,
        transports: [],
        createdAtMs: Date.now(),
      });
  });
});
afterAll(() => house.close());

/** A raw P-256 key as registrations leave it (COSE_Key, RFC 9053 7.1.1). */
function coseOf(publicKey: string): string {
  const raw = Buffer.from(publicKey, "base64");
  const [head, between] = [Buffer.from("a5010203262001215820", "hex"), Buffer.from("225820", "hex")];
  return Buffer.concat([head, raw.subarray(1, 33), between, raw.subarray(33)]).toString("base64");
}
const idOf = (credentialId: string): string => Buffer.from(credentialId, "base64").toString("base64url");
const post = (url: string, payload: object) =>
  house.http.api.inject({
    method: "POST",
    url: `/api/v1/session/passkey/${url}`,
    payload,
    headers: { host: "localhost:8480" },
  });
const options = async (passkey = anna): Promise<PasskeyOptions> =>
  (await post("options", { credentialId: idOf(passkey.key.credentialId) })).json<PasskeyOptions>();
const nowMs = (): number => house.world.clock.nowMs();

async function delegation(over: Partial<Delegation> = {}): Promise<Delegation> {
  const issuedAtMs = nowMs();
  return {
    type: "delegation",
    person: "Anna de Vries",
    shiftKey: shift.publicKey,
    classes: ["R0", "R1"],
    issuedAtMs,
    expiresAtMs: issuedAtMs + 9 * hourMs,
    nonce: over.nonce ?? (await options()).nonce,
    ...over,
  };
}
const touched = (said: Delegation, passkey = anna, change: AssertionChange = {}): Envelope =>
  passkeyEnvelope("delegation", payloadOf(said), passkey, change);

describe("a passkey of the policy", () => {
  test("is offered a shift as the policy lets its person; others, and ones that no account has, are not", async () => {
    const { shift: offered } = await options();
    expect(offered).toEqual({
      person: "Anna de Vries",
      keyId: anna.key.keyId,
      classes: ["R0", "R1"],
      hours: 9,
    });
    for (const other of [unknown, elsewhere, approving, make()])
      expect((await options(other)).shift).toBeNull();
    expect((await post("options", {})).json<PasskeyOptions>().shift).toBeNull();
  });

  test("signs its account in by delegating, once", async () => {
    const signed = touched(await delegation());
    const answer = await post("shift", { delegation: signed });
    expect(answer.json<Session>().person).toMatchObject({ name: "Anna" });
    expect(String(answer.headers["set-cookie"])).toMatch(/^hulplijn=/);
    expect((await house.store.audit(0, 1000)).at(-1)).toMatchObject({
      action: "session.opened",
      who: "Anna",
    });
    // Every order of the shift carries this delegation: whoever reads one cannot sign in with it.
    const again = await post("shift", { delegation: signed });
    expect(again.json<Problem>()).toMatchObject({ code: "sign-in-wrong", status: 401 });
    expect(again.headers["set-cookie"]).toBeUndefined();
  });
});

describe("nobody is signed in by a delegation", () => {
  const refused = async (signed: Envelope, code: string): Promise<void> => {
    const answer = await post("shift", { delegation: signed });
    expect(answer.json<Problem>()).toMatchObject({ code });
    expect(answer.headers["set-cookie"]).toBeUndefined();
  };
  const nonce = randomBytes(16).toString("base64");

  test("with a nonce that the collector did not give out", async () =>
    refused(touched(await delegation({ nonce })), "sign-in-wrong"));
  test("with a nonce that is too old", async () => {
    const old = (await options()).nonce;
    house.pass(5 * 60_000);
    await refused(touched(await delegation({ nonce: old })), "sign-in-wrong");
  });
  test("that was written an hour ago", async () => {
    const issuedAtMs = nowMs() - hourMs;
    await refused(
      touched(await delegation({ issuedAtMs, expiresAtMs: issuedAtMs + 9 * hourMs })),
      "sign-in-wrong",
    );
  });
  test("that is longer than the policy lets it be", async () =>
    refused(touched(await delegation({ expiresAtMs: nowMs() + 10 * hourMs })), "delegation-not-allowed"));
  test("of a key file: it is for the command line", async () =>
    refused(seal("delegation", await delegation(), file), "sign-in-wrong"));
  test("of a passkey of another page", async () =>
    refused(touched(await delegation(), elsewhere), "sign-in-wrong"));
  test("of a passkey that approves", async () =>
    refused(touched(await delegation(), approving), "delegation-signature-wrong"));
  test("of a passkey that no account has", async () =>
    refused(touched(await delegation(), unknown), "sign-in-wrong"));
  test("of a passkey that has the id of another's, and not its key", async () =>
    refused(touched(await delegation({ person: "Mallory" }), thief), "sign-in-wrong"));
  test("in the name of somebody else", async () =>
    refused(touched(await delegation({ person: "Bas" })), "delegation-signature-wrong"));
  test("without its user verified", async () =>
    refused(touched(await delegation(), anna, { flags: 0x01 }), "delegation-signature-wrong"));
  test("by two signatures at once", async () => {
    const said = await delegation();
    const [one, two] = [touched(said), seal("delegation", said, file)];
    await refused({ ...one, signatures: [...one.signatures, ...two.signatures] }, "sign-in-wrong");
  });
  test("by an answer to a plain sign-in, which begins no shift either", async () => {
    const said = await delegation();
    const plain = passkeyEnvelope("sign-in", signInPayload(said.nonce), anna);
    await refused({ ...plain, payload: touched(said).payload }, "delegation-signature-wrong");
  });
});
