import { type ReactNode, useId } from "react";
import { Switch } from "react-aria-components";

interface ToggleProps {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly isSelected: boolean;
  readonly onChange: (on: boolean) => void;
}

/** On or off, with what it is called beside it and what it does below. */
export function Toggle({ label, hint, isSelected, onChange }: ToggleProps): ReactNode {
  const hintId = useId();
  return (
    <div className="flex flex-col gap-1">
      <Switch
        isSelected={isSelected}
        onChange={onChange}
        {...(hint !== undefined && { "aria-describedby": hintId })}
        className="group flex min-h-6 cursor-pointer items-center gap-3"
      >
        <span className="flex h-5 w-9 shrink-0 rounded-pill border border-edge p-0.5 outline-focus group-data-focus-visible:outline-2 group-data-selected:justify-end group-data-selected:bg-accent">
          <span className="size-3.5 rounded-pill bg-edge group-data-selected:bg-on-accent" />
        </span>
        {label}
      </Switch>
      {hint !== undefined && (
        <span id={hintId} className="text-12 text-quiet">
          {hint}
        </span>
      )}
    </div>
  );
}
