import { expect, test } from "vitest";
import { releaseState, releaseStates } from "./release-state.ts";

test("a body as it is sent passes in each state, and no other state does", () => {
  const sent = { sequence: 3, version: "1.4.0", ring: 0, code: null, atMs: 1 };
  for (const state of releaseStates)
    expect(releaseState.body.safeParse({ ...sent, state }).success).toBe(true);
  expect(releaseState.body.safeParse({ ...sent, state: "done" }).success).toBe(false);
});
