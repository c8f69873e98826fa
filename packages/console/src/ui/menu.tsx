import { type ReactNode, useRef, useState } from "react";
import { Dialog, DialogTrigger, Popover } from "react-aria-components";
import { Button } from "./button.tsx";
import { useShortcuts } from "./shortcuts.ts";

interface MenuProps {
  /** What the button says; an ellipsis tells that more follows. */
  readonly title: ReactNode;
  readonly label: string;
  /** A single key that opens it. */
  readonly openKey?: string | undefined;
  readonly children: (close: () => void) => ReactNode;
}

/** A button with a small panel under it. Escape and a click beside it shut it, and focus goes back to the button. */
export function Menu({ title, label, openKey, children }: MenuProps): ReactNode {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  // Where the button is not on screen (a narrow window), there is no place for what it opens.
  const openIfSeen = (): void => setOpen(button.current?.offsetParent !== null);
  useShortcuts(openKey === undefined ? {} : { [openKey]: openIfSeen });
  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <Button ref={button}>{title}</Button>
      <Popover className="max-w-[calc(100vw-32px)] overflow-auto rounded-6 border border-hair bg-surface p-2 shadow-(--shadow)">
        <Dialog aria-label={label} className="flex w-72 max-w-full flex-col gap-1 outline-none">
          {children(() => setOpen(false))}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
