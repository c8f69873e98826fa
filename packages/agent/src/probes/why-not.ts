import type { Program, ProgramResult, ReadResult } from "../core/ports.ts";
import type { Outcome } from "./define.ts";

type NotText = Exclude<ReadResult, { kind: "text" }>;
type NotEnded = Exclude<ProgramResult, { kind: "ended" }>;

/** What a measurement says when a file of the system that it cannot do without was not read. */
export function whyNotRead(path: string, result: NotText): Outcome<never> {
  if (result.kind === "missing") return { state: "unavailable", reason: "not-supported", detail: path };
  if (result.kind === "no-permission") return { state: "unavailable", reason: "no-permission", detail: path };
  return { state: "failed", code: "file-unreadable", detail: `${path}: ${result.detail}` };
}

/** A file was read, and is not in the form that its documentation gives. */
export function notUnderstood(path: string): Outcome<never> {
  return { state: "failed", code: "file-unreadable", detail: `${path}: not in the form that is known` };
}

/** What a measurement says when a program that it cannot do without gave no answer. */
export function whyNotRun(program: Program, result: NotEnded): Outcome<never> {
  if (result.kind === "missing")
    return { state: "unavailable", reason: "tool-missing", detail: program.name };
  if (result.kind === "timed-out")
    return {
      state: "failed",
      code: "tool-timed-out",
      detail: `${program.name}: ${program.timeLimitSeconds} s`,
    };
  return { state: "failed", code: "tool-refused", detail: `${program.name}: ${result.detail}` };
}
