import { expect, test } from "vitest";
import { release } from "./release.ts";

test("a body as it is sent passes, and one with a ring that cannot be does not", () => {
  const envelope = {
    payload: "YQ==",
    signatures: [{ keyId: "0123456789abcdef", signature: "A".repeat(88) }],
  };
  const sent = { release: envelope, openRing: -1 };
  expect(release.body.safeParse(sent).success).toBe(true);
  for (const openRing of [-2, 8, 0.5, "0", null])
    expect(release.body.safeParse({ ...sent, openRing }).success).toBe(false);
});
