import type { Run } from "@hulplijn/shared/api";
import { useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import type { Mark } from "../ui/glyph.tsx";
import { Status } from "../ui/status.tsx";

type Outcome = NonNullable<Run["outcome"]>;

const outcomeMark: Readonly<Record<Outcome, Mark>> = {
  verified: "good",
  "not-needed": "info",
  "not-verified": "warning",
  failed: "critical",
  "timed-out": "critical",
  stopped: "warning",
  refused: "critical",
  interrupted: "unknown",
  expired: "unknown",
  withdrawn: "unknown",
};

/** The word for where a run is, or for how it ended. */
export function useRunWords(): {
  readonly phase: (phase: Run["phase"]) => string;
  readonly outcome: (outcome: Outcome) => string;
} {
  const { t } = useLingui();
  return {
    phase: (phase) =>
      ({
        queued: t`Waiting`,
        delivered: t`Delivered`,
        checking: t`Checking first`,
        running: t`Running`,
        verifying: t`Checking the result`,
        undoing: t`Taking it back`,
        ended: t`Ended`,
      })[phase],
    outcome: (outcome) =>
      ({
        verified: t`Helped, verified`,
        "not-needed": t`Was not needed`,
        "not-verified": t`Did not help`,
        failed: t`Failed`,
        "timed-out": t`Took too long`,
        stopped: t`Stopped`,
        refused: t`Refused by the device`,
        interrupted: t`Interrupted`,
        expired: t`Expired`,
        withdrawn: t`Withdrawn`,
      })[outcome],
  };
}

/** Where a run is, as shape and word. */
export function RunState({ run }: { readonly run: Pick<Run, "phase" | "outcome"> }): ReactNode {
  const words = useRunWords();
  if (run.outcome !== null)
    return <Status mark={outcomeMark[run.outcome]}>{words.outcome(run.outcome)}</Status>;
  return <Status mark={run.phase === "queued" ? "info" : "running"}>{words.phase(run.phase)}</Status>;
}
