import { createHash } from "node:crypto";
import { wrongCaller } from "@hulplijn/shared/trust/decide";
import { expect, test } from "vitest";
import { proofOf } from "./caller.ts";

const digest = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
const about = {
  deviceId: "0190b6a0-0000-7000-8000-000000000001",
  fix: {
    fix: "unlock-account",
    version: 1,
    manifestDigest: "ab".repeat(32),
    params: { account: "anna" },
    risk: "R2",
  },
};
const nonce = "AAAAAAAAAAAAAAAAAAAAAA==";
const { deviceId, fix } = about;
const { manifestDigest, params } = fix;

/** What a device says that shows 471092 for exactly this to this person, by its own decision. */
const deviceSays = (callerProof: string, person = "Sam"): string | undefined =>
  wrongCaller(
    { callerProof, person: "Sam", manifestDigest, params },
    { id: fix.fix, callerVerified: true },
    {
      open: { deviceId, person, manifestDigest, params, nonce, code: "471092", ageMs: 0 },
      shown: 1,
      wrong: 0,
    },
    digest,
  )?.code;

test("the browser's proof of what the caller read is the one that the device itself makes", async () => {
  expect(deviceSays(await proofOf(about, "Sam", { nonce }, "471092"))).toBeUndefined();
});

test("another code, person, device, value or showing makes another proof", async () => {
  const other = { ...about, fix: { ...fix, params: { account: "bob" } } };
  for (const proof of [
    await proofOf(about, "Sam", { nonce }, "471093"),
    await proofOf(about, "Kim", { nonce }, "471092"),
    await proofOf({ ...about, deviceId: "another" }, "Sam", { nonce }, "471092"),
    await proofOf(other, "Sam", { nonce }, "471092"),
    await proofOf(about, "Sam", { nonce: "BAAAAAAAAAAAAAAAAAAAAA==" }, "471092"),
  ])
    expect(deviceSays(proof)).toBe("caller-code-wrong");
  expect(deviceSays(await proofOf(about, "Sam", { nonce }, "471092"), "Kim")).toBe("caller-code-other");
});
