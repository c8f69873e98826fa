import { type KeyboardEvent, type ReactNode, useId, useState } from "react";
import { Glyph, type Mark } from "./glyph.tsx";

export interface FinderItem {
  readonly id: string;
  readonly title: string;
  readonly detail?: string;
  readonly mark?: Mark;
  readonly act: () => void;
}

export interface FinderGroup {
  readonly name: string;
  readonly items: readonly FinderItem[];
}

interface FinderProps {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly groups: readonly FinderGroup[];
  readonly nothing: ReactNode;
}

/** A field with a list under it (the ARIA combobox pattern): the arrows walk the list, Enter takes, focus stays in the field. */
export function Finder({ label, text, onText, groups, nothing }: FinderProps): ReactNode {
  const id = useId();
  const [at, setAt] = useState(0);
  const all = groups.flatMap((group) => group.items);
  const current = Math.min(at, all.length - 1);
  const idOf = (index: number): string => `${id}-${index}`;

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && all.length > 0) {
      event.preventDefault();
      const next = (current + step + all.length) % all.length;
      setAt(next);
      document.getElementById(idOf(next))?.scrollIntoView({ block: "nearest" });
    }
    if (event.key === "Enter") all[current]?.act();
  };

  let index = -1;
  return (
    <>
      <input
        // The dialog exists for this field
        autoFocus
        className="field text-16"
        role="combobox"
        aria-label={label}
        placeholder={label}
        aria-expanded={all.length > 0}
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={current >= 0 ? idOf(current) : undefined}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          onText(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      {all.length === 0 && <p className="py-2 text-quiet">{nothing}</p>}
      <div
        id={id}
        role="listbox"
        aria-label={label}
        className="flex max-h-[50dvh] flex-col gap-2 overflow-auto"
      >
        {groups.map(
          (group) =>
            group.items.length > 0 && (
              <div key={group.name} role="group" aria-label={group.name}>
                <p className="px-2 text-12 text-quiet" aria-hidden="true">
                  {group.name}
                </p>
                {group.items.map((item) => {
                  index++;
                  const chosen = index === current;
                  return (
                    <div
                      key={item.id}
                      id={idOf(index)}
                      role="option"
                      aria-selected={chosen}
                      tabIndex={-1}
                      onClick={item.act}
                      onKeyDown={onKeyDown}
                      className={`flex min-h-8 cursor-pointer items-center gap-2 rounded-6 px-2 ${chosen ? "bg-info-tint" : "hover:bg-hover"}`}
                    >
                      {item.mark && <Glyph mark={item.mark} />}
                      <span className="min-w-0 flex-1 truncate">{item.title}</span>
                      {item.detail !== undefined && (
                        <span className="max-w-[45%] truncate text-12 text-quiet">{item.detail}</span>
                      )}
                    </div>
                  );
                })}
              </div>
            ),
        )}
      </div>
    </>
  );
}
