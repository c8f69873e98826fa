import "uplot/dist/uPlot.min.css";
import { useLingui } from "@lingui/react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import uPlot from "uplot";
import { localeOf, writeIn } from "../format.ts";
import type { Bucket } from "./summary.ts";
import type { ChartMark, Limit, Span } from "./time-chart.tsx";

interface CanvasProps {
  readonly unit: string;
  readonly buckets: readonly Bucket[];
  readonly fromMs: number;
  readonly toMs: number;
  readonly blind?: readonly Span[];
  readonly markAtMs?: number;
  readonly limits?: readonly Limit[];
  readonly marks?: readonly ChartMark[];
  readonly group: string;
  readonly cursorAt: number | null;
}

/** Colours out of the tokens, as they are now; a canvas does not follow the theme by itself. */
function coloursOf(element: HTMLElement): {
  ink: string;
  quiet: string;
  hair: string;
  accent: string;
  critical: string;
  warning: string;
} {
  const probe = document.createElement("span");
  element.append(probe);
  const read = (name: string): string => {
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };
  const colours = {
    ink: read("ink"),
    quiet: read("quiet"),
    hair: read("hair"),
    accent: read("accent"),
    critical: read("critical"),
    warning: read("warning"),
  };
  probe.remove();
  return colours;
}

/** Counts up when the theme changes, here or in the system. */
function useThemeTurn(): number {
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const tell = (): void => setTurn((was) => was + 1);
    const media = matchMedia("(prefers-color-scheme: dark)");
    media.addEventListener("change", tell);
    const observer = new MutationObserver(tell);
    observer.observe(document.documentElement, { attributeFilter: ["data-theme"] });
    return () => {
      media.removeEventListener("change", tell);
      observer.disconnect();
    };
  }, []);
  return turn;
}

type Column = (number | null)[];
const dataOf = (buckets: readonly Bucket[]): [number[], Column, Column, Column] => [
  buckets.map((bucket) => bucket.atMs / 1000),
  buckets.map((bucket) => bucket.mean),
  buckets.map((bucket) => bucket.max),
  buckets.map((bucket) => bucket.min),
];

/** Shares are drawn from zero to a hundred, and everything that cannot be below zero from zero. */
const scaleOf = (unit: string): ((low: number, high: number) => [number, number]) => {
  if (unit === "percent") return (_low, high) => [0, Math.max(100, high)];
  return (low, high) => {
    const bottom = Math.min(0, low);
    const top = Math.max(high, bottom + (unit === "count" ? 5 : 1));
    return [bottom, top + (top - bottom) * 0.1];
  };
};

/** Values between two gaps: a line has no length there, so they get a dot. */
const lonely = (values: ArrayLike<number | null | undefined>): number[] => {
  const all = Array.from(values, (value) => value ?? null);
  const has = (at: number): boolean => (all[at] ?? null) !== null;
  return all.flatMap((_, at) => (has(at) && !has(at - 1) && !has(at + 1) ? [at] : []));
};

const heightPx = 120;

