import { createPublicKey, generateKeyPairSync, type KeyObject } from "node:crypto";
import { describe, expect, test } from "vitest";
import { derOfKey, rawKeyBytes, rawOfDer } from "./public-key.ts";
import type { Algorithm } from "./signed.ts";

const made: readonly (readonly [Algorithm, KeyObject])[] = [
  ["Ed25519", generateKeyPairSync("ed25519").publicKey],
  ["ES256", generateKeyPairSync("ec", { namedCurve: "P-256" }).publicKey],
];

describe.each(made)("a public key of %s", (algorithm, key) => {
  const der = key.export({ type: "spki", format: "der" });

  test("goes to its raw bytes and back, as a real library writes it", () => {
    const raw = rawOfDer(der, algorithm);
    expect(raw.length).toBe(rawKeyBytes[algorithm]);
    expect(Buffer.from(derOfKey(raw, algorithm) ?? [])).toEqual(der);
    const again = createPublicKey({
      key: Buffer.from(derOfKey(raw, algorithm) ?? []),
      format: "der",
      type: "spki",
    });
    expect(again.equals(key)).toBe(true);
  });

  test("of another length is none", () => {
    const raw = rawOfDer(der, algorithm);
    expect(derOfKey(raw.slice(1), algorithm)).toBeNull();
    expect(derOfKey(Uint8Array.from([...raw, 0]), algorithm)).toBeNull();
  });
});
