import type { createSelfBeginning } from "./begin-by-itself.ts";
import type { createJudging } from "./judging.ts";
import type { Running } from "./running.ts";
import type { SelfStarting } from "./self-start.ts";

export interface ConsiderDeps {
  readonly running: Pick<Running, "isOn" | "isAbandoned">;
  readonly selfStarting: Pick<SelfStarting, "candidate">;
  readonly judging: Pick<ReturnType<typeof createJudging>, "judge">;
  readonly beginByItself: ReturnType<typeof createSelfBeginning>;
}

/** Starts what a standing order names, when the device itself finds the fault that it settles, now. */
export function createConsidering(deps: ConsiderDeps) {
  const { running, selfStarting, judging, beginByItself } = deps;
  let considering = false;

  async function consider(rule: string, subject: string): Promise<void> {
    if (running.isOn() || considering || !selfStarting.candidate(rule, subject)) return;
    considering = true;
    const level = await judging.judge(rule, subject).finally(() => (considering = false));
    if (level === "none" || level === "unknown" || running.isOn() || running.isAbandoned()) return;
    // Judged again: people may have stopped or withdrawn it while the device measured.
    const candidate = selfStarting.candidate(rule, subject);
    if (!candidate) return;
    const { decided, kept } = candidate;
    const { manifestDigest, params } = decided.order;
    // Asked again in a moment, while the fault is there.
    beginByItself(
      {
        decided,
        about: { manifestDigest, params },
        because: { order: kept.order, rule, subject },
        bytes: kept,
      },
      () => void consider(rule, subject),
    );
  }

  return { consider, isOn: () => considering };
}
