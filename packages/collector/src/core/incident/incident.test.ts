import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type RunOutcome, runOutcomes } from "@hulplijn/shared/fixes";
import type { FindingRecord, IncidentRecord } from "../records.ts";
import { causeOf } from "./cause.ts";
import { edit, resolveByHand } from "./edit.ts";
import { humanSecondsFor } from "./human-time.ts";
import { headline, onMembers, onRunEnded, onRunOrdered, open, signalOf } from "./incident.ts";
import { believedInstant } from "./instant.ts";
import { priorityOf } from "./priority.ts";

const rule = () => ({ impact: "person", probe: "printers" }) as const;
const name = { fixEn: "Resume the queue", fixNl: "Wachtrij hervatten", who: "Anna" };

function finding(over: Partial<FindingRecord> = {}): FindingRecord {
  return {
    findingId: "f1",
    rule: "print-queue-stopped",
    subject: "q",
    state: "raised",
    severity: "warning",
    flapping: false,
    raisedAtMs: 1000,
    changedAtMs: 1000,
    params: { queue: "q" },
    deviceId: "d1",
    incidentId: null,
    evidence: null,
    receivedAtMs: 1000,
    ...over,
  };
}

const fresh = (over: Partial<IncidentRecord> = {}): IncidentRecord => ({
  ...open(finding(), "cause", "i1", 1000, 1000, rule),
  number: 1,
  ...over,
});

const codes = (step: { says: readonly { text: { code: string } }[] }): string[] =>
  step.says.map((one) => one.text.code);

describe("cause", () => {
  test("signs of one probe on one part of a device have one cause, whatever the rule", () => {
    const one = causeOf("d1", { rule: "print-queue-stopped", subject: "q" }, { probe: "printers" });
    expect(causeOf("d1", { rule: "print-job-stuck", subject: "q" }, { probe: "printers" })).toBe(one);
    expect(causeOf("d1", { rule: "print-queue-stopped", subject: "r" }, { probe: "printers" })).not.toBe(one);
    expect(causeOf("d2", { rule: "print-queue-stopped", subject: "q" }, { probe: "printers" })).not.toBe(one);
  });
  test("findings on the device as a whole are apart by rule, and so are those of a rule nobody knows", () => {
    const busy = causeOf("d1", { rule: "processor-busy", subject: "" }, { probe: "processor" });
    expect(causeOf("d1", { rule: "storage-slow", subject: "" }, { probe: "processor" })).not.toBe(busy);
    expect(causeOf("d1", { rule: "future-rule", subject: "x" }, undefined)).toContain("rule/future-rule");
  });
});

test("priority is impact times urgency", () => {
  expect(priorityOf("many", "critical")).toBe(1);
  expect(priorityOf("person", "critical")).toBe(2);
  expect(priorityOf("nobody", "notice")).toBe(4);
});

describe("whose clock counts", () => {
  const now = 10_000_000;
  test("a device whose clock agrees is believed, but never about the future", () => {
    expect(believedInstant(now - 60_000, now, null)).toBe(now - 60_000);
    expect(believedInstant(now + 60_000, now, null)).toBe(now);
  });
  test("what happened while the collector was blind keeps its own time", () => {
    expect(believedInstant(now - 3_600_000, now, now - 4_000_000)).toBe(now - 3_600_000);
  });
  test("a clock that is plainly wrong is not believed", () => {
    expect(believedInstant(now - 3_600_000, now, null)).toBe(now);
    expect(believedInstant(now - 9_000_000, now, now - 4_000_000)).toBe(now);
    expect(believedInstant(now + 9_000_000, now, now - 4_000_000)).toBe(now);
  });
});

test("hands-on time counts short pauses in full and long ones as one reading", () => {
  expect(humanSecondsFor(100_000, null)).toBe(60);
  expect(humanSecondsFor(100_000, 40_000)).toBe(60);
  expect(humanSecondsFor(590_000, 0)).toBe(590);
  expect(humanSecondsFor(3_600_000, 0)).toBe(60);
  expect(humanSecondsFor(0, 50_000)).toBe(0);
});

