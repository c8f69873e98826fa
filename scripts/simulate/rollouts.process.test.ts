import { expect, test } from "vitest";
import { simulateRollouts } from "./rollouts.ts";

// The short form: a hundred devices. `npm run simulate:rollouts` is the whole.
test(
  "a rollout halts where its gate says, stops at one click, and goes on by signatures without a second run anywhere",
  { timeout: 240_000 },
  async () => {
    const told = await simulateRollouts({ devices: 100, say: () => undefined });
    expect(told.wrong).toEqual([]);
    expect(told.held, told.figures).toBe(true);
  },
);
