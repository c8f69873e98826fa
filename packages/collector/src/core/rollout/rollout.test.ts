import { describe, expect, test } from "vitest";
import { blamedForMs, silentAfterMs, stuckAfterMs } from "../rings/silence.ts";
import { overBudget } from "../budgets/over-budget.ts";
import { clusterFailures, lastLine, signatureOf, withoutParticulars } from "./cluster.ts";
import { judgeRollout, type Outside, type RollingOut } from "./judge-rollout.ts";
import {
  countsAsReturn,
  type Looking,
  returnsAtMost,
  type RolloutProgress,
  standingOf,
} from "./standing-of.ts";

const minute = 60_000;
const nowMs = 100 * 86_400_000;
const looking: Looking = { nowMs, listeningSinceMs: 0, halted: false, longestRunMs: 40_000 };
let count = 0;
const device = (given: Partial<RolloutProgress>): RolloutProgress => ({
  deviceId: `d${++count}`,
  ring: 0,
  said: "verified",
  code: null,
  sinceMs: nowMs - minute,
  connected: true,
  seenAtMs: nowMs,
  farewell: null,
  ranAtMs: nowMs - 2 * minute,
  returns: 0,
  goneCode: null,
  ...given,
});
const many = (amount: number, given: Partial<RolloutProgress> = {}): RolloutProgress[] =>
  Array.from({ length: amount }, () => device(given));
const gone = { connected: false, sinceMs: nowMs - silentAfterMs - 2, seenAtMs: nowMs - silentAfterMs - 1 };

describe("how a device stands with a rollout", () => {
  const stands = (given: Partial<RolloutProgress>, over: Partial<Looking> = {}) =>
    standingOf(device(given), { ...looking, ...over });
  test("what it said, and how its run ended, is so", () => {
    for (const said of ["verified", "failed", "running", "skipped", "refused"] as const)
      expect(stands({ said }).standing).toBe(said);
    expect(stands({ said: "verified", code: "not-needed" })).toEqual({
      standing: "verified",
      code: "not-needed",
    });
  });
  test("who waits says for what; who is away is offline; who would begin while it is halted is halted", () => {
    for (const said of ["told", "waiting", null] as const) {
      expect(stands({ said, code: "rollout-pace" })).toEqual({ standing: "waiting", code: "rollout-pace" });
      expect(stands({ said, connected: false }).standing).toBe("offline");
      expect(stands({ said }, { halted: true }).standing).toBe("halted");
    }
  });
  test("who was removed, or knows no rollouts, is passed over, and why", () => {
    expect(stands({ said: null, goneCode: "quarantined" })).toEqual({
      standing: "skipped",
      code: "quarantined",
    });
    expect(stands({ said: "unable" })).toEqual({ standing: "skipped", code: "rollout-unable" });
    expect(stands({ said: "verified", goneCode: "device-removed" }).standing).toBe("verified");
  });
  test("who began it and did not come back is silent, also soon after it ended well", () => {
    expect(stands({ said: "running", ...gone })).toEqual({ standing: "silent", code: "rollout-silent" });
    expect(stands({ said: "running", ...gone, farewell: "sleep" }).standing).toBe("offline");
    expect(stands({ said: "running", ...gone, seenAtMs: nowMs - silentAfterMs }).standing).toBe("running");
    expect(stands({ said: "verified", ...gone }).standing).toBe("silent");
    expect(stands({ said: "verified", ...gone, sinceMs: gone.seenAtMs - blamedForMs }).standing).toBe(
      "verified",
    );
  });
  test("a run may take as long as its manifest says, and some more", () => {
    const sinceMs = nowMs - stuckAfterMs - looking.longestRunMs;
    expect(stands({ said: "running", sinceMs }).standing).toBe("running");
    expect(stands({ said: "running", sinceMs: sinceMs - 1 }).standing).toBe("silent");
  });
  test("who keeps coming back went round in circles, however well it ended", () => {
    expect(stands({ returns: returnsAtMost }).standing).toBe("verified");
    expect(stands({ returns: returnsAtMost + 1 })).toEqual({
      standing: "failed",
      code: "rollout-crash-loop",
    });
    expect(countsAsReturn(null, nowMs)).toBe(false);
    expect(countsAsReturn(nowMs - blamedForMs, nowMs)).toBe(true);
    expect(countsAsReturn(nowMs - blamedForMs - 1, nowMs)).toBe(false);
  });
});

