import type { PrinterRow } from "@hulplijn/shared/api";
import { Plural, Trans } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Glyph } from "../../ui/glyph.tsx";
import { Duration } from "../../ui/time.tsx";
import { faultyPlace } from "./verdicts.ts";

const shownAtMost = 5;

/** A sentence for each fault: where it lies, and what that does to people. */
export function Verdicts({ rows }: { readonly rows: readonly PrinterRow[] }): ReactNode {
  if (rows.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1.5 text-16">
      {rows.slice(0, shownAtMost).map((row) => (
        <li key={`${row.deviceId} ${row.queue}`} className="flex gap-2">
          <span className="pt-1">
            <Glyph mark={row.waitingJobs > 0 ? "critical" : "warning"} />
          </span>
          <span>
            {row.queue !== "" && <span className="font-mono font-medium">{row.queue}: </span>}
            <Sentence row={row} />{" "}
            {row.waitingJobs > 0 && (
              <span className="text-quiet">
                {row.oldestJobSeconds === null ? (
                  <Plural value={row.waitingJobs} one="(# waits)" other="(# wait)" />
                ) : (
                  <Plural
                    value={row.waitingJobs}
                    one={
                      <Trans>
                        (# waits, since <Duration seconds={row.oldestJobSeconds} />)
                      </Trans>
                    }
                    other={
                      <Trans>
                        (# wait, the oldest <Duration seconds={row.oldestJobSeconds} />)
                      </Trans>
                    }
                  />
                )}
              </span>
            )}{" "}
            {row.incident !== null && (
              <Link to="/i/$key" params={{ key: row.incident }} className="link mono">
                {row.incident}
              </Link>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Sentence({ row }: { readonly row: PrinterRow }): ReactNode {
  const device = <span className="mono">{row.deviceName}</span>;
  switch (faultyPlace(row)) {
    case "service":
      return <Trans>the print service of {device} is not there.</Trans>;
    case "device":
      return row.printerState === "unreachable" ? (
        <Trans>the printer does not answer; the queue on {device} waits for it.</Trans>
      ) : (
        <Trans>the printer needs somebody; the queue on {device} waits for it.</Trans>
      );
    case "queue":
      return row.queueState === "stopped" ? (
        <Trans>the printer is fine, the queue on {device} stands still.</Trans>
      ) : row.queueState === "rejecting" ? (
        <Trans>the printer is fine, the queue on {device} takes no jobs.</Trans>
      ) : (
        <Trans>the queue on {device} makes no progress.</Trans>
      );
    case null:
      return null;
  }
}
