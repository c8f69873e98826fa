import type { ReactNode } from "react";
import { Glyph, type Mark } from "./glyph.tsx";

const tints: Record<Mark, string> = {
  critical: "bg-critical-tint text-critical-text",
  warning: "bg-warning-tint text-warning-text",
  good: "bg-good-tint text-good-text",
  info: "bg-info-tint text-info-text",
  running: "bg-info-tint text-info-text",
  unknown: "bg-unknown-tint text-unknown-text",
  offline: "bg-unknown-tint text-unknown-text",
  asleep: "bg-unknown-tint text-unknown-text",
  maintenance: "bg-unknown-tint text-unknown-text",
};

const words: Record<Mark, string> = {
  critical: "text-critical-text",
  warning: "text-warning-text",
  good: "text-ink",
  info: "text-ink",
  running: "text-info-text",
  unknown: "text-quiet",
  offline: "text-quiet",
  asleep: "text-quiet",
  maintenance: "text-quiet",
};

export interface StatusProps {
  readonly mark: Mark;
  readonly children: ReactNode;
}

/** A status in running text or a cell: shape and word. */
export function Status({ mark, children }: StatusProps): ReactNode {
  return (
    <span className="inline-flex items-center gap-1.5 align-middle whitespace-nowrap">
      <Glyph mark={mark} />
      <span className={words[mark]}>{children}</span>
    </span>
  );
}

/** A status that is a sentence: it may take more than one line. */
export function StatusLine({ mark, children }: StatusProps): ReactNode {
  return (
    <span className="flex items-start gap-1.5">
      <span className="pt-0.5">
        <Glyph mark={mark} />
      </span>
      <span className={`min-w-0 ${words[mark]}`}>{children}</span>
    </span>
  );
}

/** A status that has to be seen from further away: shape and word on a tint. */
export function Badge({ mark, children }: StatusProps): ReactNode {
  return (
    <span
      className={`inline-flex items-center gap-1.5 rounded-pill px-2 py-0.5 text-12 font-medium ${tints[mark]} ${
        mark === "maintenance" ? "hatched" : ""
      }`}
    >
      <Glyph mark={mark} size={14} />
      {children}
    </span>
  );
}

/** A bar across the page or a panel: something that whoever works here has to know first. */
export function Banner({ mark, children }: StatusProps): ReactNode {
  return (
    <div role="status" className={`flex items-start gap-2 px-4 py-2 text-14 ${tints[mark]}`}>
      <span className="pt-0.5">
        <Glyph mark={mark} />
      </span>
      <div className="min-w-0 flex-1">{children}</div>
    </div>
  );
}