describe("members", () => {
  test("the worst that is raised speaks, and of equals the first", () => {
    const early = finding({ findingId: "a", raisedAtMs: 1 });
    const late = finding({ findingId: "b", raisedAtMs: 2 });
    const worse = finding({ findingId: "c", severity: "critical", raisedAtMs: 3 });
    expect(headline([late, early])?.findingId).toBe("a");
    expect(headline([late, early, worse])?.findingId).toBe("c");
    expect(headline([finding({ state: "cleared" })])).toBeUndefined();
  });
  test("an incident takes over the worst member's words and priority", () => {
    const worse = finding({ findingId: "c", rule: "print-job-stuck", severity: "critical", flapping: true });
    const { incident, says } = onMembers(fresh(), [finding(), worse], 5000, rule);
    expect(incident).toMatchObject({
      rule: "print-job-stuck",
      severity: "critical",
      priority: 2,
      flapping: true,
      version: 2,
    });
    expect(says).toEqual([]);
  });
  test("it resolves only when all members are well again", () => {
    const open1 = onMembers(
      fresh(),
      [finding({ state: "cleared" }), finding({ findingId: "b" })],
      5000,
      rule,
    );
    expect(open1.incident.state).toBe("new");
    const done = onMembers(open1.incident, [finding({ state: "cleared" })], 6000, rule);
    expect(done.incident).toMatchObject({
      state: "resolved",
      resolvedAtMs: 6000,
      solution: { code: "solved-by-itself" },
    });
    expect(codes(done)).toEqual(["incident-resolved-by-itself"]);
    expect(onMembers(done.incident, [finding({ state: "cleared" })], 7000, rule)).toEqual({
      incident: done.incident,
      says: [],
    });
  });
  test("after a fix that was verified, the fix is the solution", () => {
    const checked = onRunEnded(onRunOrdered(fresh(), 2000), "verified", null, 1500, name, 3000).incident;
    expect(checked.state).toBe("checking");
    const done = onMembers(checked, [finding({ state: "cleared" })], 4000, rule);
    expect(done.incident.solution).toMatchObject({
      code: "solved-by-fix",
      params: { fixNl: "Wachtrij hervatten" },
    });
    expect(codes(done)).toEqual(["incident-resolved-by-fix"]);
  });
  test("the same cause coming back opens it again, with its owner if it has one", () => {
    const done = onMembers(fresh(), [finding({ state: "cleared" })], 6000, rule).incident;
    const again = onMembers(done, [finding({ findingId: "n" })], 9000, rule);
    expect(again.incident).toMatchObject({ state: "new", reopened: 1, resolvedAtMs: null, solution: null });
    expect(codes(again)).toEqual(["incident-reopened"]);
    expect(onMembers({ ...done, owner: "p" }, [finding()], 9000, rule).incident.state).toBe("in-progress");
  });
  test("a rule that nobody knows counts as hitting one person", () => {
    expect(open(finding(), "c", "i", 0, 0, () => undefined).priority).toBe(3);
    expect(onMembers(fresh(), [finding()], 1, () => undefined).incident.priority).toBe(3);
  });
});

describe("what a finding says", () => {
  test.each([
    ["a first one", finding(), undefined, true, "finding-raised"],
    ["another of the same cause", finding(), undefined, false, "finding-joined"],
    ["one that came back", finding(), finding({ state: "cleared" }), false, "finding-joined"],
    ["cleared", finding({ state: "cleared" }), finding(), false, "finding-cleared"],
    ["worse", finding({ severity: "critical" }), finding(), false, "finding-worse"],
    ["better", finding({ severity: "notice" }), finding(), false, "finding-better"],
    ["flapping", finding({ flapping: true }), finding(), false, "finding-flaps"],
  ])("%s", (_title, now, before, first, code) => {
    expect(signalOf(now, before, first)?.code).toBe(code);
  });
  test("a repetition says nothing", () => {
    expect(signalOf(finding(), finding(), false)).toBeNull();
    expect(signalOf(finding({ state: "cleared" }), finding({ state: "cleared" }), false)).toBeNull();
  });
});

describe("runs", () => {
  test.each([
    ["verified", "checking", "first", ["run-verified"]],
    ["not-needed", "checking", "first", ["run-not-needed"]],
    ["not-verified", "new", "second", ["run-not-verified", "incident-handed-over"]],
    ["failed", "new", "second", ["run-failed", "incident-handed-over"]],
    ["timed-out", "new", "second", ["run-timed-out", "incident-handed-over"]],
    ["interrupted", "new", "second", ["run-interrupted", "incident-handed-over"]],
    ["stopped", "new", "first", ["run-stopped"]],
    ["refused", "new", "first", ["run-refused"]],
    ["expired", "new", "first", ["run-expired"]],
    ["withdrawn", "new", "first", ["run-withdrawn"]],
  ] as const)("%s leaves the incident %s with line %s", (outcome, state, line, said) => {
    const step = onRunEnded(onRunOrdered(fresh(), 2000), outcome, "order-expired", 2500, name, 3000);
    expect(step.incident).toMatchObject({ state, line, automationSeconds: 2.5 });
    expect(codes(step)).toEqual(said);
  });
  test("what was undone, or could not be, is told beside how it ended, and the next line sees it", () => {
    const fixing = onRunOrdered(fresh(), 2000);
    const undone = onRunEnded(fixing, "not-verified", null, 1, name, 3000, "undone");
    expect(codes(undone)).toEqual(["run-not-verified", "run-undone", "incident-handed-over"]);
    expect(undone.incident).toMatchObject({ line: "second", state: "new" });
    const failed = onRunEnded(fixing, "failed", null, 1, name, 3000, "undo-failed");
    expect(codes(failed)).toEqual(["run-failed", "run-undo-failed", "incident-handed-over"]);
  });
  test("the third line has nobody to hand over to, and an owner keeps the incident", () => {
    const step = onRunEnded(
      fresh({ line: "third", owner: "p", state: "fixing" }),
      "failed",
      null,
      0,
      name,
      3000,
    );
    expect(step.incident).toMatchObject({ state: "in-progress", line: "third" });
    expect(codes(step)).toEqual(["run-failed"]);
  });
  test("a run that ends after the incident only adds its time, and its name when it helped", () => {
    const resolved = fresh({ state: "resolved", resolvedAtMs: 1 });
    expect(onRunOrdered(resolved, 2)).toBe(resolved);
    expect(onRunEnded(resolved, "verified", null, 1000, name, 3).incident).toMatchObject({
      state: "resolved",
      solution: { code: "solved-by-fix" },
    });
    expect(onRunEnded(resolved, "failed", null, 1000, name, 3).incident).toMatchObject({
      state: "resolved",
      line: "first",
      automationSeconds: 1,
    });
  });
  test("no order of events resolves an incident that has a raised member", () => {
    const event = fc.oneof(fc.constant("order"), fc.constantFrom(...runOutcomes));
    fc.assert(
      fc.property(fc.array(event, { maxLength: 20 }), (events) => {
        const end = events.reduce<IncidentRecord>(
          (incident, one) =>
            one === "order"
              ? onRunOrdered(incident, 2)
              : onRunEnded(incident, one as RunOutcome, null, 1, name, 3).incident,
          fresh(),
        );
        expect(onMembers(end, [finding()], 9, rule).incident.state).not.toBe("resolved");
      }),
    );
  });
});

