import { Trans } from "@lingui/react/macro";
import { Search } from "lucide-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Input, Label, SearchField } from "react-aria-components";
import { useShortcuts } from "./shortcuts.ts";

interface QueryFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  /** Called when somebody stopped typing for a moment, or pressed Enter. */
  readonly onChange: (value: string) => void;
  /** Why the query is not understood; parts are never ignored in silence. */
  readonly error?: ReactNode;
}

const settleMs = 300;

/** Words and `field:value`; `/` comes here. */
export function QueryField({ label, placeholder, value, onChange, error }: QueryFieldProps): ReactNode {
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  const input = useRef<HTMLInputElement>(null);
  if (known !== value) {
    setKnown(value);
    setTyped(value);
  }
  useEffect(() => {
    if (typed === value) return undefined;
    const timer = setTimeout(() => onChange(typed.trim()), settleMs);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);
  useShortcuts({ "/": () => input.current?.focus() });
  return (
    <div className="min-w-0 flex-1">
      <SearchField value={typed} onChange={setTyped} onSubmit={(text) => onChange(text.trim())}>
        <Label className="sr-only">{label}</Label>
        <div className="relative">
          <Search size={16} aria-hidden className="absolute top-1/2 left-2.5 -translate-y-1/2 text-quiet" />
          <Input
            ref={input}
            className="field pl-8"
            placeholder={placeholder}
            spellCheck="false"
            autoComplete="off"
          />
        </div>
      </SearchField>
      {error !== undefined && (
        <p role="alert" className="pt-1 text-13 text-critical-text">
          {error}
        </p>
      )}
      <span className="sr-only">
        <Trans>The slash key comes to this field.</Trans>
      </span>
    </div>
  );
}
