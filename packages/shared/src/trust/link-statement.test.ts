import { expect, test } from "vitest";
import { linkBytes } from "./link-statement.ts";

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString();

test("what is signed on the link names its role and its fields in a fixed order", () => {
  expect(text(linkBytes({ nonce: "N", publicKey: "K", token: "T", type: "enrol" }))).toBe(
    'hulplijn/link/v1\n21\n["enrol","T","K","N"]',
  );
  expect(text(linkBytes({ type: "enrolled", deviceId: "D", publicKey: "K", nonce: "N" }))).toContain(
    '["enrolled","D","K","N"]',
  );
  expect(
    text(linkBytes({ type: "challenge", deviceId: "D", deviceNonce: "A", collectorNonce: "B" })),
  ).toContain('["challenge","D","A","B"]');
  expect(
    text(linkBytes({ type: "proof", deviceId: "D", connection: 3, deviceNonce: "A", collectorNonce: "B" })),
  ).toContain('["proof","D",3,"A","B"]');
});
