import type { Run } from "@hulplijn/shared/api";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { runQuery, stopRun } from "../../api/incidents.ts";
import { useMay } from "../../api/session.ts";
import { useLive } from "../../api/stream.ts";
import { useDraw } from "../../language/draw.ts";
import { Failure } from "../../language/failure.tsx";
import { RunState, useRunWords } from "../../language/run-state.tsx";
import { Button } from "../../ui/button.tsx";
import { Skeleton } from "../../ui/empty.tsx";
import { Glyph } from "../../ui/glyph.tsx";
import { Panel } from "../../ui/panel.tsx";
import { Age, Duration, Instant } from "../../ui/time.tsx";
import { Asking, Decided } from "./employee-say.tsx";
import { OutputView } from "./output/output-view.tsx";
import { useRunOutput } from "./output/use-run-output.ts";
import { type RunStep, runSteps } from "./run-steps.ts";

/** A run from its order to its proof: steps with times, output as it appears, and a button that stops it. */
export function RunPanel({ runId }: { readonly runId: string }): ReactNode {
  const run = useQuery(runQuery(runId));
  if (run.isPending) return <Skeleton rows={5} />;
  if (run.isError) return <Failure error={run.error} onRetry={() => void run.refetch()} />;
  return <Known run={run.data} />;
}

function Known({ run }: { readonly run: Run }): ReactNode {
  const draw = useDraw();
  const live = useLive();
  const output = useRunOutput(run.runId, `${run.phase} ${live.state}`);
  const open = run.phase !== "ended";
  return (
    <Panel
      title={
        <span className="flex flex-wrap items-center gap-x-3">
          {draw.text(run.title)}
          <RunState run={run} />
        </span>
      }
      aside={open && <Stop run={run} />}
    >
      <div className="flex flex-col gap-3">
        <p className="text-13 text-quiet">
          {run.standingOrder === null ? (
            <Trans>
              Ordered by {run.orderedBy} <Instant atMs={run.orderedAtMs} /> for{" "}
              <Link to="/d/$name" params={{ name: run.deviceName }} className="link mono">
                {run.deviceName}
              </Link>
            </Trans>
          ) : (
            <Trans>
              Started by{" "}
              <Link to="/d/$name" params={{ name: run.deviceName }} className="link mono">
                {run.deviceName}
              </Link>{" "}
              by itself <Instant atMs={run.orderedAtMs} />, under the standing order of {run.orderedBy}
            </Trans>
          )}
        </p>
        <Steps run={run} />
        {run.phase === "queued" && run.stopAsked === null && <Waiting run={run} />}
        {open && run.stopAsked !== null && (
          <StopAsked run={run} by={run.stopAsked.by} atMs={run.stopAsked.atMs} />
        )}
        <Decided run={run} />
        <Outcome run={run} />
        {output.failed !== null && <Failure error={output.failed} />}
        {(run.phase !== "queued" || output.lines.length > 0) && (
          <OutputView
            lines={output.lines}
            live={open}
            cut={run.steps.some((step) => step.outputCut)}
            name={`${run.deviceName}-${run.fix}`}
          />
        )}
      </div>
    </Panel>
  );
}

function StepMark({ step }: { readonly step: RunStep }): ReactNode {
  if (step.state === "done") return <Glyph mark="good" size={14} />;
  if (step.state === "now") return <Glyph mark="running" size={14} />;
  return <Glyph mark="unknown" size={14} />;
}