describe("edits", () => {
  const anna = { personId: "p1", name: "Anna" };
  test("taking a new incident starts it; letting go makes it new again, but leaves a run alone", () => {
    const taken = edit(fresh(), { owner: "me" }, anna, 5000, null);
    expect(taken.incident).toMatchObject({ owner: "p1", state: "in-progress", humanSeconds: 60, version: 2 });
    expect(codes(taken)).toEqual(["incident-taken"]);
    const letGo = edit(taken.incident, { owner: null }, anna, 6000, 5000);
    expect(codes(letGo)).toEqual(["incident-let-go"]);
    expect(letGo.incident.state).toBe("new");
    const given = edit(fresh({ state: "fixing" }), { owner: "p2" }, anna, 6000, null, "Sem");
    expect(given.incident).toMatchObject({ owner: "p2", state: "fixing" });
    expect(given.says[0]?.text).toEqual({ code: "incident-assigned", params: { who: "Anna", to: "Sem" } });
    const back = edit(given.incident, { owner: null }, anna, 7000, null);
    expect(back.incident).toMatchObject({ owner: null, state: "fixing" });
    const unknown = edit(fresh(), { owner: "p3" }, anna, 6000, null);
    expect(unknown.says[0]?.text?.params).toEqual({ who: "Anna", to: "p3" });
  });
  test("a hand-over is taken back with the owner that there was", () => {
    const over = edit(fresh({ owner: "p1", state: "in-progress" }), { line: "second" }, anna, 5000, null);
    const back = edit(over.incident, { line: "first", owner: "p1" }, anna, 6000, null);
    expect(back.incident).toMatchObject({ line: "first", owner: "p1", state: "in-progress" });
  });
  test("handing over lets go and waits for the other line", () => {
    const step = edit(fresh({ owner: "p1", state: "in-progress" }), { line: "second" }, anna, 5000, 4000);
    expect(step.incident).toMatchObject({ owner: null, line: "second", state: "new" });
    expect(edit(fresh({ state: "fixing" }), { line: "third" }, anna, 5000, 4000).incident.state).toBe(
      "fixing",
    );
  });
  test("texts, time and snooze are kept and said", () => {
    const step = edit(
      fresh(),
      { problem: "P", solution: "S", humanSeconds: 120, snoozedUntilMs: 99 },
      anna,
      5000,
      null,
    );
    expect(step.incident).toMatchObject({
      problemEdited: "P",
      solutionEdited: "S",
      humanSeconds: 120,
      snoozedUntilMs: 99,
    });
    expect(codes(step)).toEqual(["problem-edited", "solution-edited", "time-edited", "incident-snoozed"]);
    expect(codes(edit(step.incident, { snoozedUntilMs: null }, anna, 6000, null))).toEqual([
      "incident-awake",
    ]);
  });
  test("an edit that changes nothing changes nothing", () => {
    const same = fresh();
    const nothing = {
      owner: null,
      line: "first",
      problem: null,
      solution: null,
      humanSeconds: 0,
      snoozedUntilMs: null,
    } as const;
    expect(edit(same, nothing, anna, 5000, null)).toEqual({ incident: same, says: [] });
    expect(edit(same, {}, anna, 5000, null).incident).toBe(same);
  });
  test("closing by hand keeps the reason, and a solution when one is written", () => {
    const step = resolveByHand(fresh({ snoozedUntilMs: 5 }), "printer replaced", null, anna, 5000, null);
    expect(step.incident).toMatchObject({
      state: "resolved",
      resolvedAtMs: 5000,
      snoozedUntilMs: null,
      solution: { code: "solved-by-hand" },
      solutionEdited: null,
    });
    expect(resolveByHand(fresh(), "x", "New printer", anna, 5000, null).incident.solutionEdited).toBe(
      "New printer",
    );
  });
});
