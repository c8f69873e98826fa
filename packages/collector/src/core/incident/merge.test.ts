import { describe, expect, test } from "vitest";
import type { FindingRecord, IncidentRecord } from "../records.ts";
import { open } from "./incident.ts";
import { merge, split } from "./merge.ts";

const rule = () => ({ impact: "person", probe: "printers" }) as const;
const editor = { personId: "p1", name: "Anna" };

const finding = (findingId: string, over: Partial<FindingRecord> = {}): FindingRecord => ({
  findingId,
  rule: "print-queue-stopped",
  subject: "q",
  state: "raised",
  severity: "warning",
  flapping: false,
  raisedAtMs: 1000,
  changedAtMs: 1000,
  params: {},
  deviceId: "d1",
  incidentId: null,
  evidence: null,
  receivedAtMs: 1000,
  ...over,
});

const incident = (number: number, over: Partial<IncidentRecord> = {}): IncidentRecord => ({
  ...open(finding(`f${number}`), `cause ${number}`, `i${number}`, 1000, 1000, rule),
  number,
  ...over,
});

const codes = (step: { says: readonly { text: { code: string } }[] }): string[] =>
  step.says.map((one) => one.text.code);

describe("one incident becomes a part of another", () => {
  const worse = finding("f2", { severity: "critical" });
  const both = merge(
    incident(2),
    incident(1),
    [finding("f1"), worse],
    "same cable",
    editor,
    5000,
    null,
    rule,
  );

  test("it ends, points at the other, and both say who and why", () => {
    expect(both.source.incident).toMatchObject({
      state: "resolved",
      resolvedAtMs: 5000,
      mergedInto: "i1",
      version: 2,
      solution: { code: "merged-into", params: { key: "INC-1" } },
    });
    expect(both.source.says).toEqual([
      {
        kind: "person",
        text: { code: "incident-merged-into", params: { who: "Anna", key: "INC-1", reason: "same cable" } },
      },
    ]);
    expect(codes(both.target)).toEqual(["incident-merged-from"]);
  });

  test("the other speaks for the worst of all members", () => {
    expect(both.target.incident).toMatchObject({ state: "new", severity: "critical", version: 2 });
  });

  test("hands-on time counts as of any edit", () => {
    const after = merge(incident(2), incident(1), [finding("f1")], "x", editor, 60_000, 30_000, rule);
    expect(after.source.incident.humanSeconds).toBeGreaterThan(0);
  });
});

describe("a merge is taken back", () => {
  const merged = (over: Partial<IncidentRecord> = {}) =>
    incident(2, { state: "resolved", resolvedAtMs: 5000, mergedInto: "i1", ...over });

  test("each is open again with its own members, and both say so", () => {
    const members = { source: [finding("f2")], target: [finding("f1")] };
    const both = split(merged(), incident(1), members, "two cables", editor, 9000, rule);
    expect(both.source.incident).toMatchObject({
      state: "new",
      mergedInto: null,
      resolvedAtMs: null,
      solution: null,
    });
    expect(codes(both.source)).toEqual(["incident-split-off"]);
    expect(codes(both.target)).toEqual(["incident-split-from"]);
  });

  test("whoever had it has it again", () => {
    const members = { source: [finding("f2")], target: [finding("f1")] };
    const both = split(merged({ owner: "p2" }), incident(1), members, "two", editor, 9000, rule);
    expect(both.source.incident.state).toBe("in-progress");
  });

  test("one whose members are well by then is resolved", () => {
    const members = { source: [finding("f2", { state: "cleared" })], target: [] };
    const both = split(merged(), incident(1), members, "two", editor, 9000, rule);
    expect(both.source.incident).toMatchObject({ state: "resolved", solution: { code: "solved-by-itself" } });
    expect(both.target.incident.state).toBe("resolved");
  });
});
