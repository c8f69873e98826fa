import type { Run, RunOutput } from "@hulplijn/shared/api";
import { part } from "../api/collector.ts";
import { exitCodes } from "../terminal/exit-codes.ts";
import { shown, type Terminal } from "../terminal/terminal.ts";
import { span } from "../terminal/words.ts";
import type { Talk } from "./context.ts";

const everyMs = 300;

const waits: Readonly<Record<NonNullable<Run["waiting"]>, string>> = {
  offline: "is not connected; it runs as soon as the device is seen",
  asleep: "is asleep or switched off; it runs as soon as the device is seen",
  busy: "is busy with another run",
  "in-a-call": "waits: its microphone or camera is in use",
  presenting: "waits: a program keeps its screen on, as for a presentation",
  "low-battery": "waits: its battery is nearly empty",
  typing: "waits: somebody is at its keyboard",
  asked: "asks its employee now; the question stands for ten minutes at most",
  postponed: "waits: its employee said in an hour",
  "declined-today": "waits: its employee said not today",
  "nobody-answered": "waits: its employee did not answer",
  "nobody-there": "waits until somebody is at its screen, to be asked",
  "asked-enough": "waits: its employee was asked often enough for one day",
  "cannot-tell": "waits a quarter of an hour at most: it cannot tell whether its employee can be disturbed",
};

/**
 * Follows a run until it ends: its output as it comes, what the script wrote on standard error on ours, and each phase as a
 * line. With `quiet` only the end counts. Interrupting it leaves the run alone.
 */
export async function watchRun(
  speaking: Talk,
  terminal: Terminal,
  runId: string,
  quiet: boolean,
): Promise<Run> {
  let from = 0;
  let phase = "";
  let waiting = "";
  for (;;) {
    const run = await speaking.ask<Run>(`runs/${part(runId)}`);
    if (!quiet && run.phase !== phase) {
      phase = run.phase;
      terminal.err(`-- ${phase}\n`);
    }
    if (!quiet && run.waiting !== null && run.waiting !== waiting) {
      waiting = run.waiting;
      terminal.err(`-- ${run.deviceName} ${waits[run.waiting]}${untilOf(run.waitingUntilMs)}\n`);
    }
    for (;;) {
      const output = await speaking.ask<RunOutput>(`runs/${part(runId)}/output`, { query: { from } });
      for (const piece of output.pieces) {
        const text = Buffer.from(piece.data, "base64").toString("utf8");
        if (!quiet) (piece.stream === "stdout" ? terminal.out : terminal.err)(shown(text));
      }
      from = output.last;
      if (output.pieces.length === 0) break;
    }
    if (run.phase === "ended") return run;
    await terminal.sleep(everyMs);
  }
}

const untilOf = (atMs: number | null): string =>
  atMs === null ? "" : ` (until ${new Date(atMs).toISOString()})`;

/** What the employee at the device said, in words. */
const consents: Readonly<Record<NonNullable<Run["consent"]>["answer"], string>> = {
  now: "its employee agreed",
  later: "its employee postponed it",
  today: "its employee said not today",
  nobody: "nobody answered, or the screen was locked",
  "no-session": "nobody was signed in to be asked",
  "postponed-enough": "it had been postponed as often as the policy allows",
};

/** Outcomes after which it is well. */
export const helped: ReadonlySet<Run["outcome"]> = new Set(["verified", "not-needed"]);

/** Says how it ended; gives the exit code: 0 when it helped or was not needed. */
export function endOf(run: Run, speaking: Talk, terminal: Terminal, json: boolean): number {
  if (json) speaking.answer(run, () => "");
  else {
    const tookMs = (run.endedAtMs ?? run.orderedAtMs) - run.orderedAtMs;
    const { consent } = run;
    if (consent !== null)
      terminal.err(
        `-- ${consents[consent.answer]} at ${new Date(consent.atMs).toISOString()}, after ${consent.postponed} postponements\n`,
      );
    const code = run.code === null ? "" : ` (${run.code})`;
    terminal.err(
      `-- ${run.outcome ?? "ended"}${code} after ${span(tookMs / 1000)}${run.undone ? ", undone" : ""}\n`,
    );
  }
  return helped.has(run.outcome) ? exitCodes.success : exitCodes.failed;
}
