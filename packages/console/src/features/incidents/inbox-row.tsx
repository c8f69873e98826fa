import type { IncidentRow } from "@hulplijn/shared/api";
import { severityText } from "@hulplijn/shared/texts";
import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useDraw } from "../../language/draw.ts";
import { severityMark } from "../../language/marks.ts";
import { Button } from "../../ui/button.tsx";
import { Status } from "../../ui/status.tsx";
import { Age, Instant, Since } from "../../ui/time.tsx";
import { FixChip } from "./fix-chip.tsx";

interface InboxRowProps {
  readonly row: IncidentRow;
  readonly gone: boolean;
  readonly selected: boolean;
  readonly compact: boolean;
  readonly onSelect: () => void;
  /** Absent for who may not. */
  readonly onTake?: () => void;
  readonly picked: boolean;
  /** Adds it to what is selected for all at once, or takes it out; absent for who may not change it. */
  readonly onPick?: () => void;
}

function Detail({ row }: { readonly row: IncidentRow }): ReactNode {
  return (
    <span className="flex shrink-0 items-center gap-x-2 text-12 text-quiet">
      <span className="mono">{row.deviceName}</span>
      {row.members > 1 && (
        <span className="whitespace-nowrap">
          <Trans>
            {row.members - row.membersOpen} of {row.members} well
          </Trans>
        </span>
      )}
      {row.flapping && (
        <span className="whitespace-nowrap text-warning-text">
          <Trans>comes and goes</Trans>
        </span>
      )}
      {row.reopened > 0 && (
        <span className="whitespace-nowrap text-warning-text">
          <Trans>came back</Trans>
        </span>
      )}
      {row.snoozedUntilMs !== null && (
        <span className="whitespace-nowrap">
          <Trans>
            until <Instant atMs={row.snoozedUntilMs} />
          </Trans>
        </span>
      )}
    </span>
  );
}

function Next({ row, gone }: Pick<InboxRowProps, "row" | "gone">): ReactNode {
  if (!gone) return <FixChip row={row} />;
  return (
    <span className="text-quiet">
      <Trans>no longer in this list</Trans>
    </span>
  );
}

/** One incident: how bad, what in plain words, where, what could settle it, how old, whose. */
export function InboxRow(props: InboxRowProps): ReactNode {
  const { row, gone, selected, compact, onSelect, onTake, picked, onPick } = props;
  const { t } = useLingui();
  const draw = useDraw();
  const title = draw.title(row.rule, row.params);
  return (
    <li
      data-key={row.key}
      aria-current={selected ? "true" : undefined}
      className={`relative grid grid-cols-[1fr_auto] items-center gap-x-3 gap-y-0.5 border-b border-hair px-4 last:border-b-0 hover:bg-hover sm:grid-cols-[124px_minmax(0,1fr)_64px_104px] @4xl:grid-cols-[124px_minmax(0,1fr)_minmax(0,290px)_64px_120px] ${
        compact ? "py-0.5" : "py-1"
      } ${selected ? "bg-info-tint/60 shadow-[inset_3px_0_0_var(--accent)]" : ""} ${gone ? "opacity-70" : ""}`}
    >
      <span className="max-sm:col-span-2 max-sm:flex max-sm:items-center max-sm:justify-between">
        <span className="flex items-center gap-1">
          {onPick && (
            // The label is the target: 32 px, and 44 on touch.
            <label className="relative z-10 -ml-2 flex size-8 shrink-0 cursor-pointer items-center justify-center pointer-coarse:size-11">
              <input
                type="checkbox"
                className="size-4 accent-(--accent)"
                checked={picked}
                onChange={onPick}
                aria-label={t`Select ${row.key}: ${title}`}
              />
            </label>
          )}
          <Status mark={row.state === "resolved" ? "good" : severityMark[row.severity]}>
            {draw.text(severityText[row.severity])}
          </Status>
        </span>
        <span className="text-12 text-quiet sm:hidden">
          <Age atMs={row.openedAtMs} />
        </span>
      </span>
      <span className="flex min-w-0 flex-col max-sm:col-span-2">
        <Link
          to="/i/$key"
          params={{ key: row.key }}
          onFocus={onSelect}
          className="inbox-link truncate font-medium after:absolute after:inset-0 max-sm:whitespace-normal"
        >
          {title}
        </Link>
        <span className="flex min-w-0 flex-wrap items-center gap-x-3 sm:flex-nowrap">
          <Detail row={row} />
          <span className="min-w-0 truncate text-12 @4xl:hidden">
            <Next row={row} gone={gone} />
          </span>
        </span>
      </span>
      <span className="hidden min-w-0 truncate text-13 @4xl:block">
        <Next row={row} gone={gone} />
      </span>
      <span className="text-13 text-quiet max-sm:hidden">
        <Since atMs={row.openedAtMs} />
      </span>
      <span className="relative z-10 text-13 max-sm:col-span-2 max-sm:justify-self-end">
        {row.owner !== null ? (
          <span className="block truncate text-quiet">{row.ownerName ?? row.owner}</span>
        ) : (
          onTake &&
          row.state !== "resolved" && (
            <Button look="bare" onPress={onTake} aria-label={t`Take: ${title}`} className="sm:-ml-3">
              <Trans>take</Trans>
            </Button>
          )
        )}
      </span>
    </li>
  );
}
