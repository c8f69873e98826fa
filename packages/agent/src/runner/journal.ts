import {
  closeSync,
  fdatasyncSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { replaceBy, syncFolder } from "../platform/disk.ts";
import type { Consent, ParameterValues, Receipt } from "@hulplijn/shared/fixes";
import type { Envelope } from "@hulplijn/shared/trust";
import { type Begun, type ClockMoment, parsePayload } from "@hulplijn/shared/trust/decide";
import { fromBase64 } from "@hulplijn/shared/values";
import { createPast } from "./past-occurrences.ts";
import {
  type JournalEntry,
  type JournalRecord,
  lineOf,
  paramsDigest,
  readLines,
  type StandingStart,
  type StepName,
} from "./journal-record.ts";

/** What the journal knows of one run. */
export interface JournalledRun {
  readonly runId: string;
  readonly orderDigest: string;
  readonly manifestDigest: string;
  /** Digest of the parameters; null in what an older runner wrote. */
  readonly params: string | null;
  readonly receivedAtMs: number;
  /** There when the device began it by itself. */
  readonly standing: StandingStart | null;
  readonly consent: Consent | null;
  readonly started: { readonly atMs: number; readonly bootId: string; readonly monoMs: number | null } | null;
  readonly steps: readonly {
    readonly step: StepName;
    readonly tree: string | null;
    readonly atMs: number;
    /** Null while it runs, and when nobody saw it end. */
    readonly exitCode: number | null;
  }[];
  readonly receipt: Envelope | null;
  readonly reported: boolean;
}

/** The run journal: what makes a run happen at most once. Append-only, and on disk before anybody relies on it. */
export interface Journal {
  has(runId: string): boolean;
  get(runId: string): JournalledRun | null;
  /** Runs without a receipt, and receipts that nobody has in a spool yet, oldest first. */
  unfinished(): readonly JournalledRun[];
  usedTicket(ticket: string): boolean;
  /** Runs that began under the standing order of this digest, of those that the journal still knows. */
  selfStarts(orderDigest: string): readonly ClockMoment[];
  /** Every run that began here, of those that the journal still knows. */
  begun(): readonly Begun[];
  /** This fix, with these parameters, ran here and may have changed something that no run took back. */
  changed(manifestDigest: string, params: ParameterValues): boolean;
  /** Every occurrence of the schedule of this digest for which nothing may begin anew, with the runs that the journal still knows of it. */
  occurrences(schedule: string): ReadonlyMap<string, readonly JournalledRun[]>;
  /** Highest policy version and latest approval that a run was decided by. */
  readonly policyVersion: number;
  readonly approvedAtMs: number;
  /** Number of the next record. */
  readonly nextSeq: number;
  /** Lines that were damaged when it was opened. */
  readonly damaged: number;
  /** Writes records with one write; durable when it returns, if asked. Throws when the disk will not. */
  append(entries: readonly JournalEntry[], durable: boolean): void;
  close(): void;
}

/**
 * Runs that a shortened journal still knows, of those that began and of those that did not; far more than tickets that can be open (4,
 * seven days). Apart, since a collector can have orders refused at will: they push out none that counts for a standing order's day.
 */
const runsKept = 500;
const shortenAboveBytes = 8 * 1_048_576;

/** What this device itself signed about the run; null while it is on. */
const receiptIn = ({ receipt }: Pick<JournalledRun, "receipt">): Receipt | null =>
  receipt && parsePayload<Receipt>("receipt", fromBase64(receipt.payload) ?? new Uint8Array());

/** Where an older runner did not write down the clock that nobody sets, the wall's is all there is. */
const momentOf = ({ atMs, bootId, monoMs }: NonNullable<JournalledRun["started"]>): ClockMoment =>
  monoMs === null ? { atMs, bootId: "", monoMs: 0 } : { atMs, bootId, monoMs };

type Known = { -readonly [Key in keyof JournalledRun]: JournalledRun[Key] };

function readAll(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "";
    throw error;
  }
}

