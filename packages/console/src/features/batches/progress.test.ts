import { expect, test } from "vitest";
import { progressOf } from "./progress.ts";

test("every run of a batch counts once, where it is", () => {
  const runs = [
    { phase: "queued", outcome: null },
    { phase: "delivered", outcome: null },
    { phase: "verifying", outcome: null },
    { phase: "ended", outcome: "verified" },
    { phase: "ended", outcome: "not-needed" },
    { phase: "ended", outcome: "not-verified" },
    { phase: "ended", outcome: "refused" },
    { phase: "ended", outcome: "expired" },
  ] as const;
  expect(progressOf(runs)).toEqual({ well: 2, failed: 3, running: 2, waiting: 1 });
  expect(progressOf([])).toEqual({ well: 0, failed: 0, running: 0, waiting: 0 });
});
