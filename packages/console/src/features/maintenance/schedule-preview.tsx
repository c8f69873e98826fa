import type { Schedule, SchedulePreview } from "@hulplijn/shared/api";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useDraw } from "../../language/draw.ts";
import { Failure } from "../../language/failure.tsx";
import { LocalTime } from "../../language/local-time.tsx";
import { Skeleton } from "../../ui/empty.tsx";
import { StatusLine } from "../../ui/status.tsx";
import { Duration, Instant } from "../../ui/time.tsx";

interface SchedulePreviewPartProps {
  readonly preview: UseQueryResult<SchedulePreview>;
  /** Whether there is enough to reckon with. */
  readonly isComplete: boolean;
}

/** When it would run, on how many, against what, and who has to sign. */
export function SchedulePreviewPart({ preview, isComplete }: SchedulePreviewPartProps): ReactNode {
  const draw = useDraw();
  if (!isComplete)
    return (
      <p className="text-quiet">
        <Trans>Choose a fix and say when; then the next ten times stand here.</Trans>
      </p>
    );
  if (preview.isError) return <Failure error={preview.error} onRetry={() => void preview.refetch()} />;
  if (preview.data === undefined) return <Skeleton rows={4} />;
  const { words, devices, of, needed, could, expectedSeconds, warnings } = preview.data;
  const names = could.join(", ");
  return (
    <div className="flex flex-col gap-2" aria-live="polite" aria-busy={preview.isPlaceholderData}>
      <p className="text-16 font-medium">{draw.text(words)}</p>
      <p>
        <Plural value={devices} one={`# device of ${of}`} other={`# devices of ${of}`} />
        {expectedSeconds !== null && (
          <>
            {" · "}
            <Trans>
              takes about <Duration seconds={expectedSeconds} />
            </Trans>
          </>
        )}
      </p>
      <p>
        <Plural value={needed} one="# person has to sign." other="# different people have to sign." />{" "}
        {names !== "" && <Trans>These could: {names}.</Trans>}
      </p>
      <Warnings warnings={warnings} />
      <ScheduleCollisions rows={preview.data.collisions} />
      <NextTimes rows={preview.data.occurrences} />
    </div>
  );
}

/** What a person should know before signing. */
export function Warnings({ warnings }: Pick<Schedule, "warnings">): ReactNode {
  const draw = useDraw();
  if (warnings.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1">
      {warnings.map((warning) => (
        <li key={warning.code}>
          <StatusLine mark="warning">{draw.sentence(warning)}</StatusLine>
        </li>
      ))}
    </ul>
  );
}

/** Windows and freezes at the same time. A freeze refuses the time that it meets. */
export function ScheduleCollisions({ rows }: { readonly rows: Schedule["collisions"] }): ReactNode {
  const { t } = useLingui();
  if (rows.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1" aria-label={t`At the same time`}>
      {rows.map(({ kind, name, atMs, untilMs, devices }) => (
        <li key={`${kind} ${name} ${atMs}`}>
          <StatusLine mark={kind === "freeze" ? "critical" : "warning"}>
            {kind === "freeze" ? (
              <Trans>
                The freeze {name} refuses it on <Instant atMs={atMs} />
              </Trans>
            ) : (
              <Trans>
                The window {name} is on at <Instant atMs={atMs} />, until <Instant atMs={untilMs} />
              </Trans>
            )}{" "}
            (<Plural value={devices} one="# device" other="# devices" />)
          </StatusLine>
        </li>
      ))}
    </ul>
  );
}

/** The next times, each exact, with what the clocks do to it. */
export function NextTimes({ rows }: { readonly rows: Schedule["occurrences"] }): ReactNode {
  const draw = useDraw();
  const { t } = useLingui();
  if (rows.length === 0) return null;
  return (
    <>
      <h3 className="text-13 font-medium">
        <Trans>The next times</Trans>
      </h3>
      <ol className="flex flex-col gap-1" aria-label={t`The next times`}>
        {rows.map((row) => (
          <li key={`${row.local} ${row.zone}`} className="flex flex-wrap items-baseline gap-x-3">
            <LocalTime {...row} />
            <span className="text-13 text-quiet">
              <Plural value={row.devices} one="# device" other="# devices" />
            </span>
            {row.clock !== null && (
              <span className="w-full">
                <StatusLine mark="warning">{draw.text(row.clock)}</StatusLine>
              </span>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
