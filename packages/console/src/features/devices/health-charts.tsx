import type { Device, SeriesNames } from "@hulplijn/shared/api";
import { probeTable } from "@hulplijn/shared/probes/table";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { seriesNamesQuery, seriesQuery } from "../../api/devices.ts";
import { useDraw } from "../../language/draw.ts";
import { Failure } from "../../language/failure.tsx";
import { Button } from "../../ui/button.tsx";
import { Choice } from "../../ui/choice.tsx";
import { TimeChart } from "../../ui/chart/time-chart.tsx";
import { useNow } from "../../ui/clock.ts";
import { Skeleton } from "../../ui/empty.tsx";
import { Panel } from "../../ui/panel.tsx";
import { type Range, isRange, spanOf, usualRange } from "./ranges.ts";
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

function OneChart({
  device,
  name,
  range,
}: {
  readonly device: Device;
  readonly name: Name;
  readonly range: Range;
}): ReactNode {
  const title = useTitle();
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
      <div className="grid gap-x-8 gap-y-5 lg:grid-cols-2">
        {shown.map((name) => (
          <OneChart key={name.name} device={device} name={name} range={range} />
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
