import type { ReactNode } from "react";

interface SelectProps {
  readonly label: ReactNode;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** One of a few, folded up: the browser's own, which every phone and reader knows. */
export function Select({ label, value, onChange, options }: SelectProps): ReactNode {
  return (
    <label className="flex min-w-0 flex-col gap-1 text-13 font-medium">
      {label}
      <select className="field" value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
