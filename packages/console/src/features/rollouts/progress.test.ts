import { expect, test } from "vitest";
import { allOf, progressOf } from "./progress.ts";

const none = {
  verified: 0,
  running: 0,
  waiting: 0,
  offline: 0,
  skipped: 0,
  failed: 0,
  silent: 0,
  refused: 0,
  halted: 0,
};

test("before anybody ended it there is no share of verified ones", () => {
  expect(progressOf({ ...none, waiting: 5, running: 2 })).toEqual({
    ended: 0,
    verified: 0,
    failed: 0,
    percent: null,
  });
});

test("a device that fell silent after it began speaks against it as one that failed; who never began does not count", () => {
  expect(progressOf({ ...none, verified: 7, failed: 1, silent: 1, offline: 90, refused: 3 })).toEqual({
    ended: 9,
    verified: 7,
    failed: 2,
    percent: 77,
  });
});

test("one failure in a thousand is not shown as all of them", () => {
  expect(progressOf({ ...none, verified: 999, failed: 1 }).percent).toBe(99);
});

test("rings are added up standing by standing", () => {
  const ring = (counts: Partial<typeof none>) => ({
    permyriad: 100,
    soakMinutes: 0,
    size: 10,
    openedAtMs: null,
    counts: { ...none, ...counts },
    newIncidents: 0,
  });
  expect(allOf([ring({ verified: 2, failed: 1 }), ring({ verified: 3, waiting: 4 })])).toEqual({
    ...none,
    verified: 5,
    failed: 1,
    waiting: 4,
  });
  expect(allOf([])).toEqual({});
});
