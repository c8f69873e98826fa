import type { NightReport, Prevented } from "@hulplijn/shared/api";
import { Plural, Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { nightQuery, preventedQuery } from "../../api/schedules.ts";
import { useDraw } from "../../language/draw.ts";
import { Failure } from "../../language/failure.tsx";
import { LocalTime } from "../../language/local-time.tsx";
import { scheduleStandingMark, useScheduleStandingWords } from "../../language/schedule-words.ts";
import { Skeleton } from "../../ui/empty.tsx";
import { Panel } from "../../ui/panel.tsx";
import { StatusLine } from "../../ui/status.tsx";
import { Age, Instant } from "../../ui/time.tsx";
import { Standings } from "./last-time.tsx";

/** What happened last night, and what was mended before it hurt anybody? */
export function NightPage(): ReactNode {
  const night = useQuery(nightQuery);
  const month = useQuery(preventedQuery);
  return (
    <>
      {night.isPending && <Skeleton rows={6} />}
      {night.isError && <Failure error={night.error} onRetry={() => void night.refetch()} />}
      {night.data && <Night report={night.data} />}
      {month.isError && <Failure error={month.error} onRetry={() => void month.refetch()} />}
      {month.data && <PreventedPart rows={month.data.items} />}
    </>
  );
}

function Night({ report }: { readonly report: NightReport }): ReactNode {
  const { fromMs, untilMs, schedules } = report;
  return (
    <Panel
      title={
        <Trans>
          From <Instant atMs={fromMs} /> until <Instant atMs={untilMs} />
        </Trans>
      }
      flush
    >
      {schedules.length === 0 && (
        <p className="px-4 pb-3 text-quiet">
          <Trans>No schedule was due.</Trans>
        </p>
      )}
      <ul className="divide-y divide-hair border-t border-hair">
        {schedules.map((row) => (
          <li key={`${row.number} ${row.local} ${row.zone}`} className="flex flex-col gap-1 px-4 py-2">
            <span className="flex flex-wrap items-center gap-x-4 gap-y-0.5">
              <Link
                to="/sch/$number"
                params={{ number: String(row.number) }}
                search={{ local: row.local }}
                className="font-medium hover:underline"
              >
                {row.name}
              </Link>
              <span className="text-quiet">
                <LocalTime local={row.local} zone={row.zone} atMs={fromMs} /> ·{" "}
                <Plural value={row.devices} one="# device" other="# devices" />
              </span>
            </span>
            <span className="flex flex-wrap gap-x-4 gap-y-0.5">
              <Standings counts={row.counts} />
              {row.prevented > 0 && (
                <span>
                  <Plural value={row.prevented} one="# prevented" other="# prevented" />
                </span>
              )}
            </span>
            <Reasons rows={row.reasons} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Reasons({ rows }: { readonly rows: NightReport["schedules"][number]["reasons"] }): ReactNode {
  const words = useScheduleStandingWords();
  const draw = useDraw();
  if (rows.length === 0) return null;
  return (
    <ul className="flex flex-col gap-0.5 text-13">
      {rows.map(({ standing, code, count, devices }) => (
        <li key={`${standing} ${code ?? ""}`}>
          <StatusLine mark={scheduleStandingMark[standing]}>
            {count} {words[standing]}
            {code !== null && `: ${draw.error(code).title}`}
            {" · "}
            {devices.map((name, index) => (
              <span key={name}>
                {index > 0 && ", "}
                <Link to="/d/$name" params={{ name }} className="link mono">
                  {name}
                </Link>
              </span>
            ))}
            {count > devices.length && " …"}
          </StatusLine>
        </li>
      ))}
    </ul>
  );
}

/** Prevented work, each with its evidence: what was found before, and that it was gone after. */
function PreventedPart({ rows }: { readonly rows: readonly Prevented[] }): ReactNode {
  const draw = useDraw();
  return (
    <Panel title={<Trans>Prevented in thirty days</Trans>} flush>
      <p className="px-4 pb-3">
        <Plural
          value={rows.length}
          _0="Nothing was found and mended before it was an incident."
          one="# thing was found and mended before it was an incident."
          other="# things were found and mended before they were incidents."
        />
      </p>
      <ul className="divide-y divide-hair border-t border-hair">
        {rows.map((row) => (
          <li key={row.runId} className="flex flex-col gap-0.5 px-4 py-2">
            <span className="flex flex-wrap items-center gap-x-4">
              <Link to="/run/$runId" params={{ runId: row.runId }} className="font-medium hover:underline">
                {draw.text(row.title)}
              </Link>
              <Link to="/d/$name" params={{ name: row.deviceName }} className="link mono">
                {row.deviceName}
              </Link>
              <span className="text-13 text-quiet">
                <Age atMs={row.atMs} />
              </span>
            </span>
            <span className="text-13 text-quiet">
              <Trans>
                Found <Instant atMs={row.checkedAtMs} />, mended, and proved gone{" "}
                <Instant atMs={row.verifiedAtMs} />.
              </Trans>
            </span>
            {row.checkSaid !== "" && (
              <code className="text-13 wrap-anywhere" lang="en">
                {row.checkSaid}
              </code>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
