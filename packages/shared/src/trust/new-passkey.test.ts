import { createHash, generateKeyPairSync } from "node:crypto";
import { describe, expect, test } from "vitest";
import { makePasskey } from "../../../../test/trust/passkey.ts";
import { passkeyLine, readNewPasskey, wrongPasskey } from "./new-passkey.ts";
import { PersonKey } from "./policy.ts";

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
const origin = "https://console.example.nl";

describe("a passkey that a browser has just made", () => {
  test.each([
    ["ES256", -7, generateKeyPairSync("ec", { namedCurve: "P-256" }).publicKey, 65],
    ["Ed25519", -8, generateKeyPairSync("ed25519").publicKey, 32],
  ] as const)("of kind %s is a line that a policy takes", (algorithm, number, key, length) => {
    const made = readNewPasskey(key.export({ type: "spki", format: "der" }), number);
    expect(made).toMatchObject({ algorithm });
    if (!made) return;
    expect(made.raw).toHaveLength(length);
    const rawDigest = sha256(made.raw);
    const line = passkeyLine(made, {
      rawDigest,
      credentialId: Uint8Array.of(1, 2, 3),
      origin: "http://localhost:8480",
      use: "order",
    });
    expect(PersonKey.parse(line)).toEqual(line);
    expect(line).toMatchObject({ rpId: "localhost", keyId: rawDigest.slice(0, 16), use: "order" });
    expect(wrongPasskey(line, made.raw, sha256)).toBeNull();
  });

  test("of a kind that devices do not verify is none", () => {
    const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 }).publicKey;
    expect(readNewPasskey(rsa.export({ type: "spki", format: "der" }), -257)).toBeNull();
  });

  test("on another curve than it says is none", () => {
    const other = generateKeyPairSync("ec", { namedCurve: "P-384" }).publicKey;
    expect(readNewPasskey(other.export({ type: "spki", format: "der" }), -7)).toBeNull();
    expect(readNewPasskey(Uint8Array.of(1, 2), -8)).toBeNull();
  });
});

describe("a passkey that is handed in for a policy is refused", () => {
  const { key } = makePasskey({ origin });
  const raw = new Uint8Array(Buffer.from(key.publicKey, "base64"));
  test.each([
    ["without a key", key, null, "its key is no ES256 key"],
    ["with a key of another length", key, raw.subarray(1), "its key is no ES256 key"],
    ["with another's id", { ...key, keyId: "0".repeat(16) }, raw, "its id is not that of its key"],
    [
      "of another site than its page",
      { ...key, rpId: "example.nl" },
      raw,
      `it is of example.nl, and its page is ${origin}`,
    ],
  ])("%s", (_title, wrong, bytes, sentence) => {
    expect(wrongPasskey(wrong, bytes, sha256)).toBe(sentence);
  });
});
