import { closeSync, existsSync, openSync, readFileSync, readSync, statSync, watch } from "node:fs";
import { type JournalRecord, readLines } from "../../packages/agent/src/runner/journal-record.ts";
import type { Receipt } from "../../packages/shared/src/fixes/fixes.ts";
import { bearersOf, bodyFor, type House, makeHouse, newRunId, receiptsOf, simple, until } from "./house.ts";

// Kill -9 of a real runner right behind each thing that it puts on disk, seen from outside: the journal is watched, and the
// process is killed as soon as the line is there.

export interface Transition {
  readonly name: string;
  /** Whether the files of the runner say that it is time. */
  readonly isHere: (records: readonly JournalRecord[], kept: boolean) => boolean;
  /** Outcomes that a run killed here may have. */
  readonly outcomes: readonly Receipt["outcome"][];
}

const step = (name: string): Transition => ({
  name: `STEP ${name}`,
  isHere: (records) => records.some((record) => record.state === "step" && record.step === name),
  outcomes: ["interrupted", "verified"],
});
const state = (wanted: JournalRecord["state"], outcomes: Transition["outcomes"]): Transition => ({
  name: wanted.toUpperCase(),
  isHere: (records) => records.some((record) => record.state === wanted),
  outcomes,
});

/** RECEIVED, VERIFIED and STARTED are one write, so that none of them is ever there alone. */
export const transitions: readonly Transition[] = [
  {
    name: "before RECEIVED",
    isHere: (records, kept) => kept || records.length > 0,
    outcomes: ["interrupted", "verified"],
  },
  state("received", ["interrupted", "verified"]),
  state("verified", ["interrupted", "verified"]),
  state("started", ["interrupted", "verified"]),
  step("check"),
  step("fix"),
  step("verify"),
  state("exited", ["verified"]),
  state("reported", ["verified"]),
];

/** No speed is promised here: hours of it go on beside other work, and one late answer would lose them all. */
const patientMs = 120_000;

export interface Kills {
  readonly kills: number;
  /** Runs whose fix had run once, and not at all. */
  readonly ranOnce: number;
  readonly neverRan: number;
  readonly interrupted: number;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

/** What came to a file since it was `from` bytes long. It is looked at after each thing that is written, so not read from its beginning. */
function textSince(file: string, from: number): string {
  const bytes = Buffer.alloc(Math.max(0, sizeOf(file) - from));
  if (bytes.length === 0) return "";
  const handle = openSync(file, "r");
  try {
    return bytes.toString("utf8", 0, readSync(handle, bytes, 0, bytes.length, from));
  } finally {
    closeSync(handle);
  }
}

/** The bytes that came to the journal since `from`, as records of the run. */
function recordsOf(journal: string, from: number, runId: string): JournalRecord[] {
  const { records } = readLines(textSince(journal, from));
  return records.filter((record) => "runId" in record && record.runId === runId);
}

async function killWhen(house: House, isTime: () => boolean): Promise<void> {
  const pid = house.runnerPid();
  await new Promise<void>((resolve, reject) => {
    const end = (): void => {
      if (!isTime()) return;
      clearInterval(timer);
      watcher.close();
      try {
        process.kill(pid, "SIGKILL");
        resolve();
      } catch (error) {
        reject(error as Error);
      }
    };
    const watcher = watch(`${house.folder}/runner`, end);
    // The kernel tells at once as a rule; it may drop what comes too thick.
    const timer = setInterval(end, 20);
    watcher.on("error", () => undefined);
  });
  await until(() => !house.isAlive(pid), patientMs);
}

/** What each journal must say, whatever happened: numbers go up, each state once and in its order, an end for each run. */
export function faultsOf(text: string): string[] {
  const { records, damaged } = readLines(text);
  const faults = damaged > 0 ? [`${damaged} damaged lines`] : [];
  const order = ["received", "verified", "started", "step", "exited", "reported"];
  const runs = new Map<string, JournalRecord[]>();
  let last = 0;
  for (const record of records) {
    if (record.seq <= last) faults.push(`number ${record.seq} after ${last}`);
    last = record.seq;
    if ("runId" in record) runs.set(record.runId, [...(runs.get(record.runId) ?? []), record]);
  }
  for (const [runId, lines] of runs) {
    // Of each step its end follows it.
    const states = lines.map(({ state }) => order.indexOf(state === "step-ended" ? "step" : state));
    if (states.some((now, at) => now < (states[at - 1] ?? 0))) faults.push(`${runId} goes back`);
    for (const once of ["received", "verified", "started", "exited"]) {
      const times = lines.filter((line) => line.state === once).length;
      if (times !== 1) faults.push(`${runId} is ${times} times ${once}`);
    }
    const fixes = lines.filter((line) => line.state === "step" && line.step === "fix").length;
    if (fixes > 1) faults.push(`${runId} started its fix ${fixes} times`);
  }
  return faults;
}

/** Kills `count` runners at the transition, delivers each order again, and throws at the first thing that is not as promised. */
export async function killAt(transition: Transition, count: number): Promise<Kills> {
  const house = makeHouse();
  const journal = `${house.folder}/runner/journal.jsonl`;
  const told = { kills: 0, ranOnce: 0, neverRan: 0, interrupted: 0 };
  for (; told.kills < count; told.kills++) {
    const runId = newRunId();
    const marks = `${house.folder}/ran-${told.kills}`;
    const body = await bodyFor(
      house,
      simple({ "check.sh": "exit 0\n", "fix.sh": `echo run >> ${marks}\n` }),
      runId,
    );
    const from = sizeOf(journal);
    // What was told of the kills before is read again at each look otherwise.
    house.told.length = 0;
    const kept = `${house.folder}/runner/current.json`;
    const killed = killWhen(house, () =>
      transition.isHere(recordsOf(journal, from, runId), existsSync(kept)),
    );
    house.keeper.order(body);
    await killed;
    // The next runner tells of the run, or, when nothing was on disk yet, is given the order again.
    const receipt = await until(() => receiptsOf(house, runId)[0], patientMs);
    const answers = receiptsOf(house, runId).length;
    house.keeper.order(body);
    await until(() => receiptsOf(house, runId).length > answers, patientMs);
    const times = textOf(marks).split("run\n").length - 1;
    const wrong =
      times > 1
        ? `the fix ran ${times} times`
        : !transition.outcomes.includes(receipt.outcome)
          ? `it ended as ${receipt.outcome}`
          : receipt.outcome === "verified" && times === 0
            ? "it is verified and never ran"
            : bearersOf(runId).length > 0
              ? "something of it is still alive"
              : null;
    if (wrong !== null) throw new Error(`kill ${told.kills} at ${transition.name}: ${wrong}`);
    told.ranOnce += times;
    told.neverRan += 1 - times;
    if (receipt.outcome === "interrupted") told.interrupted++;
    if (told.kills % 50 === 49) process.stderr.write(`  ${transition.name}: ${told.kills + 1} of ${count}\n`);
  }
  await until(() => textOf(journal).trimEnd().split("\n").at(-1)?.includes('"reported"'), patientMs);
  const faults = faultsOf(textOf(journal));
  if (faults.length > 0)
    throw new Error(`the journal after ${count} kills at ${transition.name}: ${faults.join("; ")}`);
  return told;
}
