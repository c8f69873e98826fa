import { expect, test } from "vitest";
import type { JobFacts } from "./parse-print-service.ts";
import { trackProgress } from "./progress.ts";

const job = (id: number, more: Partial<JobFacts> = {}): JobFacts => ({
  id,
  queue: "desk",
  state: "pending",
  owner: null,
  createdSecondsAgo: 0,
  startedSecondsAgo: null,
  done: 0,
  ...more,
});
const printing = (id: number, more: Partial<JobFacts> = {}): JobFacts =>
  job(id, { state: "processing", startedSecondsAgo: 0, ...more });

/** Turns ten seconds apart; seconds without progress of the queue `desk` at each. */
function turns(...all: readonly (readonly JobFacts[])[]): (number | undefined)[] {
  const tracker = trackProgress();
  return all.map((jobs, index) => tracker.turn(jobs, 1000 + index * 10).get("desk"));
}

test("a queue without jobs has no progress to speak of, and held jobs are nobody's to print", () => {
  expect(turns([], [job(1, { state: "held" })])).toEqual([undefined, undefined]);
});

test("a job that does nothing counts up from when it came", () => {
  expect(turns([printing(1)], [printing(1)], [printing(1)])).toEqual([0, 10, 20]);
});

test("what was stuck before we came is known at once, by the service's own times", () => {
  expect(turns([printing(1, { createdSecondsAgo: 1300, startedSecondsAgo: 1200 })])).toEqual([1200]);
  expect(turns([job(1, { createdSecondsAgo: 1300 })])).toEqual([1300]);
});

test("a page or a byte more is progress", () => {
  expect(turns([printing(1)], [printing(1)], [printing(1, { done: 3 })], [printing(1, { done: 3 })])).toEqual(
    [0, 10, 0, 10],
  );
});

test("starting for the first time is progress, starting again after giving up is not", () => {
  const states = [job(1), job(1), printing(1), job(1), printing(1)].map((one) => [one]);
  expect(turns(...states)).toEqual([0, 10, 0, 10, 20]);
});

test("a job that leaves is progress for those that stay", () => {
  expect(turns([printing(1), job(2)], [printing(1), job(2)], [job(2)])).toEqual([0, 10, 0]);
});

test("a job that joins the others moves nothing", () => {
  expect(turns([printing(1)], [printing(1), job(2)], [printing(1), job(2), job(3)])).toEqual([0, 10, 20]);
});

test("a job that comes to an empty queue starts from then, however long it was held", () => {
  const released = job(1, { createdSecondsAgo: 5000 });
  expect(turns([job(1, { state: "held" })], [released], [released])).toEqual([undefined, 10, 20]);
});

test("a job that is moved to another queue starts anew there", () => {
  const tracker = trackProgress();
  tracker.turn([printing(1, { queue: "hall" })], 1000);
  expect(tracker.turn([printing(1, { startedSecondsAgo: 3 })], 1010)).toEqual(new Map([["desk", 3]]));
});

test("each queue has its own count", () => {
  const tracker = trackProgress();
  tracker.turn([printing(1), printing(2, { queue: "hall" })], 1000);
  const still = tracker.turn([printing(1, { done: 1 }), printing(2, { queue: "hall" })], 1010);
  expect(still).toEqual(
    new Map([
      ["desk", 0],
      ["hall", 10],
    ]),
  );
});

test("a number used again after the service lost its jobs is not taken for the old job", () => {
  // Counters start again below what they were: nothing of the old job is left, so this is a new one.
  expect(turns([printing(1, { done: 9 })], [], [printing(1)])).toEqual([0, undefined, 0]);
});
