import type { ReactNode } from "react";
import { RequestFailed, codeOf } from "../api/client.ts";
import { Button } from "../ui/button.tsx";
import { CopyButton } from "../ui/copy.tsx";
import { Glyph } from "../ui/glyph.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { useDraw } from "./draw.ts";

interface FailureProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
}

/** What went wrong and what to do next, in a sentence each; the trace id finds the rest in the collector's log. */
export function Failure({ error, onRetry }: FailureProps): ReactNode {
  const { t } = useLingui();
  const draw = useDraw();
  const problem = error instanceof RequestFailed ? error.problem : null;
  const unreachable = codeOf(error) === "unreachable";
  const { title, next } = unreachable
    ? {
        title: t`The collector cannot be reached`,
        next: t`Check your network; this page tries again by itself.`,
      }
    : draw.error(codeOf(error));
  return (
    <div role="alert" className="flex gap-3 rounded-6 bg-warning-tint px-4 py-3">
      <span className="pt-0.5">
        <Glyph mark="warning" />
      </span>
      <div className="flex min-w-0 flex-col gap-1">
        <p className="font-medium text-warning-text">{title}</p>
        {next !== "" && <p>{next}</p>}
        {problem !== null && problem.detail !== "" && (
          <p className="text-13 text-quiet" lang="en">
            {problem.detail}
          </p>
        )}
        <div className="flex flex-wrap items-center gap-3 pt-1">
          {onRetry && (
            <Button onPress={onRetry}>
              <Trans>Try again</Trans>
            </Button>
          )}
          {problem !== null && problem.traceId !== "" && (
            <span className="flex items-center gap-1 text-12 text-quiet">
              <Trans>Trace id</Trans> <code>{problem.traceId}</code>
              <CopyButton text={problem.traceId} label={t`Copy the trace id`} />
            </span>
          )}
        </div>
      </div>
    </div>
  );
}
