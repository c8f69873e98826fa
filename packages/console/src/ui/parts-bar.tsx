import type { ReactNode } from "react";
import { Glyph, type Mark } from "./glyph.tsx";

export interface Share {
  readonly mark: Mark;
  /** Where one mark stands for two parts. */
  readonly id?: string;
  readonly count: number;
  /** The count in words: the bar alone says nothing to who cannot see it, or cannot tell its colours apart. */
  readonly words: string;
}

interface PartsBarProps {
  readonly parts: readonly Share[];
  readonly label: string;
}

/** What is not under way is grey, and darker the sooner it comes: waiting, then offline and asleep, then left out. */
const greyed = (percent: number): string => `color-mix(in srgb, var(--edge) ${percent}%, var(--surface))`;
const colours: Record<Mark, string> = {
  critical: "var(--critical)",
  good: "var(--good)",
  running: "var(--info)",
  warning: "var(--warning)",
  info: "var(--edge)",
  offline: greyed(60),
  asleep: greyed(60),
  maintenance: greyed(60),
  unknown: greyed(30),
};

/** How a whole is divided, as one bar and in words. What is not there is not named. */
export function PartsBar({ parts, label }: PartsBarProps): ReactNode {
  const there = parts.filter(({ count }) => count > 0);
  const total = there.reduce((sum, { count }) => sum + count, 0);
  let from = 0;
  const drawn = there.map(({ mark, count, id = mark }) => {
    const x = from;
    from += count;
    return { mark, count, x, id };
  });
  return (
    <div className="flex flex-col gap-2">
      <svg
        role="img"
        aria-label={label}
        viewBox={`0 0 ${Math.max(1, total)} 8`}
        preserveAspectRatio="none"
        className="h-3 w-full rounded-6"
      >
        {drawn.map(({ mark, count, x, id }) => (
          <rect key={id} x={x} y="0" width={count} height="8" fill={colours[mark]} />
        ))}
      </svg>
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-13" aria-live="polite">
        {there.map(({ mark, words, id = mark }) => (
          <li key={id} className="inline-flex items-center gap-1.5">
            <Glyph mark={mark} />
            {words}
          </li>
        ))}
      </ul>
    </div>
  );
}
