import { expect, test } from "vitest";
import { simulateUpdates } from "./updates.ts";

// The short form: a hundred devices, and a first ring that need not soak. `npm run simulate:updates` is the whole.
test(
  "a version that is bad for its second ring is halted there, and nobody else ever fetches it",
  { timeout: 120_000 },
  async () => {
    const told = await simulateUpdates({ devices: 100, rings: "10,30/1,55/1,100", say: () => undefined });
    expect(told.wrong).toEqual([]);
    expect(told.held, told.figures).toBe(true);
  },
);