function Steps({ run }: { readonly run: Run }): ReactNode {
  const { t } = useLingui();
  const words = useRunWords();
  const said = { done: t`done`, now: t`now`, "to-come": t`to come`, skipped: t`skipped` };
  return (
    <ol className="flex flex-wrap gap-x-5 gap-y-1" aria-label={t`Steps of the run`}>
      {runSteps(run).map((step) => (
        <li
          key={step.phase}
          aria-current={step.state === "now" ? "step" : undefined}
          className={`flex items-center gap-1.5 text-13 ${step.state === "now" ? "font-medium" : "text-quiet"} ${
            step.state === "skipped" ? "line-through" : ""
          }`}
        >
          <StepMark step={step} />
          {step.phase === "ended" && run.outcome !== null
            ? words.outcome(run.outcome)
            : words.phase(step.phase)}
          <span className="sr-only">{said[step.state]}</span>
          {step.atMs !== null && step.atMs > 0 && (
            <span className="text-12">
              <Instant atMs={step.atMs} seconds />
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}

/** A stop that the device has not answered yet: who asked for it, and whether the device can hear it now. */
function StopAsked({
  run,
  by,
  atMs,
}: {
  readonly run: Run;
  readonly by: string;
  readonly atMs: number;
}): ReactNode {
  const asked = <Instant atMs={atMs} seconds />;
  const away = run.deviceConnected ? null : run.deviceName;
  return (
    <p role="status">
      <Trans>
        {by} asked to stop it {asked}.
      </Trans>{" "}
      {away === null ? (
        <Trans>The device was told; how it ended follows.</Trans>
      ) : run.phase === "queued" ? (
        <Trans>{away} is away: it hears that before the order, and starts nothing.</Trans>
      ) : (
        <Trans>{away} is away, and hears it first when it is back.</Trans>
      )}
    </p>
  );
}

/** An order that waits says for what, and until when. */
function Waiting({ run }: { readonly run: Run }): ReactNode {
  const until = <Instant atMs={run.expiresAtMs} />;
  const seen = run.deviceSeenAtMs === null ? null : <Age atMs={run.deviceSeenAtMs} />;
  switch (run.waiting) {
    case "offline":
    case "asleep":
      return (
        <p role="status">
          {seen === null ? (
            <Trans>
              {run.deviceName} was never seen. It runs as soon as the device is there, and expires {until}.
            </Trans>
          ) : (
            <Trans>
              {run.deviceName} is away, last seen {seen}. It runs as soon as the device is back, and expires{" "}
              {until}.
            </Trans>
          )}
        </p>
      );
    case "busy":
      return (
        <p role="status">
          <Trans>{run.deviceName} is busy with another run; this one is next.</Trans>
        </p>
      );
    case "in-a-call":
      return (
        <p role="status">
          <Trans>
            Not now: the microphone or camera of {run.deviceName} is in use. It runs afterwards, and expires{" "}
            {until}.
          </Trans>
        </p>
      );
    case "presenting":
      return (
        <p role="status">
          <Trans>
            Not now: a program keeps the screen of {run.deviceName} on, as for a presentation. It runs
            afterwards, and expires {until}.
          </Trans>
        </p>
      );
    case "low-battery":
      return (
        <p role="status">
          <Trans>
            Not now: the battery of {run.deviceName} is nearly empty. It runs when there is power again, and
            expires {until}.
          </Trans>
        </p>
      );
    case "typing":
      return (
        <p role="status">
          <Trans>
            Not now: somebody is at the keyboard of {run.deviceName}. It runs in a pause, after an hour at the
            latest.
          </Trans>
        </p>
      );
    case "asked":
    case "postponed":
    case "declined-today":
    case "nobody-answered":
    case "nobody-there":
    case "asked-enough":
      return (
        <p role="status">
          <Asking run={run} reason={run.waiting} /> <Trans>The order expires {until}.</Trans>
        </p>
      );
    case "cannot-tell":
      return (
        <p role="status">
          <Trans>
            Not now: {run.deviceName} cannot tell whether its employee can be disturbed. It waits a quarter of
            an hour at most.
          </Trans>
        </p>
      );
    case null:
      return (
        <p role="status">
          <Trans>On its way to {run.deviceName}.</Trans>
        </p>
      );
  }
}

/** How it ended, and why when the device says so. */
function Outcome({ run }: { readonly run: Run }): ReactNode {
  const draw = useDraw();
  const last = run.steps.findLast((step) => step.exitCode !== null || step.signal !== null);
  const reason = run.code === null ? null : draw.error(run.code);
  if (run.outcome === null) return null;
  return (
    <div aria-live="polite" className="flex flex-col gap-1">
      {reason === null ? (
        <WhatNow run={run} />
      ) : (
        <p>
          {reason.title}. {reason.next}
        </p>
      )}
      <p className="flex flex-wrap gap-x-4 text-13 text-quiet">
        {last?.exitCode !== undefined && last.exitCode !== null && (
          <span>
            <Trans>
              Last step “{last.step}” ended with code {last.exitCode}
            </Trans>
          </span>
        )}
        {last?.signal !== undefined && last.signal !== null && (
          <span>
            <Trans>
              Last step “{last.step}” was ended by {last.signal}
            </Trans>
          </span>
        )}
        {run.endedAtMs !== null && (
          <span>
            <Trans>
              Took <Duration seconds={(run.endedAtMs - run.orderedAtMs) / 1000} />
            </Trans>
          </span>
        )}
        {run.undone && (
          <span>
            <Trans>What it changed was taken back.</Trans>
          </span>
        )}
      </p>
    </div>
  );
}

/** What an end without a code means, and what is next for whoever reads it. */
function WhatNow({ run }: { readonly run: Run }): ReactNode {
  switch (run.outcome) {
    case "not-verified":
      return (
        <p>
          <Trans>
            It ran to its end, but the check still says that it is wrong. Read the output, and try another fix
            or hand it over.
          </Trans>
        </p>
      );
    case "failed":
      return (
        <p>
          <Trans>A step failed; the last lines of the output say why. Nothing after that step was run.</Trans>
        </p>
      );
    case "timed-out":
      return (
        <p>
          <Trans>
            It took longer than the fix allows and was ended. Look at the device before you run it again.
          </Trans>
        </p>
      );
    case "interrupted":
      return (
        <p>
          <Trans>
            The device stopped in the middle of it. Hulplijn never starts it again by itself: look at the
            device first.
          </Trans>
        </p>
      );
    case "expired":
      return (
        <p>
          <Trans>The device did not come back in time. Order it again when the device is there.</Trans>
        </p>
      );
    case "not-needed":
      return (
        <p>
          <Trans>The check passed before anything was changed, so nothing was.</Trans>
        </p>
      );
    case "verified":
    case "stopped":
    case "refused":
    case "withdrawn":
    case null:
      return null;
  }
}

function Stop({ run }: { readonly run: Run }): ReactNode {
  const may = useMay("stop-runs");
  const client = useQueryClient();
  const stop = useMutation({
    mutationFn: () => stopRun(run.runId),
    onSuccess: () => client.invalidateQueries({ queryKey: runQuery(run.runId).queryKey }),
  });
  if (!may) return null;
  const isAsked = run.stopAsked !== null || stop.isPending || stop.isSuccess;
  return (
    <span className="flex flex-wrap items-center gap-3">
      {stop.isError && <Failure error={stop.error} />}
      <Button look="danger" onPress={() => stop.mutate()} isDisabled={isAsked}>
        {isAsked ? (
          <Trans>Stopping…</Trans>
        ) : run.phase === "queued" ? (
          <Trans>Withdraw the order</Trans>
        ) : (
          <Trans>Stop the run</Trans>
        )}
      </Button>
    </span>
  );
}
