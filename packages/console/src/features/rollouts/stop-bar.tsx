import type { Rollout } from "@hulplijn/shared/api";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { OctagonX } from "lucide-react";
import { type ReactNode, useState } from "react";
import { haltRollout } from "../../api/rollouts.ts";
import { useMay } from "../../api/session.ts";
import { Failure } from "../../language/failure.tsx";
import { rolloutMark, useRolloutWords } from "../../language/rollout-words.ts";
import { Button } from "../../ui/button.tsx";
import { Status } from "../../ui/status.tsx";
import { ResumeDialog } from "./resume-dialog.tsx";
import { WhyHalted } from "./why-halted.tsx";

/** Tried again by itself: whoever pressed it wants it stopped, also over a bad network. */
const tries = 5;

/**
 * Stays in sight wherever one is on the page, on a phone too. One press stops: nothing is asked before, and the button is never
 * greyed out, so a second press does no harm.
 */
export function StopBar({ rollout }: { readonly rollout: Rollout }): ReactNode {
  const { t } = useLingui();
  const { number, name, state } = rollout;
  const client = useQueryClient();
  const words = useRolloutWords();
  const mayHalt = useMay("halt-rollouts");
  const mayResume = useMay("draft-rollouts");
  const [resuming, setResuming] = useState(false);
  const halt = useMutation({
    mutationFn: () => haltRollout(number, null),
    retry: tries,
    retryDelay: 1_000,
    onSettled: () => client.invalidateQueries({ queryKey: ["rollout", number] }),
  });
  const [stopped, setStopped] = useState(false);
  return (
    <div className="sticky top-12 z-20 -mx-4 border-b border-hair bg-page px-4 py-2 md:-mx-6 md:px-6">
      <div className="flex min-h-11 items-center justify-between gap-3">
        <span className="min-w-0 truncate">
          <Status mark={rolloutMark[state]}>{words[state]}</Status>
        </span>
        {state === "in-force" && mayHalt && (
          <Button
            look="danger"
            className="min-h-11 border-2 bg-surface px-5 text-16 font-semibold"
            onPress={() => {
              setStopped(true);
              halt.mutate();
            }}
            aria-label={t`STOP: ${name}`}
          >
            <OctagonX size={20} aria-hidden />
            <Trans>STOP</Trans>
          </Button>
        )}
        {state === "halted" && mayResume && (
          <Button onPress={() => setResuming(true)}>
            <Trans>Resume…</Trans>
          </Button>
        )}
      </div>
      <div role="alert" className="empty:hidden">
        {halt.isPending && halt.failureCount > 0 && (
          <p className="pt-1 font-medium text-critical-text">
            <Trans>Not stopped yet: the collector does not answer. Trying again…</Trans>
          </p>
        )}
        {halt.isError && (
          <div className="pt-2">
            <Failure error={halt.error} onRetry={() => halt.mutate()} />
          </div>
        )}
      </div>
      {stopped && state === "halted" && rollout.halted?.reason === null && <WhyHalted number={number} />}
      {resuming && <ResumeDialog rollout={rollout} onClose={() => setResuming(false)} />}
    </div>
  );
}
