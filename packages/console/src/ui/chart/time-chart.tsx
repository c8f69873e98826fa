import { Trans, useLingui } from "@lingui/react/macro";
import { type KeyboardEvent, type ReactNode, Suspense, lazy, useState } from "react";
import { Button } from "../button.tsx";
import { writeIn, writeInstant } from "../format.ts";
import { type Bucket, nextMeasured, summarise } from "./summary.ts";
import { ChartTable } from "./chart-table.tsx";

const Canvas = lazy(async () => ({ default: (await import("./canvas.tsx")).Canvas }));

export interface Span {
  readonly fromMs: number;
  readonly toMs: number | null;
}

export interface Limit {
  readonly look: "critical" | "warning" | "info";
  readonly word: string;
  readonly raise: number;
  readonly clear: number;
}

export interface ChartMark {
  readonly atMs: number;
  readonly kind: "incident" | "run";
}

interface TimeChartProps {
  readonly title: string;
  readonly unit: string;
  readonly buckets: readonly Bucket[];
  readonly fromMs: number;
  readonly toMs: number;
  /** Spans in which nothing was heard: hatched, so that a gap is not taken for calm. */
  readonly blind?: readonly Span[];
  /** An instant worth a line: when it went wrong. */
  readonly markAtMs?: number;
  /** Levels at which somebody is warned, and below (or above) which it counts as well again. */
  readonly limits?: readonly Limit[];
  /** What happened on this device meanwhile. */
  readonly marks?: readonly ChartMark[];
  /** Charts of one group share a cursor. */
  readonly group: string;
}

/** A chart that also reads: a sentence above it, a cursor for the arrow keys, and a table instead of it. */
export function TimeChart(props: TimeChartProps): ReactNode {
  const { title, unit, buckets, limits = [] } = props;
  const { t, i18n } = useLingui();
  const [asTable, setAsTable] = useState(false);
  const [at, setAt] = useState<number | null>(null);
  const language = i18n.locale;
  const summary = summarise(buckets);
  const write = (value: number): string => writeIn(value, unit, language);

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : null;
    if (event.key === "Escape") setAt(null);
    if (step === null) return;
    event.preventDefault();
    setAt(nextMeasured(buckets, at ?? (step === 1 ? -1 : buckets.length), step));
  };
  const pointed = at === null ? undefined : buckets[at];
  const pointedMean = pointed?.mean ?? null;

  return (
    <figure className="min-w-0">
      <figcaption className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-medium">{title}</span>
        <span className="text-13 text-quiet">
          {summary === null ? (
            <Trans>Nothing was measured in this time.</Trans>
          ) : (
            t`Now ${write(summary.last)}; between ${write(summary.lowest)} and ${write(summary.highest)}.`
          )}
        </span>
      </figcaption>
      {summary !== null && limits.length > 0 && (
        <p className="text-12 text-quiet">
          {limits
            .map(({ word, raise, clear }) => t`${word} from ${write(raise)}, over at ${write(clear)}`)
            .join(" · ")}
        </p>
      )}
      {summary !== null && !asTable && (
        <>
          {/* The arrow keys walk the values */}
          <div
            role="application"
            tabIndex={0}
            aria-label={t`${title}. The left and right arrows walk the values.`}
            onKeyDown={onKeyDown}
            onBlur={() => setAt(null)}
            className="h-[120px] rounded-6"
          >
            <Suspense fallback={<div className="skeleton h-full" />}>
              <Canvas {...props} cursorAt={at} />
            </Suspense>
          </div>
        </>
      )}
      {summary !== null && asTable && <ChartTable title={title} unit={unit} buckets={buckets} />}
      {summary !== null && (
        <div className="flex items-center justify-between gap-4">
          <Button look="bare" onPress={() => setAsTable(!asTable)} className="-ml-3 text-12">
            {asTable ? <Trans>Show as chart</Trans> : <Trans>Show as table</Trans>}
            <span className="sr-only">: {title}</span>
          </Button>
          <p className="text-12 text-quiet" aria-live="polite">
            {pointed !== undefined && pointedMean !== null
              ? `${writeInstant(pointed.atMs, Date.now(), language)}: ${write(pointedMean)}`
              : ""}
          </p>
        </div>
      )}
    </figure>
  );
}
