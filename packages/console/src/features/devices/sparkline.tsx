import type { Device } from "@hulplijn/shared/api";
import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { trendQuery } from "../../api/devices.ts";
import { useDraw } from "../../language/draw.ts";
import { writeIn, writeSince } from "../../ui/format.ts";
import { sparkOf, trendOf } from "./trend.ts";

const width = 96;
const height = 20;

interface SparklineProps {
  readonly device: Pick<Device, "deviceId" | "enrolledAtMs">;
  readonly series: string;
}

/** Thirty days of one series as a small line with its limits, and the same in words. */
export function Sparkline({ device, series }: SparklineProps): ReactNode {
  const { t } = useLingui();
  const draw = useDraw();
  const { data, isPending } = useQuery(trendQuery(device.deviceId, series, device.enrolledAtMs));
  const trend = data === undefined ? null : trendOf(data.buckets, data.unit);
  // The room is kept while it comes, so that nothing jumps.
  if (data === undefined || trend === null) return isPending ? <span className="h-5" /> : null;
  const levels = Object.values(draw.limits(series.replace(/:.*$/s, ""))).map(({ raise }) => raise);
  const spark = sparkOf(data.buckets, data.unit, levels, width, height);
  const write = (value: number): string =>
    writeIn(data.unit === "count" ? Math.round(value) : value, data.unit, draw.language);
  const span = writeSince(0, trend.seconds * 1000, draw.language);
  return (
    <span className="flex min-h-5 items-center gap-2 text-12 text-quiet">
      <svg viewBox={`0 0 ${width} ${height}`} className="h-5 w-24 shrink-0" aria-hidden="true">
        {spark.levels.map((y) => (
          <line key={y} x1="0" x2={width} y1={y} y2={y} stroke="var(--warning)" strokeDasharray="3 3" />
        ))}
        {spark.lines.map((points) => (
          <polyline key={points} points={points} fill="none" stroke="var(--accent)" strokeWidth="1.5" />
        ))}
      </svg>
      {trend.state === "steady"
        ? t`steady over ${span}`
        : t`from ${write(trend.from)} to ${write(trend.to)} in ${span}`}
    </span>
  );
}