describe("what happens with a rollout", () => {
  const rollout = (given: Partial<RollingOut> = {}): RollingOut => ({
    rings: [
      { permyriad: 1000, soakMinutes: 60 },
      { permyriad: 10_000, soakMinutes: 0 },
    ],
    gate: { verifiedPercent: 80, mostFailures: 2, incidents: "none" },
    openRing: 0,
    openedAtMs: [nowMs - 61 * minute],
    halted: false,
    resumedAtMs: null,
    ...given,
  });
  const free: Outside = { newIncidents: [0, 0], held: null };
  const judge = (devices: readonly RolloutProgress[], given: Partial<RollingOut> = {}, outside = free) =>
    judgeRollout(rollout(given), devices, looking, outside);
  const held = { why: "frozen", untilMs: nowMs + 5 } as const;

  test("the first ring opens when people have signed, unless something holds it", () => {
    expect(judge([], { openRing: -1, openedAtMs: [] })).toEqual({ act: "open", ring: 0 });
    expect(judge([], { openRing: -1, openedAtMs: [] }, { ...free, held })).toEqual({ act: "wait", ...held });
    expect(judge([], { openRing: -1, halted: true })).toMatchObject({ why: "halted" });
  });
  test("the next opens when enough are verified and it had its time; a freeze, a budget or an incident holds it", () => {
    const ring = [...many(8), ...many(2, { said: "failed" })];
    expect(judge(ring)).toEqual({ act: "open", ring: 1 });
    expect(judge(ring, {}, { ...free, held })).toEqual({ act: "wait", ...held });
    expect(judge(ring, {}, { ...free, newIncidents: [1, 0] })).toMatchObject({ why: "incidents" });
    expect(judge(ring, {}, { ...free, newIncidents: [0, 1] })).toMatchObject({ act: "open" });
    const any = { gate: { ...rollout().gate, incidents: "any" } } as const;
    expect(judge(ring, any, { ...free, newIncidents: [9, 0] })).toMatchObject({ act: "open" });
    expect(judge(ring, { openedAtMs: [nowMs] })).toMatchObject({ why: "soaking" });
    expect(judge([...many(7), ...many(3, { said: "running" })])).toMatchObject({ why: "too-few-verified" });
  });
  test("more failures than were signed for halt it, counted over all rings together, and it says what most of them were", () => {
    const failed = many(3, { said: "failed" });
    expect(judge([...many(90), ...failed])).toMatchObject({ act: "halt", code: "rollout-failures" });
    const later = many(1, { said: "failed", ring: 1 });
    expect(judge([...many(90), ...failed.slice(1), ...later], { openRing: 1 })).toMatchObject({
      act: "halt",
    });
    expect(judge([...many(90), ...many(3, { said: "running", ...gone })])).toMatchObject({
      code: "rollout-silence",
    });
    expect(judge([...many(90), ...many(3, { returns: 9 })])).toMatchObject({ code: "rollout-crash-loops" });
  });
  test("what whoever resumed knew is accepted; what fails afterwards counts", () => {
    const before = many(3, { said: "failed", sinceMs: nowMs - 10 * minute });
    const resumedAtMs = nowMs - 5 * minute;
    expect(judge([...many(10), ...before], { resumedAtMs })).toMatchObject({ act: "open" });
    const after = many(3, { said: "failed" });
    expect(judge([...many(50), ...before, ...after], { resumedAtMs })).toMatchObject({
      act: "halt",
      params: { failed: 3 },
    });
  });
  test("too few, and nobody is left: it halts, but where all is over it has ended", () => {
    const ring = [...many(2), ...many(2, { said: "failed" })];
    expect(judge(ring)).toMatchObject({ act: "halt", code: "rollout-too-few" });
    const last = ring.map((one) => ({ ...one, ring: 1 }));
    expect(judge(last, { openRing: 1 })).toEqual({ act: "end" });
    const away = device({ ring: 1, said: null, connected: false });
    expect(judge([...last, away], { openRing: 1 })).toMatchObject({ act: "halt" });
  });
  test("all rings are open: it waits for those who are to come, and ends when nobody is", () => {
    const all = many(5, { ring: 1 });
    expect(judge([...all, device({ ring: 1, said: null, connected: false })], { openRing: 1 })).toMatchObject(
      {
        why: "all-open",
      },
    );
    expect(judge([...all, device({ ring: 1, said: "skipped" })], { openRing: 1 })).toEqual({ act: "end" });
  });
});

