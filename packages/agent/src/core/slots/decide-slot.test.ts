import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decideSlot, type SlotsNow, trialMs } from "./decide-slot.ts";
import { packaged, type Trial } from "./slot-files.ts";

const old = "r-00000000000000aa";
const fresh = "r-00000000000000bb";
const wallMs = 1_795_000_000_000;
const sequences = new Map([
  [old, 4],
  [fresh, 5],
]);
const calm: SlotsNow = {
  current: old,
  previous: packaged,
  trial: null,
  floor: 0,
  starts: [],
  wallMs,
  sequenceOf: (slot) => sequences.get(slot) ?? null,
  isStart: true,
  trialMs,
};
const trial: Trial = { slot: fresh, previous: old, untilMs: wallMs + 60_000, tries: 0 };

describe("outside a trial", () => {
  test("the current slot runs, and its start is counted", () => {
    expect(decideSlot(calm)).toEqual({
      slot: old,
      current: old,
      trial: null,
      starts: [wallMs],
      returned: null,
      crashing: false,
    });
    expect(decideSlot({ ...calm, current: packaged }).slot).toBe(packaged);
  });
  test("whoever only asks counts nothing", () => {
    expect(decideSlot({ ...calm, isStart: false }).starts).toEqual([]);
  });
  test("a slot that is not whole, or below the floor, gives way to the one before, else to the packaged one", () => {
    const sequenceOf = (slot: string): number | null => (slot === fresh ? null : 4);
    const broken = { ...calm, current: fresh, sequenceOf };
    expect(decideSlot({ ...broken, previous: old })).toMatchObject({
      slot: old,
      returned: { slot: fresh, reason: "crashed" },
    });
    expect(decideSlot(broken)).toMatchObject({ slot: packaged, current: packaged });
    expect(decideSlot({ ...calm, floor: 5 })).toMatchObject({
      slot: packaged,
      returned: { slot: old, reason: "floor" },
    });
    expect(decideSlot({ ...calm, current: fresh, previous: fresh, floor: 6 }).slot).toBe(packaged);
    expect(decideSlot({ ...calm, floor: 4 }).slot).toBe(old);
  });
  test("A-20: a version that ends again and again gives way to the one before it; the packaged one says so", () => {
    const starts = [1, 2, 3, 4].map((at) => wallMs - at * 10_000);
    expect(decideSlot({ ...calm, starts })).toMatchObject({
      slot: packaged,
      returned: { slot: old, reason: "crashed" },
      starts: [wallMs],
      crashing: false,
    });
    expect(decideSlot({ ...calm, current: fresh, previous: old, starts })).toMatchObject({ slot: old });
    expect(decideSlot({ ...calm, current: packaged, starts })).toMatchObject({
      slot: packaged,
      returned: null,
      crashing: true,
    });
    expect(decideSlot({ ...calm, starts: starts.slice(1) })).toMatchObject({ slot: old });
    expect(decideSlot({ ...calm, starts, isStart: false })).toMatchObject({ slot: old });
  });
  test("starts of long ago, or of a clock that was ahead, count for nothing", () => {
    const starts = [wallMs - 300_000, wallMs - 299_999, wallMs + 1, wallMs + 2, wallMs + 3];
    expect(decideSlot({ ...calm, starts }).starts).toEqual([wallMs - 299_999, wallMs]);
  });
});

