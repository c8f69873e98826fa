import { expect, test } from "vitest";
import { linkSecret } from "./link-secret.ts";

const secret = "a1B2c3D4e5F6g7H8i9J0_-kLmN";

test("the secret of a sign-in link is what follows the #", () => {
  expect(linkSecret(`#${secret}`)).toBe(secret);
});

test.each(["", "#", "#short", `#${secret}?x`, `#${"a".repeat(201)}`, "#has space has space has space"])(
  "%j is not the secret of a link",
  (fragment) => {
    expect(linkSecret(fragment)).toBeNull();
  },
);
