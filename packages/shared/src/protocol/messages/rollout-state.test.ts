import { expect, test } from "vitest";
import { rolloutState, rolloutStates } from "./rollout-state.ts";

test("a body as it is sent passes in each state, and no other state does", () => {
  const sent = { rollout: "ab".repeat(32), ring: 8, code: null, untilMs: null, atMs: 1 };
  for (const state of rolloutStates)
    expect(rolloutState.body.safeParse({ ...sent, state }).success).toBe(true);
  expect(rolloutState.body.safeParse({ ...sent, state: "begun" }).success).toBe(false);
});