describe("failures that look the same", () => {
  test("read the same without numbers, ids, addresses and paths", () => {
    for (const [line, said] of [
      ["cannot open /var/spool/a1/7: No space", "cannot open <path>: No space"],
      ["C:\\Users\\jan\\x.txt: denied", "<path>: denied"],
      ["job 0190b6a0-0000-7000-8000-000000000000 gone", "job <id> gone"],
      ["commit 3f2a91bc is bad", "commit <id> is bad"],
      ["no answer from https://repo.example/x", "no answer from <address>"],
      ["no answer from 10.1.2.3:631 after 20 s", "no answer from <n> after <n> s"],
      ["link aa:bb:cc:dd:ee:ff is down", "link <address> is down"],
    ] as const)
      expect(withoutParticulars(line)).toBe(said);
    expect(withoutParticulars("x".repeat(1000))).toHaveLength(160);
  });
  test("the last line that says something is taken, without the terminal's colours", () => {
    expect(lastLine("one\n\u001b[31mtwo\u0007\u001b[0m\r\n---\n\n")).toBe("two");
    expect(lastLine("\n--\n")).toBe("");
  });
  test("stand together, the largest group first, with the first of each as its sample", () => {
    const failure = (deviceId: string, atMs: number, line: string) => {
      const told = { step: "fix", exitCode: 3, code: null, line };
      return { ...told, signature: signatureOf(told), deviceId, runId: `r-${deviceId}`, atMs };
    };
    const found = clusterFailures([
      failure("a", 3, "queue 3 is stuck"),
      failure("b", 1, "other"),
      failure("c", 2, "queue 4 is stuck"),
    ]);
    expect(found.map(({ line, devices, sample }) => [line, devices, sample.deviceId])).toEqual([
      ["queue <n> is stuck", 2, "c"],
      ["other", 1, "b"],
    ]);
  });
});

describe("budgets of an hour", () => {
  const begun = (atMs: number, over = {}) => ({ fix: "f", people: ["Ans"], site: "utrecht", atMs, ...over });
  const wanted = { fix: "f", person: "Ans", count: 2, sites: new Map([["utrecht", 2]]) };
  test("what is within them, or older than an hour, or another's, is let through", () => {
    expect(overBudget({}, [begun(nowMs)], wanted, nowMs)).toBeNull();
    const others = [begun(nowMs, { fix: "g", people: ["Bas"], site: "breda" }), begun(nowMs - 3_600_000)];
    expect(overBudget({ fixHour: 2, personHour: 2, siteHour: 2 }, others, wanted, nowMs)).toBeNull();
  });
  test("the first that is not says so, and when there is room again", () => {
    const before = [begun(nowMs - 1000), begun(nowMs - 3000)];
    expect(overBudget({ fixHour: 3 }, before, wanted, nowMs)).toEqual({
      code: "budget-fix-hour",
      of: "f",
      used: 2,
      most: 3,
      untilMs: nowMs - 3000 + 3_600_000,
    });
    expect(overBudget({ personHour: 3 }, before, wanted, nowMs)).toMatchObject({
      code: "budget-person-hour",
    });
    expect(overBudget({ siteHour: 2 }, before, wanted, nowMs)).toMatchObject({
      code: "budget-site-hour",
      of: "utrecht",
      untilMs: nowMs - 1000 + 3_600_000,
    });
    expect(overBudget({ fixHour: 1 }, [], wanted, nowMs)).toMatchObject({ untilMs: null });
  });
});