describe("A-21: in a trial", () => {
  const trying = { ...calm, trial };
  test("the new slot runs, whether or not current names it yet", () => {
    const decided = {
      slot: fresh,
      current: fresh,
      trial: { ...trial, tries: 1 },
      returned: null,
      starts: [],
    };
    expect(decideSlot(trying)).toMatchObject(decided);
    expect(decideSlot({ ...trying, current: fresh })).toMatchObject(decided);
    expect(decideSlot({ ...trying, isStart: false }).trial).toEqual(trial);
  });
  test("its fourth start is the old one's", () => {
    expect(decideSlot({ ...trying, trial: { ...trial, tries: 2 } }).slot).toBe(fresh);
    expect(decideSlot({ ...trying, trial: { ...trial, tries: 3 } })).toMatchObject({
      slot: old,
      current: old,
      trial: null,
      returned: { slot: fresh, reason: "crashed" },
    });
  });
  test("after its time the old one comes back, also when nobody starts anything", () => {
    const over = { ...trying, wallMs: trial.untilMs };
    const decided = { slot: old, trial: null, returned: { slot: fresh, reason: "silent" } };
    expect(decideSlot(over)).toMatchObject({ ...decided, starts: [trial.untilMs] });
    expect(decideSlot({ ...over, isStart: false })).toMatchObject({ ...decided, starts: [] });
  });
  test("its starts are not held against the version that it goes back to", () => {
    const starts = [1, 2, 3, 4].map((at) => wallMs - at * 1000);
    expect(decideSlot({ ...trying, starts }).starts).toEqual([]);
    const returned = decideSlot({ ...trying, starts, trial: { ...trial, tries: 3 } });
    expect(decideSlot({ ...calm, starts: returned.starts }).slot).toBe(old);
  });
  test("a clock that was set back makes it no longer", () => {
    const early = { ...trying, wallMs: wallMs - 3_600_000 };
    expect(decideSlot(early).trial?.untilMs).toBe(early.wallMs + trialMs);
  });
  test("a new slot that is not whole or below the floor is not started", () => {
    expect(decideSlot({ ...trying, floor: 6 })).toMatchObject({
      slot: packaged,
      returned: { slot: fresh, reason: "floor" },
    });
    const sequenceOf = (slot: string): number | null => (slot === old ? 4 : null);
    expect(decideSlot({ ...trying, sequenceOf })).toMatchObject({
      slot: old,
      returned: { slot: fresh, reason: "crashed" },
    });
  });
});

const names = fc.constantFrom(packaged, old, fresh, "r-00000000000000cc");
const anySlots: fc.Arbitrary<SlotsNow> = fc.record({
  current: names,
  previous: names,
  trial: fc.option(
    fc.record({
      slot: fc.constantFrom(old, fresh, "r-00000000000000cc"),
      previous: names,
      untilMs: fc.integer({ min: wallMs - 1_000_000, max: wallMs + 1_000_000 }),
      tries: fc.nat(6),
    }),
    { nil: null },
  ),
  floor: fc.nat(7),
  starts: fc.array(fc.integer({ min: wallMs - 400_000, max: wallMs + 1000 }), { maxLength: 6 }),
  wallMs: fc.constant(wallMs),
  sequenceOf: fc.constant(calm.sequenceOf),
  isStart: fc.boolean(),
  trialMs: fc.constant(trialMs),
});

test("whatever lies there, something that is whole runs, and nothing from a release below the floor", () => {
  fc.assert(
    fc.property(anySlots, (now) => {
      const { slot, current } = decideSlot(now);
      expect(current).toBe(slot);
      expect(slot === packaged || (calm.sequenceOf(slot) ?? -1) >= now.floor).toBe(true);
    }),
  );
});

test("what was decided, written in part and decided again, comes to the same", () => {
  fc.assert(
    fc.property(anySlots, fc.constantFrom("none", "current"), (now, written) => {
      const first = decideSlot({ ...now, isStart: false });
      const partly = written === "current" ? { ...now, current: first.current } : now;
      const again = decideSlot({ ...partly, isStart: false });
      expect([again.slot, again.trial]).toEqual([first.slot, first.trial]);
    }),
  );
});

test("a version that always ends is given up after four starts at most", () => {
  let now: SlotsNow = { ...calm, trial };
  const ran: string[] = [];
  for (let start = 0; start < 5; start++) {
    const decided = decideSlot(now);
    ran.push(decided.slot);
    const { trial: left, current, starts } = decided;
    now = { ...now, trial: left, current, starts, wallMs: now.wallMs + 5000 };
  }
  expect(ran).toEqual([fresh, fresh, fresh, old, old]);
});
