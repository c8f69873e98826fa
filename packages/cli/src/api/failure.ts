import type { Problem } from "@hulplijn/shared/api";
import { errors } from "@hulplijn/shared/errors";
import { exitCodeFor, exitCodes } from "../terminal/exit-codes.ts";

/** Why a verb ends early: what to say, and with which exit code. */
export class Failure extends Error {
  override readonly name = "Failure";
  readonly exitCode: number;
  /** What the collector answered, for `--json`. */
  readonly problem: Problem | null;

  constructor(message: string, exitCode: number, problem: Problem | null = null) {
    super(message);
    this.exitCode = exitCode;
    this.problem = problem;
  }
}

/** The collector's refusal in one line each: what failed and why, what is wrong in the input, what to do next. */
export function refusedBy(problem: Problem): Failure {
  const known: Readonly<Record<string, { readonly next: { readonly en: string } }>> = errors;
  const next = Object.hasOwn(known, problem.code) ? known[problem.code]?.next.en : undefined;
  const lines = [
    `${problem.title}: ${problem.detail}`,
    ...(problem.errors ?? []).map((one) => `  ${one.pointer}: ${one.detail}`),
    ...(next === undefined ? [] : [next]),
    ...(problem.status >= 500 ? [`trace id ${problem.traceId}`] : []),
  ];
  return new Failure(lines.join("\n"), exitCodeFor(problem.status), problem);
}

export const wrongUsage = (message: string): Failure => new Failure(message, exitCodes.usage);
