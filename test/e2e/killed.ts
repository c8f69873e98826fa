// Kills both sides with SIGKILL while a fault is being found and settled, and looks whether it ends as it would have anyway.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { scanRecords } from "../../packages/agent/src/core/spool-record.ts";
import { type JournalRecord, readLines } from "../../packages/agent/src/runner/journal-record.ts";
import type { Incident, Run } from "../../packages/shared/src/api/registry.ts";
import type { Stack } from "../../scripts/start/stack.ts";
import { bearersOf } from "../runner/house.ts";
import type { Held } from "./device-settings.ts";
import { until } from "./house.ts";
import { incidentByKey, incidentOf, orderFix } from "./settle.ts";

/** Nobody promises a speed while things are being killed. */
const patience = 60;

export interface Fault {
  readonly rule: string;
  readonly subject: string;
  /** Causes it, again if need be. */
  readonly cause: () => Promise<unknown>;
  /** Makes the fix wait before it changes anything. */
  readonly hold: () => Held;
  /** How often a run reads what is held before its fix does. */
  readonly readsBefore?: number;
}

/** What went through the kills, for `expectSettledOnce`. */
export interface Survivor {
  readonly key: string;
  readonly rule: string;
  /** Entries of the timeline that were there before. */
  readonly toldBefore: ReadonlySet<number>;
  readonly runs: readonly [interrupted: string, verified: string];
}

const runOf = (stack: Stack, runId: string): Promise<Run> =>
  stack.ask("GET", `/runs/${runId}`) as Promise<Run>;

interface Frame {
  readonly type: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Findings of this fault in the device's spool, by when they were raised; acknowledged ones may still lie there. */
function raisedInSpool(stack: Stack, { rule, subject }: Fault): readonly unknown[] {
  const folder = join(stack.dataFolder, "agent/spool");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".spool"),
  );
  const frames = files.flatMap((name) => {
    const bytes = readFileSync(join(folder, name));
    return scanRecords(bytes).records.map(
      ({ offset, bytes: length }) => JSON.parse(bytes.subarray(offset, offset + length).toString()) as Frame,
    );
  });
  return frames
    .filter(({ type, body }) => type === "finding" && body["rule"] === rule && body["subject"] === subject)
    .filter(({ body }) => body["state"] === "raised")
    .map(({ body }) => body["changedAtMs"]);
}

/** What the device's journal says of a run. */
const journalled = (stack: Stack, runId: string): readonly JournalRecord[] =>
  readLines(readFileSync(join(stack.dataFolder, "agent/runner/journal.jsonl"), "utf8")).records.filter(
    (record) => "runId" in record && record.runId === runId,
  );

async function untilOpen(stack: Stack, { rule, subject }: Fault): Promise<Incident> {
  const { key } = await until(`an incident of ${rule} is open`, patience, async () => {
    const row = await incidentOf(stack, rule, subject);
    return row !== null && row.state !== "resolved" && row;
  });
  return incidentByKey(stack, key);
}

/** Orders the suggested fix, and waits until its script is at work and the collector knows. */
async function orderAndHold(stack: Stack, key: string, held: Held, fault: Fault): Promise<string> {
  for (let read = 0; read < (fault.readsBefore ?? 0); read++) held.pass();
  const runId = await orderFix(stack, key);
  await until("the fix is at work", patience, async () => bearersOf(`${runId}.fix`).length > 0);
  await until("the collector knows", patience, async () => (await runOf(stack, runId)).phase === "running");
  return runId;
}

/**
 * Causes the fault, and kills the collector and the agent while the finding is raised and not acknowledged; then the agent
 * while a fix is at work, and after a second order the collector. Ends when the second run has; the incident may still wait
 * for its rule to be content: see `expectSettledOnce`.
 */
export async function settleThroughKills(stack: Stack, fault: Fault): Promise<Survivor> {
  const row = await incidentOf(stack, fault.rule, fault.subject);
  const before = row === null ? [] : (await incidentByKey(stack, row.key)).timeline;
  const toldBefore = new Set(before.map((entry) => entry.entryId));

  // A collector that stands still takes the finding and acknowledges nothing.
  process.kill(stack.collector.pid, "SIGSTOP");
  const old = new Set(raisedInSpool(stack, fault));
  await fault.cause();
  await until("the finding is in the spool", patience, async () =>
    raisedInSpool(stack, fault).some((atMs) => !old.has(atMs)),
  );
  await stack.collector.end("SIGKILL");
  await stack.agent.end("SIGKILL");
  await stack.restart("collector");
  await stack.restart("agent");
  const { key } = await untilOpen(stack, fault);

  const held = fault.hold();
  try {
    const first = await orderAndHold(stack, key, held, fault);
    await stack.agent.end("SIGKILL");
    await stack.restart("agent");
    await until("the run has ended", patience, async () => (await runOf(stack, first)).phase === "ended");
    expect(await runOf(stack, first)).toMatchObject({ outcome: "interrupted" });
    expect(bearersOf(first)).toEqual([]);
    expect(await incidentByKey(stack, key)).toMatchObject({ state: "new", line: "second" });

    const second = await orderAndHold(stack, key, held, fault);
    await stack.collector.end("SIGKILL");
    held.release();
    await until("it ends while nobody listens", patience, async () =>
      journalled(stack, second).some((record) => record.state === "exited"),
    );
    await stack.restart("collector");
    await until("its receipt arrives", patience, async () => (await runOf(stack, second)).phase === "ended");
    expect(await runOf(stack, second)).toMatchObject({ outcome: "verified" });
    return { key, rule: fault.rule, toldBefore, runs: [first, second] };
  } finally {
    held.release();
  }
}

/** The same end as without kills: resolved by the second run, each thing told once and in order, each order run once. */
export async function expectSettledOnce(stack: Stack, survivor: Survivor): Promise<void> {
  const incident = await until(`${survivor.key} is resolved`, 2 * patience, async () => {
    const one = await incidentByKey(stack, survivor.key);
    return one.state === "resolved" && one;
  });
  const told = incident.timeline.filter(
    ({ entryId, kind }) => !survivor.toldBefore.has(entryId) && kind !== "gap",
  );
  const arrived = told.toSorted((a, b) => a.entryId - b.entryId);
  const codes = arrived.map((entry) => entry.text?.code);
  expect(codes).toEqual([
    ...(survivor.toldBefore.size === 0 ? ["finding-raised"] : ["finding-joined", "incident-reopened"]),
    "run-ordered",
    "run-interrupted",
    "incident-handed-over",
    "run-ordered",
    "run-verified",
    "finding-cleared",
    "incident-resolved-by-fix",
  ]);
  // By their own times too; not where the fault is the clock of both.
  if (survivor.rule !== "clock-wrong") expect(told).toEqual(arrived);
  expect(incident.membersOpen).toBe(0);
  expect(incident.runs.slice(-2)).toEqual(survivor.runs);
  for (const runId of survivor.runs) {
    const states = journalled(stack, runId).map((record) =>
      record.state === "step" ? record.step : record.state,
    );
    const once = ["received", "verified", "started", "check", "fix", "exited", "reported"];
    expect(
      states.filter((state) => once.includes(state)),
      runId,
    ).toEqual(once);
  }
}
