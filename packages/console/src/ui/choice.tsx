import type { ReactNode } from "react";
import { Label, Radio, RadioGroup } from "react-aria-components";

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly options: readonly { readonly value: Value; readonly label: ReactNode; readonly lang?: string }[];
  readonly hideLabel?: boolean;
}

/** One of a few, all of them in sight. */
export function Choice<Value extends string>(props: ChoiceProps<Value>): ReactNode {
  const { label, value, onChange, options, hideLabel = false } = props;
  return (
    <RadioGroup
      value={value}
      onChange={(next) => {
        const found = options.find((option) => option.value === next);
        if (found !== undefined) onChange(found.value);
      }}
      className="flex flex-col gap-1"
    >
      <Label className={hideLabel ? "sr-only" : "text-12 text-quiet"}>{label}</Label>
      <div className="flex flex-wrap gap-1 rounded-6 border border-edge p-0.5">
        {options.map((option) => (
          <Radio
            key={option.value}
            value={option.value}
            className="flex min-h-7 flex-1 cursor-pointer items-center justify-center rounded-[4px] px-2 text-13 whitespace-nowrap outline-focus data-focus-visible:outline-2 data-selected:bg-info-tint data-selected:font-medium data-selected:text-info-text"
          >
            <span {...(option.lang !== undefined && { lang: option.lang })}>{option.label}</span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
