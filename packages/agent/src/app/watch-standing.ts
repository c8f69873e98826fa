import type { Finding } from "@hulplijn/shared/rules";
import type { StandingWant } from "../runner/face.ts";

/** A finding that is still there is asked about again after so long, when nothing came of it: the check may find it now. */
const askAgainMs = 30_000;

/** Tells the runner when a finding is raised that a standing order settles. Whether it starts something is the runner's to say. */
export interface StandingWatch {
  /** What the runner would start for, as it says: replaces what it said before. */
  wanted(wants: readonly StandingWant[]): void;
  /** Time passed, or a finding was told. Cheap when there is nothing. */
  look(): void;
}

export function watchStanding(deps: {
  /** Findings that are raised, and in the spool: what is started for them is told after them. */
  readonly raised: () => readonly Pick<Finding, "rule" | "subject">[];
  readonly monoMs: () => number;
  /** False while this device is in quarantine: it reports and runs nothing. */
  readonly mayRun: () => boolean;
  readonly ask: (rule: string, subject: string) => void;
}): StandingWatch {
  let wants: readonly { readonly rule: string; readonly subject: string; dueMs: number }[] = [];

  function look(): void {
    if (wants.length === 0 || !deps.mayRun()) return;
    const nowMs = deps.monoMs();
    const raised = deps.raised();
    for (const want of wants) {
      if (want.dueMs > nowMs) continue;
      if (!raised.some(({ rule, subject }) => rule === want.rule && subject === want.subject)) continue;
      want.dueMs = nowMs + askAgainMs;
      deps.ask(want.rule, want.subject);
    }
  }

  return {
    wanted(said) {
      const nowMs = deps.monoMs();
      wants = said.map(({ rule, subject, waitMs }) => {
        // Said again by a runner that just started: what was asked a moment ago is not asked at once again.
        const before = wants.find((one) => one.rule === rule && one.subject === subject);
        return { rule, subject, dueMs: Math.max(nowMs + waitMs, before?.dueMs ?? 0) };
      });
      look();
    },
    look,
  };
}
