import { expect, test } from "vitest";
import { mostBundleBytes } from "../../trust/release.ts";
import { releaseWanted } from "./release-wanted.ts";

test("a body as it is sent passes, and one beyond the largest bundle does not", () => {
  const sent = { sha256: "ab".repeat(32), offset: mostBundleBytes };
  expect(releaseWanted.body.safeParse(sent).success).toBe(true);
  for (const offset of [mostBundleBytes + 1, -1, 0.5])
    expect(releaseWanted.body.safeParse({ ...sent, offset }).success).toBe(false);
});
