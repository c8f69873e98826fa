import type { ReactNode } from "react";
import type { Mark } from "./glyph.tsx";

interface BeatBarProps {
  /** One for each hour, oldest first. */
  readonly hours: readonly Mark[];
  /** The same in a sentence, for those who cannot see the picture. */
  readonly label: string;
}

const colours: Record<Mark, string> = {
  critical: "var(--critical)",
  warning: "var(--warning)",
  good: "var(--good)",
  info: "var(--info)",
  running: "var(--info)",
  unknown: "var(--unknown)",
  offline: "var(--unknown)",
  asleep: "var(--unknown)",
  maintenance: "var(--unknown)",
};

/** Height and fill tell the states apart without colour: well is low, ill is tall, what is not known is hollow. */
function Hour({ mark, at }: { readonly mark: Mark; readonly at: number }): ReactNode {
  const x = at * 5;
  const fill = colours[mark];
  if (mark === "good") return <rect x={x} y="10" width="4" height="6" fill={fill} />;
  if (mark === "critical" || mark === "warning" || mark === "info" || mark === "running")
    return (
      <rect
        x={x}
        y={mark === "critical" ? 0 : 4}
        width="4"
        height={mark === "critical" ? 16 : 12}
        fill={fill}
      />
    );
  if (mark === "maintenance")
    return <path d={`M${x} 16l4-4M${x} 12l4-4M${x} 8l4-4`} stroke={fill} strokeWidth="1.2" fill="none" />;
  if (mark === "asleep") return <rect x={x} y="14" width="4" height="2" fill={fill} />;
  const dash = mark === "unknown" ? { strokeDasharray: "1.5 1.5" } : {};
  return (
    <rect x={x + 0.5} y="6.5" width="3" height="9" fill="none" stroke={fill} strokeWidth="1" {...dash} />
  );
}

/** A day of a device, drawn as one picture. */
export function BeatBar({ hours, label }: BeatBarProps): ReactNode {
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${hours.length * 5} 16`} className="h-4 w-[120px]">
      {hours.map((mark, at) => (
        // An hour is its place
        <Hour key={at} mark={mark} at={at} />
      ))}
    </svg>
  );
}