/** The drawing itself; nothing here is known to programs that read aloud. */
export function Canvas(props: CanvasProps): ReactNode {
  const { unit, buckets, fromMs, toMs, blind, markAtMs, limits, marks, group, cursorAt } = props;
  const language = useLingui().i18n.locale;
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<uPlot>(null);
  const turn = useThemeTurn();
  const latest = useRef({ buckets, fromMs, toMs, blind, markAtMs, limits, marks });
  latest.current = { buckets, fromMs, toMs, blind, markAtMs, limits, marks };

  useEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    const colour = coloursOf(element);
    const locale = localeOf(language);
    const day = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short" });
    const short = toMs - fromMs < 600_000;
    const hour = new Intl.DateTimeFormat(locale, {
      hour: "2-digit",
      minute: "2-digit",
      ...(short && { second: "2-digit" }),
    });
    const long = (toMs - fromMs) / 86_400_000 > 2;
    const axis = {
      stroke: colour.quiet,
      grid: { stroke: colour.hair, width: 1 },
      ticks: { show: false },
      font: "11px Inter Variable, system-ui, sans-serif",
    };
    const drawBehind = (self: uPlot): void => {
      const { ctx, bbox } = self;
      const now = latest.current;
      ctx.save();
      ctx.beginPath();
      ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height);
      ctx.clip();
      ctx.strokeStyle = colour.quiet;
      ctx.globalAlpha = 0.35;
      for (const span of now.blind ?? []) {
        const left = self.valToPos(Math.max(span.fromMs, now.fromMs) / 1000, "x", true);
        const right = self.valToPos(Math.min(span.toMs ?? now.toMs, now.toMs) / 1000, "x", true);
        if (right <= left) continue;
        ctx.save();
        ctx.beginPath();
        ctx.rect(left, bbox.top, right - left, bbox.height);
        ctx.clip();
        ctx.beginPath();
        for (let x = left - bbox.height; x < right; x += 8) {
          ctx.moveTo(x, bbox.top + bbox.height);
          ctx.lineTo(x + bbox.height, bbox.top);
        }
        ctx.stroke();
        ctx.restore();
      }
      ctx.globalAlpha = 1;
      for (const { look, raise, clear } of now.limits ?? []) {
        ctx.strokeStyle =
          look === "critical" ? colour.critical : look === "warning" ? colour.warning : colour.quiet;
        for (const [level, dash] of [
          [raise, [6, 4]],
          [clear, [1, 4]],
        ] as const) {
          const y = self.valToPos(level, "y", true);
          ctx.setLineDash([...dash]);
          ctx.beginPath();
          ctx.moveTo(bbox.left, y);
          ctx.lineTo(bbox.left + bbox.width, y);
          ctx.stroke();
        }
      }
      ctx.setLineDash([]);
      for (const { atMs, kind } of now.marks ?? []) {
        if (atMs < now.fromMs || atMs > now.toMs) continue;
        const x = self.valToPos(atMs / 1000, "x", true);
        const size = 5 * devicePixelRatio;
        ctx.strokeStyle = kind === "incident" ? colour.critical : colour.accent;
        ctx.fillStyle = ctx.strokeStyle;
        ctx.globalAlpha = 0.6;
        ctx.beginPath();
        ctx.moveTo(x, bbox.top);
        ctx.lineTo(x, bbox.top + bbox.height);
        ctx.stroke();
        ctx.globalAlpha = 1;
        // Told apart by shape too: a triangle for an incident, a circle for a run.
        ctx.beginPath();
        if (kind === "run") ctx.arc(x, bbox.top + size, size * 0.8, 0, 7);
        else {
          ctx.moveTo(x - size, bbox.top);
          ctx.lineTo(x + size, bbox.top);
          ctx.lineTo(x, bbox.top + size * 1.6);
        }
        ctx.fill();
      }
      if (now.markAtMs !== undefined) {
        const x = self.valToPos(now.markAtMs / 1000, "x", true);
        ctx.strokeStyle = colour.critical;
        ctx.setLineDash([4, 4]);
        ctx.beginPath();
        ctx.moveTo(x, bbox.top);
        ctx.lineTo(x, bbox.top + bbox.height);
        ctx.stroke();
      }
      ctx.restore();
    };
    const made = new uPlot(
      {
        width: element.clientWidth || 300,
        height: heightPx,
        padding: [8, 8, 0, 0],
        legend: { show: false },
        cursor: { sync: { key: group }, drag: { x: false, y: false }, y: false, points: { size: 6 } },
        scales: {
          x: { time: true, range: () => [latest.current.fromMs / 1000, latest.current.toMs / 1000] },
          y: { range: (_self, low, high) => scaleOf(unit)(low ?? 0, high ?? 0) },
        },
        series: [
          {},
          {
            stroke: colour.accent,
            width: 1.5,
            spanGaps: false,
            points: {
              show: true,
              size: 4,
              fill: colour.accent,
              filter: (self) => lonely(self.data[1] ?? []),
            },
          },
          { stroke: "transparent", points: { show: false } },
          { stroke: "transparent", points: { show: false } },
        ],
        bands: [{ series: [2, 3], fill: `color-mix(in srgb, ${colour.accent} 18%, transparent)` }],
        axes: [
          {
            ...axis,
            size: 24,
            space: 70,
            values: (_self, ticks) => ticks.map((tick) => (long ? day : hour).format(tick * 1000)),
          },
          {
            ...axis,
            size: 58,
            space: 32,
            values: (_self, ticks) => ticks.map((tick) => writeIn(tick, unit, language)),
          },
        ],
        hooks: { drawClear: [drawBehind] },
      },
      dataOf(latest.current.buckets),
      element,
    );
    chart.current = made;
    const observer = new ResizeObserver(() => {
      if (element.clientWidth > 0) made.setSize({ width: element.clientWidth, height: heightPx });
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      made.destroy();
      chart.current = null;
    };
    // A new span of the same length only moves the data; a new length needs other axes.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [unit, group, language, turn, toMs - fromMs]);

  const markKey = marks?.map(({ atMs }) => atMs).join(" ");
  useEffect(() => chart.current?.setData(dataOf(buckets)), [buckets, fromMs, toMs, markKey]);

  useEffect(() => {
    const made = chart.current;
    const bucket = cursorAt === null ? undefined : buckets[cursorAt];
    if (made === null) return;
    if (bucket === undefined || bucket.mean === null) made.setCursor({ left: -10, top: -10 });
    else
      made.setCursor({
        left: made.valToPos(bucket.atMs / 1000, "x"),
        top: made.valToPos(bucket.mean, "y"),
      });
  }, [cursorAt, buckets]);

  return <div ref={place} className="h-[120px] min-w-0 overflow-hidden" aria-hidden="true" />;
}
