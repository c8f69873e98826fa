import { describe, expect, test } from "vitest";
import { countRings, judgeRelease, type RolledOut } from "./judge-release.ts";
import { blamedForMs, silentAfterMs, stuckAfterMs } from "../rings/silence.ts";
import { type Progress, standingOf } from "./standing-of.ts";

const minute = 60_000;
const nowMs = 100 * 86_400_000;
let count = 0;
const device = (given: Partial<Progress>): Progress => ({
  deviceId: `d${++count}`,
  ring: 0,
  said: "settled",
  code: null,
  sinceMs: nowMs - minute,
  connected: true,
  seenAtMs: nowMs,
  farewell: null,
  ...given,
});
const many = (amount: number, given: Partial<Progress>): Progress[] =>
  Array.from({ length: amount }, () => device(given));
const state = (given: Partial<Progress>, sinceMs = 0) => standingOf(device(given), nowMs, sinceMs);

describe("how a device stands", () => {
  test("what it said itself is so", () => {
    for (const said of ["unable", "returned", "refused", "trying", "settled"] as const)
      expect(state({ said })).toBe(said);
    expect(state({ said: "refused", code: "release-no-slots" })).toBe("unable");
  });
  test("who has it, or fetches it, waits; who is away is offline, never well", () => {
    for (const said of ["told", "waiting", "fetching", null] as const) {
      expect(state({ said })).toBe("waiting");
      expect(state({ said, connected: false })).toBe("offline");
    }
  });
  const gone = { connected: false, sinceMs: nowMs - silentAfterMs - 2, seenAtMs: nowMs - silentAfterMs - 1 };
  test("who began it and did not come back is silent, and was not while it had time", () => {
    expect(state({ said: "trying", ...gone })).toBe("silent");
    expect(state({ said: "trying", ...gone, seenAtMs: nowMs - silentAfterMs })).toBe("trying");
    expect(state({ said: "trying", ...gone, seenAtMs: null })).toBe("silent");
  });
  test("a collector that began to listen a moment ago calls nobody silent", () => {
    expect(state({ said: "trying", ...gone }, nowMs - silentAfterMs)).toBe("trying");
    expect(state({ said: "settled", ...gone }, nowMs - silentAfterMs)).toBe("settled");
  });
  test("who went to sleep is away; whose agent stopped was to start again", () => {
    expect(state({ said: "trying", ...gone, farewell: "sleep" })).toBe("offline");
    expect(state({ said: "trying", ...gone, farewell: "shutdown" })).toBe("offline");
    expect(state({ said: "trying", ...gone, farewell: "agent-stops" })).toBe("silent");
    expect(state({ said: "settled", ...gone, farewell: "shutdown" })).toBe("settled");
  });
  test("who tries for half an hour and says nothing did not come through", () => {
    expect(state({ said: "trying", sinceMs: nowMs - stuckAfterMs })).toBe("trying");
    expect(state({ said: "trying", sinceMs: nowMs - stuckAfterMs - 1 })).toBe("silent");
  });
  test("who settled and is lost within the hour is silent; a day later it is another matter", () => {
    expect(state({ said: "settled", ...gone })).toBe("silent");
    const sinceMs = gone.seenAtMs - blamedForMs;
    expect(state({ said: "settled", ...gone, sinceMs })).toBe("settled");
    expect(state({ said: "settled", ...gone, sinceMs, seenAtMs: null })).toBe("silent");
  });
});

