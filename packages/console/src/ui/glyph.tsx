import type { ReactNode } from "react";

/** The shapes that say a status. Shape first, word second, colour third: no two share a shape. */
export type Mark =
  | "critical"
  | "warning"
  | "good"
  | "info"
  | "running"
  | "unknown"
  | "offline"
  | "asleep"
  | "maintenance";

const colour: Record<Mark, string> = {
  critical: "text-critical",
  warning: "text-warning",
  good: "text-good",
  info: "text-info",
  running: "text-info",
  unknown: "text-unknown",
  offline: "text-unknown",
  asleep: "text-unknown",
  maintenance: "text-unknown",
};

const line = { fill: "none", stroke: "currentColor", strokeWidth: 1.6, strokeLinecap: "round" } as const;

const shapes: Record<Mark, ReactNode> = {
  critical: (
    <>
      <path d="M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1z" fill="currentColor" />
      <path d="M8 4v4.6M8 11.4v.4" stroke="var(--surface)" strokeWidth="1.8" strokeLinecap="round" />
    </>
  ),
  warning: (
    <>
      <path d="M8 1.8 15 14.2H1z" {...line} strokeLinejoin="round" />
      <path d="M8 6.4v3.6M8 12v.2" {...line} />
    </>
  ),
  good: (
    <>
      <circle cx="8" cy="8" r="6.6" {...line} />
      <path d="m5 8.3 2.1 2.2L11.2 6" {...line} strokeLinejoin="round" />
    </>
  ),
  info: (
    <>
      <circle cx="8" cy="8" r="6.6" {...line} />
      <path d="M8 7.4v4M8 4.6v.2" {...line} />
    </>
  ),
  running: (
    <circle cx="8" cy="8" r="6.2" {...line} strokeWidth={2.4} strokeDasharray="6 3.7" className="turns" />
  ),
  unknown: <circle cx="8" cy="8" r="6.4" {...line} strokeDasharray="2.4 2.6" />,
  offline: (
    <>
      <circle cx="8" cy="8" r="6.4" {...line} strokeDasharray="2.4 2.6" />
      <path d="m4.5 11.5 7-7" {...line} />
    </>
  ),
  asleep: (
    <>
      <circle cx="8" cy="8" r="6.4" {...line} strokeDasharray="2.4 2.6" />
      <path d="M6 6h4l-4 4.2h4" {...line} strokeWidth={1.3} strokeLinejoin="round" />
    </>
  ),
  maintenance: (
    <>
      <rect x="1.4" y="1.4" width="13.2" height="13.2" rx="2" {...line} />
      <path d="m4.4 11.6 4-4M9.2 4.2a2.5 2.5 0 1 0 2.6 2.6L10 7.4 8.6 6z" {...line} strokeWidth={1.3} />
    </>
  ),
};

/** The shape alone. It is decoration for programs that read aloud: a word always stands beside it. */
export function Glyph({ mark, size = 16 }: { readonly mark: Mark; readonly size?: number }): ReactNode {
  return (
    <svg
      viewBox="0 0 16 16"
      width={size}
      height={size}
      aria-hidden="true"
      className={`shrink-0 ${colour[mark]}`}
    >
      {shapes[mark]}
    </svg>
  );
}
