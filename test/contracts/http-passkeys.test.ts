import { createHash, createSign, generateKeyPairSync, type KeyObject, randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PasskeyOptions, Problem, Session } from "../../packages/shared/src/api/registry.ts";
import { signedBytes, signInPayload } from "../../packages/shared/src/trust/trust.ts";
import { type House, makeHouse, type SignedIn } from "./http-house.ts";

let house: House;
let lead: SignedIn;
beforeAll(async () => {
  house = await makeHouse();
  lead = await house.signIn("lead", "Ada");
});
afterAll(() => house.close());

const origin = "http://localhost:8480";
const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64url");
const sha256 = (bytes: Uint8Array | string): Buffer => createHash("sha256").update(bytes).digest();
const post = (url: string, payload: object, headers: Record<string, string> = {}) =>
  house.http.api.inject({
    method: "POST",
    url: `/api/v1/${url}`,
    payload,
    headers: { host: "localhost:8480", ...headers },
  });

/** CBOR (RFC 8949) of what an authenticator says: small whole numbers, text, bytes and maps. */
function cbor(value: number | string | Uint8Array | ReadonlyMap<number | string, unknown>): Buffer {
  const head = (major: number, size: number): Buffer => {
    if (size < 24) return Buffer.from([(major << 5) | size]);
    return size < 256
      ? Buffer.from([(major << 5) | 24, size])
      : Buffer.from([(major << 5) | 25, size >> 8, size & 255]);
  };
  if (typeof value === "number") return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === "string")
    return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (value instanceof Uint8Array) return Buffer.concat([head(2, value.length), value]);
  const entries = [...value].flatMap(([key, one]) => [cbor(key), cbor(one as number)]);
  return Buffer.concat([head(5, value.size), ...entries]);
}

/** An authenticator in software: ES256, user verified, attestation none. */
class Authenticator {
  readonly id = randomBytes(32);
  readonly #key: KeyObject;
  readonly #publicKey: KeyObject;
  #counter = 0;

  constructor() {
    const pair = generateKeyPairSync("ec", { namedCurve: "P-256" });
    this.#key = pair.privateKey;
    this.#publicKey = pair.publicKey;
  }

  #data(flags: number, rpId: string, more: Uint8Array): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(++this.#counter);
    return Buffer.concat([sha256(rpId), Buffer.from([flags]), counter, more]);
  }

  register(challenge: string, over: { origin?: string } = {}): object {
    const { x = "", y = "" } = this.#publicKey.export({ format: "jwk" });
    const bytes = (text: string): Buffer => Buffer.from(text, "base64url");
    const cose = cbor(
      new Map<number, unknown>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, bytes(x)],
        [-3, bytes(y)],
      ]),
    );
    const length = Buffer.from([0, this.id.length]);
    const authData = this.#data(0x45, "localhost", Buffer.concat([Buffer.alloc(16), length, this.id, cose]));
    const clientData = JSON.stringify({ type: "webauthn.create", challenge, origin: over.origin ?? origin });
    const attestation = new Map<string, unknown>([
      ["fmt", "none"],
      ["attStmt", new Map()],
      ["authData", authData],
    ]);
    return {
      id: base64url(this.id),
      rawId: base64url(this.id),
      type: "public-key",
      clientExtensionResults: { credProps: { rk: true } },
      response: {
        clientDataJSON: base64url(Buffer.from(clientData)),
        attestationObject: base64url(cbor(attestation)),
        transports: ["internal"],
      },
    };
  }

  sign(challenge: string, over: { origin?: string; rpId?: string; flags?: number } = {}): object {
    const authData = this.#data(over.flags ?? 0x05, over.rpId ?? "localhost", Buffer.alloc(0));
    const clientData = Buffer.from(
      JSON.stringify({ type: "webauthn.get", challenge, origin: over.origin ?? origin }),
    );
    const signature = createSign("sha256")
      .update(Buffer.concat([authData, sha256(clientData)]))
      .sign(this.#key);
    return {
      id: base64url(this.id),
      rawId: base64url(this.id),
      type: "public-key",
      clientExtensionResults: {},
      response: {
        clientDataJSON: base64url(clientData),
        authenticatorData: base64url(authData),
        signature: base64url(signature),
      },
    };
  }
}

