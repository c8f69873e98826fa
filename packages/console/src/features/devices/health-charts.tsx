import type { Device, SeriesNames } from "@hulplijn/shared/api";
import { probeTable } from "@hulplijn/shared/probes/table";
import { severityText } from "@hulplijn/shared/texts";
import type { Severity } from "@hulplijn/shared/values";
import { Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { incidentsQuery, runsQuery } from "../../api/incidents.ts";
import { seriesNamesQuery, seriesQuery } from "../../api/devices.ts";
import { useDraw } from "../../language/draw.ts";
import { Failure } from "../../language/failure.tsx";
import { Button } from "../../ui/button.tsx";
import { Choice } from "../../ui/choice.tsx";
import { type ChartMark, type Limit, TimeChart } from "../../ui/chart/time-chart.tsx";
import { useNow } from "../../ui/clock.ts";
import { Skeleton } from "../../ui/empty.tsx";
import { severityMark } from "../../language/marks.ts";
import { Panel } from "../../ui/panel.tsx";
import { Duration } from "../../ui/time.tsx";
import { type Range, isRange, ranges, spanOf, usualRange } from "./ranges.ts";
import { inOrder } from "./series-choice.ts";

type Name = SeriesNames["names"][number];
const route = getRouteApi("/frame/d/$name");
const shownAtFirst = 6;

function useTitle(): (name: Name) => string {
  const draw = useDraw();
  return (name) => {
    const contract = Object.hasOwn(probeTable, name.probe)
      ? probeTable[name.probe as keyof typeof probeTable]
      : undefined;
    const title = contract?.series.find((series) => series.id === name.series)?.title;
    const text = title === undefined ? name.name : draw.text(title);
    return name.key === "" ? text : `${text}: ${name.key}`;
  };
}

const marksAtMost = 100;

/** When incidents opened and fixes ran on this device, for the charts to mark. */
function useMarks(device: Device): readonly ChartMark[] {
  const q = `device:${device.deviceId}`;
  const incidents = useInfiniteQuery(incidentsQuery({ q, sort: "-opened", limit: marksAtMost })).data;
  const runs = useQuery(runsQuery({ q, limit: marksAtMost })).data?.items ?? [];
  return [
    ...(incidents?.pages[0]?.items ?? []).map((row) => ({ atMs: row.openedAtMs, kind: "incident" as const })),
    ...runs.map((run) => ({ atMs: run.orderedAtMs, kind: "run" as const })),
  ];
}

interface OneChartProps {
  readonly device: Device;
  readonly name: Name;
  readonly range: Range;
  readonly marks: readonly ChartMark[];
}

function OneChart({ device, name, range, marks }: OneChartProps): ReactNode {
  const draw = useDraw();
  const title = useTitle();
  const limits = Object.entries(draw.limits(`${name.probe}/${name.series}`)).map(([severity, level]) => ({
    ...level,
    look: severityMark[severity as Severity] as Limit["look"],
    word: draw.text(severityText[severity as Severity]),
  }));
  const nowMs = useNow(30);
  const span = spanOf(range, nowMs);
  const series = useQuery(seriesQuery(device.deviceId, { name: name.name, ...span }));
  if (series.isPending) return <Skeleton rows={3} />;
  if (series.isError) return <Failure error={series.error} onRetry={() => void series.refetch()} />;
  return (
    <TimeChart
      title={title(name)}
      unit={series.data.unit}
      buckets={series.data.buckets}
      fromMs={span.fromMs}
      toMs={span.toMs}
      blind={device.blind}
      limits={limits}
      marks={marks}
      group={device.deviceId}
    />
  );
}

/** Is it getting worse? Small charts under each other, with one cursor. */
export function HealthCharts({ device }: { readonly device: Device }): ReactNode {
  const { t } = useLingui();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const range: Range = isRange(search.range) ? search.range : usualRange(device.enrolledAtMs, Date.now());
  const [all, setAll] = useState(false);
  const names = useQuery(seriesNamesQuery(device.deviceId));
  const marks = useMarks(device);
  const span = spanOf(range, 0);
  const marked = marks.some(({ atMs }) => atMs > Date.now() - ranges[range] * 1000);
  const ordered = inOrder(names.data?.names ?? []);
  const shown = all ? ordered : ordered.slice(0, shownAtFirst);
  return (
    <Panel
      title={<Trans>Health over time</Trans>}
      aside={
        <Choice<Range>
          label={t`Range`}
          hideLabel
          value={range}
          onChange={(next) => void navigate({ search: (was) => ({ ...was, range: next }), replace: true })}
          options={[
            { value: "1h", label: t`1 hour` },
            { value: "24h", label: t`24 hours` },
            { value: "7d", label: t`7 days` },
            { value: "30d", label: t`30 days` },
            { value: "1y", label: t`1 year` },
          ]}
        />
      }
    >
      {names.isError && <Failure error={names.error} />}
      {names.isSuccess && ordered.length === 0 && (
        <p className="text-quiet">
          <Trans>No history yet; the first values come within a minute of enrolment.</Trans>
        </p>
      )}
      <p className="pb-3 text-12 text-quiet empty:hidden">
        {ranges[range] > ranges["7d"] && (
          <Trans>
            Each point is an average over{" "}
            <Duration seconds={(span.toMs - span.fromMs) / span.points / 1000} />, with the lowest and highest
            value around it.
          </Trans>
        )}{" "}
        {marked && <Trans>▼ an incident opened · ● a fix was run</Trans>}
      </p>
      <div className="grid gap-x-8 gap-y-5 lg:grid-cols-2">
        {shown.map((name) => (
          <OneChart key={name.name} device={device} name={name} range={range} marks={marks} />
        ))}
      </div>
      {ordered.length > shownAtFirst && (
        <div className="pt-4">
          <Button onPress={() => setAll(!all)}>
            {all ? <Trans>Show fewer charts</Trans> : <Trans>Show all {ordered.length} charts</Trans>}
          </Button>
        </div>
      )}
    </Panel>
  );
}
