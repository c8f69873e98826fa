import type { ReactNode } from "react";
import { Glyph, type Mark } from "./glyph.tsx";

/** Nothing to show: one sentence that says why, and one thing to do. */
export function Empty({
  mark,
  children,
  action,
}: {
  readonly mark?: Mark;
  readonly children: ReactNode;
  readonly action?: ReactNode;
}): ReactNode {
  return (
    <div className="flex flex-col items-center gap-3 px-4 py-10 text-center">
      {mark !== undefined && <Glyph mark={mark} size={28} />}
      <div className="max-w-[60ch] text-16">{children}</div>
      {action}
    </div>
  );
}

/** What stands in the place of rows that are on their way; it appears after 300 ms. */
export function Skeleton({ rows = 6 }: { readonly rows?: number }): ReactNode {
  return (
    <div className="flex flex-col gap-3 p-4" aria-hidden="true">
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="skeleton h-5" />
      ))}
    </div>
  );
}
