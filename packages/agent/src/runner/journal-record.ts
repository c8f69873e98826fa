import { crc32 } from "node:zlib";
import type { Consent, ParameterValues } from "@hulplijn/shared/fixes";
import type { Body } from "@hulplijn/shared/protocol";
import type { Envelope } from "@hulplijn/shared/trust";
import { sha256 } from "./trust-state.ts";

/** The steps of a run that start a script. */
export type StepName = "check" | "fix" | "verify" | "undo";

/** A start by the device itself: what people signed, what it was for, as it is told, and when on the clock that nobody sets. */
export type StandingStart = Omit<Body<"run-begun">, "runId" | "atMs"> & {
  readonly bootId: string;
  readonly monoMs: number;
};

/**
 * One line of the journal. `received`: the order is here and its signature, moment and approvals hold (`verified` follows
 * in the same write as what was decided by). `started`: scripts may have run from here on. `step`: which one. `step-ended`: what it said, for whoever ends
 * the run after a start of the machine. `exited`: how
 * it ended, with the signed receipt. `reported`: the receipt is in the spool. `mark`: what a shortened journal keeps of the
 * runs it forgot.
 */
export type JournalRecord = { readonly seq: number; readonly atMs: number } & (
  | {
      readonly state: "received";
      readonly runId: string;
      /** Null when no order of this moment is behind it, but `standing`: a standing order, or another thing of that kind. */
      readonly ticket: string | null;
      readonly orderDigest: string;
      readonly manifestDigest: string;
      /** Digest of the parameters; older records have none. */
      readonly params?: string;
      readonly standing?: StandingStart;
      /** What the employee said, where they are asked. */
      readonly consent?: Consent;
    }
  | {
      readonly state: "verified";
      readonly runId: string;
      readonly policyVersion: number;
      readonly approvedAtMs: number;
    }
  | {
      readonly state: "started";
      readonly runId: string;
      readonly bootId: string;
      /** On the clock that nobody sets; older records have none. */
      readonly monoMs?: number;
    }
  | { readonly state: "step"; readonly runId: string; readonly step: StepName; readonly tree: string | null }
  | {
      readonly state: "step-ended";
      readonly runId: string;
      readonly step: StepName;
      readonly exitCode: number | null;
    }
  | { readonly state: "exited"; readonly runId: string; readonly receipt: Envelope }
  | { readonly state: "reported"; readonly runId: string }
  /** Occurrences of a schedule for which nothing begins any more: missed, or begun by runs that a shortened journal forgot. */
  | { readonly state: "past"; readonly schedule: string; readonly locals: readonly string[] }
  | { readonly state: "mark"; readonly policyVersion: number; readonly approvedAtMs: number }
);

/** `Omit` over each member of the union. */
type Without<Union, Key extends PropertyKey> = Union extends unknown ? Omit<Union, Key> : never;
export type JournalEntry = Without<JournalRecord, "seq" | "atMs">;

/** A record as a line: the CRC-32 of its JSON in eight hexadecimal digits, a space, the JSON, a newline. */
export function lineOf(record: JournalRecord): string {
  const text = JSON.stringify(record);
  return `${crc32(text).toString(16).padStart(8, "0")} ${text}\n`;
}

/** The records of a journal's text. `damaged` counts lines that are not what was written; a torn last line is one. */
export function readLines(text: string): { readonly records: JournalRecord[]; readonly damaged: number } {
  const records: JournalRecord[] = [];
  const lines = text.split("\n");
  const last = lines.pop();
  let damaged = last === "" || last === undefined ? 0 : 1;
  for (const line of lines) {
    const body = line.slice(9);
    if (line[8] === " " && crc32(body).toString(16).padStart(8, "0") === line.slice(0, 8)) {
      records.push(JSON.parse(body) as JournalRecord);
    } else damaged++;
  }
  return { records, damaged };
}

/** Parameters as one name, in whatever order they came. */
export function paramsDigest(params: ParameterValues): string {
  const sorted = Object.entries(params).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return sha256(Buffer.from(JSON.stringify(sorted)));
}
