import { appendFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Journal, openJournal } from "./journal.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "hulplijn-journal-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const file = (): string => path.join(folder, "journal.jsonl");
const open = (): Journal => openJournal(file(), () => 5);
const received = (runId: string): Parameters<Journal["append"]>[0][number] => ({
  state: "received",
  runId,
  ticket: `ticket of ${runId}`,
  orderDigest: "",
  manifestDigest: "",
});

test("what was written is known after a restart: runs, tickets, the policy's version, numbers that go on", () => {
  const journal = open();
  const verified = { state: "verified", runId: "a", policyVersion: 7, approvedAtMs: 9 } as const;
  journal.append([received("a"), verified, { state: "started", runId: "a", bootId: "b" }], true);
  journal.close();
  const again = open();
  expect(again.has("a")).toBe(true);
  expect(again.has("b")).toBe(false);
  expect(again.usedTicket("ticket of a")).toBe(true);
  expect([again.policyVersion, again.approvedAtMs, again.nextSeq, again.damaged]).toEqual([7, 9, 4, 0]);
  expect(again.unfinished()).toMatchObject([{ runId: "a", started: { bootId: "b" }, receipt: null }]);
  again.append([{ state: "reported", runId: "a" }], false);
  expect(again.unfinished()).toEqual([]);
  again.close();
});

test("a last line that a power cut tore is passed over, and swallows nothing that comes after", () => {
  const journal = open();
  journal.append([received("a"), received("b")], true);
  journal.close();
  for (let cut = 1; cut < 40; cut += 13) {
    const whole = readFileSync(file());
    truncateSync(file(), whole.length - cut);
    const torn = open();
    expect([torn.damaged, torn.has("a"), torn.has("b")]).toEqual([1, true, false]);
    torn.append([received("c")], true);
    torn.close();
    const again = open();
    expect([again.has("a"), again.has("c")]).toEqual([true, true]);
    again.close();
    writeFileSync(file(), whole);
  }
});

test("a damaged line is counted, and those around it count as before", () => {
  const journal = open();
  journal.append([received("a"), received("b"), received("c")], true);
  journal.close();
  const lines = readFileSync(file(), "utf8").split("\n");
  lines[1] = (lines[1] ?? "").replace('"b"', '"x"');
  writeFileSync(file(), lines.join("\n"));
  const again = open();
  expect([again.damaged, again.has("a"), again.has("x"), again.has("c")]).toEqual([1, true, false, true]);
  again.close();
});

test("a long journal is shortened, and keeps what decides: late runs, unfinished ones, the policy's version", () => {
  const journal = open();
  journal.append([received("old"), received("unfinished")], false);
  journal.append([{ state: "verified", runId: "old", policyVersion: 7, approvedAtMs: 9 }], false);
  journal.append([{ state: "reported", runId: "old" }], false);
  for (let at = 0; at < 600; at++) {
    journal.append([received(`run-${at}`), { state: "reported", runId: `run-${at}` }], false);
  }
  journal.close();
  appendFileSync(file(), `${"x".repeat(9 * 1_048_576)}\n`);
  open().close();
  expect(readFileSync(file()).length).toBeLessThan(1_048_576);
  const again = open();
  expect([again.has("old"), again.has("unfinished"), again.has("run-599")]).toEqual([false, true, true]);
  expect([again.policyVersion, again.approvedAtMs]).toEqual([7, 9]);
  again.close();
});

test("a journal is shortened above eight mebibytes, and keeps the last five hundred runs that were reported", () => {
  const runs = Array.from({ length: 502 }, (_, at) => `run-${at}`);
  const journal = open();
  for (const runId of runs) journal.append([received(runId), { state: "reported", runId }], false);
  journal.close();
  const text = readFileSync(file(), "utf8");
  const most = 8 * 1_048_576;
  for (const [bytes, kept] of [
    [most, runs],
    [most + 1, runs.slice(2)],
  ] as const) {
    writeFileSync(file(), `${text}${"x".repeat(bytes - text.length - 1)}\n`);
    open().close();
    const again = open();
    expect(runs.filter((runId) => again.has(runId))).toEqual(kept);
    again.close();
  }
});

test("orders that were refused, however many, push no run out of a shortened journal that began", () => {
  const journal = open();
  const order = { payload: "", signatures: [] };
  const standing = { order, rule: "disk-full", subject: "/", bootId: "b", monoMs: 7 };
  const begun = { ...received("begun"), ticket: null, orderDigest: "d", standing };
  journal.append(
    [
      begun as Parameters<Journal["append"]>[0][number],
      { state: "started", runId: "begun", bootId: "b" },
      { state: "reported", runId: "begun" },
    ],
    false,
  );
  for (let at = 0; at < 600; at++)
    journal.append([received(`refused-${at}`), { state: "reported", runId: `refused-${at}` }], false);
  journal.close();
  appendFileSync(file(), `${"x".repeat(9 * 1_048_576)}\n`);
  open().close();
  const again = open();
  expect([again.has("begun"), again.has("refused-0"), again.has("refused-599")]).toEqual([true, false, true]);
  expect(again.selfStarts("d")).toEqual([{ atMs: 5, bootId: "b", monoMs: 7 }]);
  again.close();
});

const began = (runId: string, local: string, place = 0): Parameters<Journal["append"]>[0][number] => {
  const order = { payload: "", signatures: [] };
  const standing = { order, occurrence: { local, place }, bootId: "b", monoMs: 1 };
  return { state: "received", runId, ticket: null, orderDigest: "night", manifestDigest: "", standing };
};
const known = (journal: Journal): [string, string[]][] =>
  [...journal.occurrences("night")].map(([local, runs]) => [local, runs.map(({ runId }) => runId)]);

test("occurrences of a schedule are known after a restart, with the runs that began for them; of another schedule none is", () => {
  const journal = open();
  journal.append([began("a", "2027-01-01T02:00"), began("b", "2027-01-01T02:00", 1)], true);
  journal.append([{ state: "past", schedule: "night", locals: ["2026-12-31T02:00"] }], true);
  const all = [
    ["2027-01-01T02:00", ["a", "b"]],
    ["2026-12-31T02:00", []],
  ];
  expect(known(journal)).toEqual(all);
  journal.close();
  const again = open();
  expect(known(again)).toEqual(all);
  expect([...again.occurrences("day")]).toEqual([]);
  again.close();
});

test("a shortened journal forgets runs, and no occurrence", () => {
  const journal = open();
  const locals = Array.from({ length: 600 }, (_, at) => `2027-01-01T02:${String(at).padStart(3, "0")}`);
  for (const [at, local] of locals.entries())
    journal.append(
      [
        began(`r${at}`, local),
        { state: "started", runId: `r${at}`, bootId: "x".repeat(14_000) },
        { state: "reported", runId: `r${at}` },
      ],
      false,
    );
  journal.close();
  // It is shortened when it is opened, and known by what is left the next time.
  open().close();
  const again = open();
  expect([again.has("r0"), again.has("r599")]).toEqual([false, true]);
  const occurrences = again.occurrences("night");
  expect([...occurrences.keys()].toSorted()).toEqual(locals);
  expect([occurrences.get(locals[0] ?? "")?.length, occurrences.get(locals[599] ?? "")?.length]).toEqual([
    0, 1,
  ]);
  again.close();
});
