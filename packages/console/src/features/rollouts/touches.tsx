import type { RolloutPreview } from "@hulplijn/shared/api";
import { Plural, Trans } from "@lingui/react/macro";
import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useDraw } from "../../language/draw.ts";
import { Failure } from "../../language/failure.tsx";
import { Skeleton } from "../../ui/empty.tsx";
import { StatusLine } from "../../ui/status.tsx";
import { Duration } from "../../ui/time.tsx";

interface TouchesProps {
  readonly preview: UseQueryResult<RolloutPreview>;
  /** Whether the form could be sent as it is. */
  readonly isComplete: boolean;
}

/** The last words before it is drafted: how many, what they notice, who has to sign, and what speaks against it. */
export function Touches({ preview, isComplete }: TouchesProps): ReactNode {
  const draw = useDraw();
  if (!isComplete)
    return (
      <p className="text-quiet">
        <Trans>Something above is missing or is no number; then it is counted here.</Trans>
      </p>
    );
  if (preview.isError) return <Failure error={preview.error} onRetry={() => void preview.refetch()} />;
  if (preview.data === undefined) return <Skeleton rows={3} />;
  const { touches, signers, soakMinutes, warnings } = preview.data;
  const { devices, restarts, asksEmployees, risk } = touches;
  return (
    <div className="flex flex-col gap-2" aria-live="polite" aria-busy={preview.isPlaceholderData}>
      <p className="text-16 font-medium">
        <Plural value={devices} one="This touches # device." other="This touches # devices." />
      </p>
      <p>
        {restarts ? <Trans>It may restart the machine.</Trans> : <Trans>No restart.</Trans>}{" "}
        {asksEmployees && <Trans>The employee is asked first.</Trans>} <Trans>Risk {risk}.</Trans>
      </p>
      <p>
        <Plural value={signers} one="# person has to sign." other="# different people have to sign." />{" "}
        {soakMinutes > 0 && (
          <Trans>
            The last ring opens after <Duration seconds={soakMinutes * 60} /> at the earliest.
          </Trans>
        )}
      </p>
      {warnings.length > 0 && (
        <ul className="flex flex-col gap-1">
          {warnings.map(({ text, weight }) => (
            <li key={text.code}>
              <StatusLine mark={{ stops: "critical", asks: "warning", says: "info" }[weight] as "critical"}>
                {draw.sentence(text)}
              </StatusLine>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
