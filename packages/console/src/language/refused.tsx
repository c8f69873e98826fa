import type { ReactNode } from "react";
import { useDraw } from "./draw.ts";

interface RefusedProps {
  /** Incidents that a change of several did not reach, each with the code of why. */
  readonly refused: readonly { readonly key: string; readonly code: string | null }[];
}

/** Says of each incident that could not be changed why not. Nothing when all could. */
export function Refused({ refused }: RefusedProps): ReactNode {
  const draw = useDraw();
  if (refused.length === 0) return null;
  return (
    <ul role="alert" className="text-13 text-critical-text">
      {refused.map(({ key, code }) => (
        <li key={key}>
          <span className="mono">{key}</span>: {draw.error(code ?? "").title}
        </li>
      ))}
    </ul>
  );
}
