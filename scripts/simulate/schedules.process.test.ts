import { expect, test } from "vitest";
import { simulateSchedules } from "./schedules.ts";

// The short forms: sixty devices over a clock change. `npm run simulate:schedules` is the whole.
test.each(["2027-02-27", "2027-10-01"])(
  "schedules run as often as their words say, never twice, never outside a window, from %s on",
  (from) => {
    const told = simulateSchedules({ devices: 60, days: 60, seed: 1, from, say: () => undefined });
    expect(told.wrong).toEqual([]);
    expect(told.held, told.figures).toBe(true);
  },
);