const challengeOf = async (url: string, headers: Record<string, string> = {}): Promise<string> =>
  (await post(url, {}, headers)).json<{ challenge: string }>().challenge;
const toRegister = (person: SignedIn): Promise<string> =>
  challengeOf("people/me/passkeys/options", person.headers);
const askNonce = async (): Promise<string> =>
  (await post("session/passkey/options", {})).json<PasskeyOptions>().nonce;
/** The challenge that a nonce stands for: the browser makes it, with a domain of its own. */
const challengeFor = (nonce: string): string =>
  base64url(sha256(signedBytes("sign-in", signInPayload(nonce))));
/** Answers as the console does. */
async function answered(
  key: Authenticator,
  over: { origin?: string; rpId?: string; flags?: number } = {},
): Promise<object> {
  const nonce = await askNonce();
  return { ...key.sign(challengeFor(nonce), over), nonce };
}

describe("a passkey", () => {
  const key = new Authenticator();

  test("is added by its person, and signs them in from then on", async () => {
    const added = await post("people/me/passkeys", key.register(await toRegister(lead)), lead.headers);
    expect(added.statusCode).toBe(204);
    const signedIn = await post("session/passkey/verify", await answered(key));
    expect(signedIn.json<Session>().person).toMatchObject({ name: "Ada", passkeys: 1 });
    expect(String(signedIn.headers["set-cookie"])).toMatch(/^hulplijn=/);
    const actions = (await house.store.audit(0, 1000)).map(({ action }) => action);
    expect(actions.slice(-2)).toEqual(["person.passkey-added", "session.opened"]);
  });

  test("answers each challenge once", async () => {
    const answer = await answered(key);
    expect((await post("session/passkey/verify", answer)).statusCode).toBe(200);
    expect((await post("session/passkey/verify", answer)).statusCode).toBe(401);
  });

  test.each<[string, { origin?: string; rpId?: string; flags?: number }]>([
    ["made for another site", { origin: "https://evil.example" }],
    ["made for another port", { origin: "http://localhost:9999" }],
    ["bound to another name", { rpId: "evil.example" }],
    ["without the person being verified", { flags: 0x01 }],
    ["without the person being there", { flags: 0x04 }],
  ])("signs nobody in with an answer %s", async (_what, over) => {
    const answer = await post("session/passkey/verify", await answered(key, over));
    expect(answer.json<Problem>()).toMatchObject({ code: "sign-in-wrong", status: 401 });
    expect(answer.headers["set-cookie"]).toBeUndefined();
  });

  test("signs nobody in with an old, a foreign or an invented challenge", async () => {
    const late = await askNonce();
    house.pass(5 * 60_000);
    const invented = randomBytes(16).toString("base64");
    for (const nonce of [late, invented])
      expect(
        (await post("session/passkey/verify", { ...key.sign(challengeFor(nonce)), nonce })).statusCode,
      ).toBe(401);
    const nonce = await askNonce();
    // Among them the nonce itself: a challenge that the collector chose is never what gets signed.
    for (const challenge of [
      await toRegister(await house.signIn("lead")),
      base64url(Buffer.from(nonce, "base64")),
      base64url(sha256(signedBytes("delegation", signInPayload(nonce)))),
    ])
      expect((await post("session/passkey/verify", { ...key.sign(challenge), nonce })).statusCode).toBe(401);
  });

  test("is not had twice, nor added on a challenge that another person asked for", async () => {
    const again = await post("people/me/passkeys", key.register(await toRegister(lead)), lead.headers);
    expect(again.json<Problem>()).toMatchObject({ code: "conflict" });
    const other = await house.signIn("second-line");
    const foreign = await post(
      "people/me/passkeys",
      new Authenticator().register(await toRegister(lead)),
      other.headers,
    );
    expect(foreign.json<Problem>()).toMatchObject({ code: "sign-in-wrong" });
  });

  test("signs nobody in who may sign in no longer", async () => {
    const person = await house.store.person(lead.session.person.personId);
    if (!person) throw new Error("Ada is there");
    await house.store.write((tx) => tx.putPerson({ ...person, disabled: true }));
    expect((await post("session/passkey/verify", await answered(key))).statusCode).toBe(401);
  });
});
