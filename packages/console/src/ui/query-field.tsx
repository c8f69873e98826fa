import { Trans } from "@lingui/react/macro";
import { Search } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { Input, Label, SearchField } from "react-aria-components";
import { type QueryToken, complete, tokenAt } from "./query-text.ts";
import { useShortcuts } from "./shortcuts.ts";

/** Something that may be meant: a field, or a value of one. */
export interface Suggestion {
  readonly field: string;
  readonly value: string | null;
  readonly title: string;
  readonly detail?: string;
}

interface QueryFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  /** Called when somebody stopped typing for a moment, or pressed Enter. */
  readonly onChange: (value: string) => void;
  /** Why the query is not understood; parts are never ignored in silence. */
  readonly error?: ReactNode;
  /** What may be meant by the part at the caret; asked for with `onToken`. */
  readonly suggestions?: readonly Suggestion[];
  readonly onToken?: (token: QueryToken | null) => void;
}

const settleMs = 300;

/** Words and `field:value`; `/` comes here. The arrows walk the suggestions, Enter takes one, Escape shuts them (ARIA combobox). */
export function QueryField(props: QueryFieldProps): ReactNode {
  const { label, placeholder, value, onChange, error, suggestions = [], onToken } = props;
  const id = useId();
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const input = useRef<HTMLInputElement>(null);
  if (known !== value) {
    setKnown(value);
    setTyped(value);
  }
  const shown = open && suggestions.length > 0;
  // A field whose value is still being chosen asks nothing yet.
  const halfWay = typed.endsWith(":") || (shown && suggestions[0]?.value !== null);
  useEffect(() => {
    if (typed === value || halfWay) return undefined;
    const timer = setTimeout(() => onChange(typed.trim()), settleMs);
    return () => clearTimeout(timer);
  }, [typed, value, halfWay, onChange]);
  useShortcuts({ "/": () => input.current?.focus() });

  const token = (): QueryToken | null => {
    const field = input.current;
    return field === null ? null : tokenAt(field.value, field.selectionEnd ?? field.value.length);
  };
  const look = (): void => {
    setAt(-1);
    onToken?.(token());
  };
  const current = shown ? Math.min(at, suggestions.length - 1) : -1;
  const take = ({ field, value: taken }: Suggestion): void => {
    const place = token();
    if (place === null) return;
    const next = complete(typed, place, field, taken);
    setTyped(next.text);
    setAt(-1);
    // The caret is set when the text is there.
    requestAnimationFrame(() => {
      input.current?.setSelectionRange(next.caret, next.caret);
      look();
    });
    if (taken !== null) {
      setOpen(false);
      onChange(next.text.trim());
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      if (!shown) {
        setOpen(true);
        look();
        return;
      }
      const next = (current + step + suggestions.length) % suggestions.length;
      setAt(current === -1 && step === -1 ? suggestions.length - 1 : next);
      return;
    }
    const chosen = suggestions[current];
    if (event.key === "Enter" && chosen !== undefined) {
      // Taken, not submitted.
      event.preventDefault();
      event.stopPropagation();
      take(chosen);
    }
    if (event.key === "Escape" && shown) {
      // Escape first shuts the list; the next one clears the field.
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
    }
  };
  return (
    <div className="relative min-w-0 flex-1">
      <SearchField
        value={typed}
        onChange={(text) => {
          setTyped(text);
          setOpen(true);
          requestAnimationFrame(look);
        }}
        onSubmit={(text) => {
          setOpen(false);
          onChange(text.trim());
        }}
      >
        <Label className="sr-only">{label}</Label>
        <div className="relative" onKeyDownCapture={onKeyDown}>
          <Search size={16} aria-hidden className="absolute top-1/2 left-2.5 -translate-y-1/2 text-quiet" />
          <Input
            ref={input}
            className="field pl-8"
            placeholder={placeholder}
            spellCheck="false"
            autoComplete="off"
            onBlur={() => setOpen(false)}
            {...(onToken && {
              role: "combobox",
              "aria-expanded": shown,
              "aria-controls": id,
              "aria-autocomplete": "list" as const,
              ...(current >= 0 && { "aria-activedescendant": `${id}-${current}` }),
            })}
          />
        </div>
      </SearchField>
      {onToken && (
        <div
          id={id}
          role="listbox"
          aria-label={label}
          hidden={!shown}
          className="absolute inset-x-0 top-full z-30 mt-1 max-h-80 max-w-[480px] overflow-auto rounded-6 border border-hair bg-surface p-1 shadow-(--shadow)"
        >
          {shown &&
            suggestions.map((suggestion, index) => (
              <div
                key={`${suggestion.field}:${suggestion.value ?? ""}`}
                id={`${id}-${index}`}
                role="option"
                aria-selected={index === current}
                // The field keeps the focus
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => take(suggestion)}
                className={`flex min-h-8 cursor-pointer items-center justify-between gap-3 rounded-6 px-2 ${index === current ? "bg-info-tint" : "hover:bg-hover"}`}
              >
                <span className="min-w-0 truncate">{suggestion.title}</span>
                {suggestion.detail !== undefined && (
                  <span className="shrink-0 text-12 text-quiet">{suggestion.detail}</span>
                )}
              </div>
            ))}
        </div>
      )}
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