/** Opens the journal in `file`, and shortens it when it is long. A torn last line, left by a power cut, is passed over. */
export function openJournal(file: string, nowMs: () => number): Journal {
  const runs = new Map<string, Known>();
  const tickets = new Set<string>();
  const past = createPast();
  let policyVersion = 0;
  let approvedAtMs = 0;
  let nextSeq = 1;

  function take(record: JournalRecord): void {
    nextSeq = Math.max(nextSeq, record.seq + 1);
    if (record.state === "mark" || record.state === "verified") {
      policyVersion = Math.max(policyVersion, record.policyVersion);
      approvedAtMs = Math.max(approvedAtMs, record.approvedAtMs);
    }
    if (record.state === "past") for (const local of record.locals) past.add(record.schedule, local);
    if (record.state === "received") {
      const occurrence = record.standing?.occurrence;
      if (occurrence) past.add(record.orderDigest, occurrence.local, record.runId);
      if (record.ticket !== null) tickets.add(record.ticket);
      const {
        runId,
        orderDigest,
        manifestDigest,
        atMs,
        params = null,
        standing = null,
        consent = null,
      } = record;
      const fresh = { runId, orderDigest, manifestDigest, params, receivedAtMs: atMs, standing, consent };
      runs.set(runId, { ...fresh, started: null, steps: [], receipt: null, reported: false });
      return;
    }
    const run = record.state === "mark" || record.state === "past" ? undefined : runs.get(record.runId);
    if (!run) return;
    if (record.state === "started") {
      const { atMs, bootId, monoMs = null } = record;
      run.started = { atMs, bootId, monoMs };
    }

    if (record.state === "step")
      run.steps = [...run.steps, { step: record.step, tree: record.tree, atMs: record.atMs, exitCode: null }];
    if (record.state === "step-ended") {
      const last = run.steps.findLastIndex(({ step }) => step === record.step);
      run.steps = run.steps.map((one, at) => (at === last ? { ...one, exitCode: record.exitCode } : one));
    }
    if (record.state === "exited") run.receipt = record.receipt;
    if (record.state === "reported") run.reported = true;
  }

  const text = readAll(file);
  const { records, damaged } = readLines(text);
  for (const record of records) take(record);
  if (text.length > shortenAboveBytes) shorten(file, records, [...runs.keys()]);
  const handle = openSync(file, "a", 0o600);
  /** A line that was torn must not swallow the next one. */
  let isTorn = text !== "" && !text.endsWith("\n");
  syncFolder(path.dirname(file));

  function shorten(to: string, all: readonly JournalRecord[], ids: readonly string[]): void {
    const hasBegun = (id: string): boolean => (runs.get(id)?.started ?? null) !== null;
    const kept = new Set([
      ...ids.filter((id) => !runs.get(id)?.reported),
      ...ids.filter(hasBegun).slice(-runsKept),
      ...ids.filter((id) => !hasBegun(id)).slice(-runsKept),
    ]);
    const mark = { seq: nextSeq++, atMs: nowMs(), state: "mark", policyVersion, approvedAtMs } as const;
    const stay = all.filter((record) => "runId" in record && kept.has(record.runId));
    const over = past.all().map((one) => ({ seq: nextSeq++, atMs: nowMs(), state: "past" as const, ...one }));
    try {
      const beside = openSync(`${to}.new`, "w", 0o600);
      try {
        writeFileSync(beside, [mark, ...over, ...stay].map(lineOf).join(""));
        fsyncSync(beside);
      } finally {
        closeSync(beside);
      }
      replaceBy(`${to}.new`, to);
    } catch {
      // A full disk: the long one says all that the short one would.
    }
  }

  /** Takes what was cut off from the end of the file again: who asked for it is told that nothing was written. */
  function takeBack(lengthBefore: number): void {
    try {
      ftruncateSync(handle, lengthBefore);
    } catch {
      isTorn = true;
    }
  }

  return {
    has: (runId) => runs.has(runId),
    get: (runId) => runs.get(runId) ?? null,
    unfinished: () => [...runs.values()].filter((run) => !run.reported),
    usedTicket: (ticket) => tickets.has(ticket),
    selfStarts: (digest) =>
      [...runs.values()].flatMap(({ orderDigest, standing, receivedAtMs }) =>
        standing && orderDigest === digest
          ? [{ atMs: receivedAtMs, bootId: standing.bootId, monoMs: standing.monoMs }]
          : [],
      ),
    occurrences: (schedule) =>
      new Map(
        [...past.of(schedule)].map(([local, runIds]) => [
          local,
          runIds.flatMap((runId) => runs.get(runId) ?? []),
        ]),
      ),
    begun: () =>
      [...runs.values()].flatMap(({ started, standing }) =>
        started ? [{ ...momentOf(started), byItself: standing !== null }] : [],
      ),
    changed(manifestDigest, params) {
      const digest = paramsDigest(params);
      let isChanged = false;
      for (const run of runs.values()) {
        if (run.manifestDigest !== manifestDigest || (run.params !== null && run.params !== digest)) continue;
        const touched = run.steps.some(({ step }) => step === "fix" || step === "undo");
        // One that was broken off, or whose way back failed, may have left something.
        if (touched) isChanged = receiptIn(run)?.undone !== true;
      }
      return isChanged;
    },
    get policyVersion() {
      return policyVersion;
    },
    get approvedAtMs() {
      return approvedAtMs;
    },
    get nextSeq() {
      return nextSeq;
    },
    damaged,
    append(entries, durable) {
      const atMs = nowMs();
      const made = entries.map((entry, at) => ({ ...entry, seq: nextSeq + at, atMs }) as JournalRecord);
      const bytes = Buffer.from(`${isTorn ? "\n" : ""}${made.map(lineOf).join("")}`);
      const { size } = fstatSync(handle);
      try {
        writeFileSync(handle, bytes);
        if (durable) fdatasyncSync(handle);
      } catch (error) {
        takeBack(size);
        throw error;
      }
      isTorn = false;
      for (const record of made) take(record);
    },
    close: () => closeSync(handle),
  };
}
