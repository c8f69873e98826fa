import { type ReactNode, useState } from "react";
import { Dialog, DialogTrigger, Popover } from "react-aria-components";
import { Button } from "./button.tsx";

interface MenuProps {
  /** What the button says; an ellipsis tells that more follows. */
  readonly title: ReactNode;
  readonly label: string;
  readonly children: (close: () => void) => ReactNode;
}

/** A button with a small panel under it. Escape and a click beside it shut it, and focus goes back to the button. */
export function Menu({ title, label, children }: MenuProps): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <Button>{title}</Button>
      <Popover className="max-w-[calc(100vw-32px)] overflow-auto rounded-6 border border-hair bg-surface p-2 shadow-(--shadow)">
        <Dialog aria-label={label} className="flex w-72 max-w-full flex-col gap-1 outline-none">
          {children(() => setOpen(false))}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
