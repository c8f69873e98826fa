import type { ReactNode } from "react";

interface CheckProps {
  readonly label: ReactNode;
  readonly isSelected: boolean;
  readonly onChange: (on: boolean) => void;
}

/** A box to tick, with its words; the whole line is what a finger hits. */
export function Check({ label, isSelected, onChange }: CheckProps): ReactNode {
  return (
    <label className="flex min-h-6 cursor-pointer items-start gap-2">
      <input
        type="checkbox"
        className="mt-0.5 size-4 shrink-0 accent-(--accent)"
        checked={isSelected}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className="min-w-0">{label}</span>
    </label>
  );
}
