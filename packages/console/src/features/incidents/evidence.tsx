import type { Incident } from "@hulplijn/shared/api";
import { probeTable } from "@hulplijn/shared/probes/table";
import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { useDraw } from "../../language/draw.ts";
import { TimeChart } from "../../ui/chart/time-chart.tsx";
import { writeBytes, writePercent } from "../../ui/format.ts";
import { Panel } from "../../ui/panel.tsx";
import { Instant } from "../../ui/time.tsx";
import { type Evidence, evidenceOf } from "./evidence-lines.ts";
import { readSeriesName } from "./series-name.ts";

/** What the device sent along with its finding: the recording around it, and what else was going on. */
export function EvidencePanel({ incident }: { readonly incident: Incident }): ReactNode {
  const first = incident.memberList[0];
  const evidence = first === undefined ? null : evidenceOf(first);
  if (first === undefined || evidence === null) return null;
  const { recording, top, log, changes, lastWellAtMs } = evidence;
  if (recording.length + top.length + log.length + changes.length === 0) return null;
  return (
    <Panel title={<Trans>Evidence</Trans>} id="evidence">
      <div className="flex flex-col gap-5">
        {lastWellAtMs !== null && (
          <p className="text-13 text-quiet">
            <Trans>
              Last well <Instant atMs={lastWellAtMs} />; wrong since <Instant atMs={first.raisedAtMs} />.
            </Trans>
          </p>
        )}
        {recording.map((series) => (
          <Recording key={series.series} series={series} raisedAtMs={first.raisedAtMs} group={incident.key} />
        ))}
        {changes.length > 0 && <Changes changes={changes} />}
        {top.length > 0 && <Programs top={top} />}
        {log.length > 0 && <Log log={log} />}
      </div>
    </Panel>
  );
}

function Recording({
  series,
  raisedAtMs,
  group,
}: {
  readonly series: Evidence["recording"][number];
  readonly raisedAtMs: number;
  readonly group: string;
}): ReactNode {
  const draw = useDraw();
  const { probe, id, key } = readSeriesName(series.series);
  const contract = Object.hasOwn(probeTable, probe)
    ? probeTable[probe as keyof typeof probeTable]
    : undefined;
  const known = contract?.series.find((each) => each.id === id);
  const buckets = series.points.map(([atMs, value]) => ({ atMs, min: value, mean: value, max: value }));
  const first = buckets[0];
  const last = buckets.at(-1);
  if (first === undefined || last === undefined) return null;
  const title = known === undefined ? series.series : draw.text(known.title);
  return (
    <TimeChart
      title={key === "" ? title : `${title}: ${key}`}
      unit={known?.unit ?? "count"}
      buckets={buckets}
      fromMs={first.atMs}
      toMs={Math.max(last.atMs, first.atMs + 60_000)}
      markAtMs={raisedAtMs}
      group={group}
    />
  );
}

function Changes({ changes }: { readonly changes: Evidence["changes"] }): ReactNode {
  return (
    <section>
      <h3 className="pb-1 text-13">
        <Trans>What changed since it was last well</Trans>
      </h3>
      <ul className="flex flex-col gap-0.5">
        {changes.map((change) => (
          <li key={`${change.atMs} ${change.text}`} className="flex gap-3">
            <span className="w-28 shrink-0 text-quiet">
              <Instant atMs={change.atMs} />
            </span>
            <span>{change.text}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Programs({ top }: { readonly top: Evidence["top"] }): ReactNode {
  const { i18n } = useLingui();
  return (
    <section>
      <h3 className="pb-1 text-13">
        <Trans>Programs that used most at that moment</Trans>
      </h3>
      <table className="text-13">
        <thead>
          <tr className="text-left text-12 text-quiet">
            <th scope="col" className="pr-6 font-medium">
              <Trans>Program</Trans>
            </th>
            <th scope="col" className="pr-6 text-right font-medium">
              <Trans>Processor</Trans>
            </th>
            <th scope="col" className="text-right font-medium">
              <Trans>Memory</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {top.map((program) => (
            <tr key={program.pid}>
              <td className="pr-6 font-mono">
                {program.name} <span className="text-quiet">{program.pid}</span>
              </td>
              <td className="pr-6 text-right">{writePercent(program.processorPercent, i18n.locale)}</td>
              <td className="text-right">{writeBytes(program.memoryBytes, i18n.locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Log({ log }: { readonly log: Evidence["log"] }): ReactNode {
  return (
    <section>
      <h3 className="pb-1 text-13">
        <Trans>What the device logged around it</Trans>
      </h3>
      <ol className="flex flex-col font-mono text-12" lang="en">
        {log.map((line, at) => (
          // A log may say the same twice
          <li key={at} className="flex flex-wrap gap-x-3">
            <span className="text-quiet">
              <Instant atMs={line.atMs} seconds />
            </span>
            <span className="text-quiet">{line.source}</span>
            <span className="min-w-0 flex-1 basis-64">{line.text}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