describe("what happens with a release", () => {
  const release = (given: Partial<RolledOut> = {}): RolledOut => ({
    rings: [
      { permyriad: 100, soakMinutes: 60 },
      { permyriad: 1000, soakMinutes: 120 },
      { permyriad: 10_000, soakMinutes: 0 },
    ],
    openRing: 0,
    openedAtMs: [nowMs - 61 * minute],
    halted: false,
    resumedAtMs: null,
    ...given,
  });
  const judge = (devices: readonly Progress[], given: Partial<RolledOut> = {}) =>
    judgeRelease(release(given), devices, nowMs, 0);

  test("the next ring opens when the last one had its time and has settled", () => {
    expect(judge(many(10, {}))).toEqual({ act: "open", ring: 1 });
    const openedAtMs = [nowMs - 59 * minute];
    expect(judge(many(10, {}), { openedAtMs })).toEqual({
      act: "wait",
      why: "soaking",
      untilMs: nowMs + minute,
    });
    expect(judge(many(10, {}), { openedAtMs: [] })).toMatchObject({ why: "soaking" });
  });
  test("nineteen of twenty are enough, eighteen are not, while others still try", () => {
    const trying = device({ said: "trying" });
    expect(judge([...many(19, {}), trying])).toMatchObject({ act: "open" });
    expect(judge([...many(18, {}), trying, trying])).toMatchObject({ why: "too-few-settled" });
  });
  test("two failures of few halt it; two of a hundred and more do not", () => {
    const failed = many(2, { said: "returned" });
    expect(judge([...many(8, {}), ...failed])).toEqual({
      act: "halt",
      code: "release-failures",
      params: { ring: 0, failed: 2, of: 10 },
    });
    expect(judge([...many(98, {}), ...failed])).toMatchObject({ act: "open" });
    expect(judge([...many(97, {}), ...failed])).toMatchObject({ act: "halt" });
  });
  test("a ring that was opened before may still halt it, one that is closed may not", () => {
    const failed = many(2, { said: "returned" });
    expect(judge(failed, { openRing: 1 })).toMatchObject({ act: "halt", params: { ring: 0 } });
    expect(judge([...many(10, {}), ...many(2, { said: "returned", ring: 1 })])).toMatchObject({
      act: "open",
    });
  });
  test("one that did not come back counts like one that returned", () => {
    const silent = { said: "trying", sinceMs: nowMs - stuckAfterMs - 1 } as const;
    expect(judge([...many(8, {}), device({ said: "returned" }), device(silent)])).toMatchObject({
      act: "halt",
    });
  });
  test("when nobody is left to try it and too few settled, it halts and does not wait for ever", () => {
    expect(judge([...many(9, {}), device({ said: "returned" })])).toMatchObject({
      act: "halt",
      code: "release-too-few",
      params: { ring: 0, failed: 1, of: 10 },
    });
    expect(judge(many(3, { said: "refused", code: "release-signature-wrong" }))).toMatchObject({
      act: "halt",
    });
  });
  test("what was accepted by whoever resumed counts no more; what fails afterwards does", () => {
    const old = many(3, { said: "returned", sinceMs: nowMs - 10 * minute });
    const resumedAtMs = nowMs - 5 * minute;
    expect(judge([...many(7, {}), ...old], { resumedAtMs })).toMatchObject({ act: "open" });
    expect(judge([...many(7, {}), ...old, ...many(2, { said: "returned" })], { resumedAtMs })).toMatchObject({
      act: "halt",
      params: { failed: 2, of: 12 },
    });
  });
  test("a halted one stays halted, whatever devices say", () => {
    expect(judge(many(10, {}), { halted: true })).toMatchObject({ act: "wait", why: "halted" });
  });
  test("a ring of other machines, of newer packages, of agents without updates, or of nobody, passes by its time", () => {
    const others = [
      device({ said: "unable" }),
      device({ said: "refused", code: "release-other-platform" }),
      device({ said: "refused", code: "release-other-node" }),
      device({ said: "refused", code: "release-older" }),
    ];
    expect(judge(others)).toMatchObject({ act: "open" });
    expect(judge([])).toMatchObject({ act: "open" });
  });
  test("a ring that is away for the moment is waited for, one that is away for days is not", () => {
    const away = { said: null, connected: false } as const;
    expect(judge(many(3, away))).toMatchObject({ act: "wait", why: "nobody-yet" });
    expect(judge(many(3, { ...away, seenAtMs: nowMs - 4 * 86_400_000 }))).toMatchObject({ act: "open" });
    expect(judge(many(3, { ...away, seenAtMs: null }))).toMatchObject({ act: "open" });
    expect(judge([...many(3, away), device({})])).toMatchObject({ act: "open" });
  });
  test("the last ring opens nothing more, and still halts", () => {
    const openRing = 2;
    expect(judge(many(4, { ring: 2 }), { openRing })).toMatchObject({ why: "all-open" });
    expect(judge(many(4, { ring: 2, said: "returned" }), { openRing })).toMatchObject({ act: "halt" });
  });
  test("nothing happens before its first ring is open", () => {
    expect(judge([], { openRing: -1 })).toMatchObject({ why: "nobody-yet" });
  });
  test("counts are of each ring apart, and of no ring that is not there", () => {
    const counts = countRings(
      release(),
      [device({}), device({ ring: 1, said: "trying" }), device({ ring: 9 })],
      nowMs,
      0,
    );
    expect(counts.map(({ settled, trying }) => [settled, trying])).toEqual([
      [1, 0],
      [0, 1],
      [0, 0],
    ]);
  });
});
