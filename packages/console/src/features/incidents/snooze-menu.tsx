import { Trans, useLingui } from "@lingui/react/macro";
import { type ReactNode, useState } from "react";
import { Dialog, DialogTrigger, Popover } from "react-aria-components";
import { Button } from "../../ui/button.tsx";

interface SnoozeMenuProps {
  readonly snoozed: boolean;
  readonly onChoose: (untilMs: number | null) => void;
}

/** Eight in the morning, so many days from now, where the reader is. */
function morning(days: number): number {
  const at = new Date();
  at.setDate(at.getDate() + days);
  return at.setHours(8, 0, 0, 0);
}

/** Puts an incident off; it comes back by itself. */
export function SnoozeMenu({ snoozed, onChoose }: SnoozeMenuProps): ReactNode {
  const { t } = useLingui();
  const [open, setOpen] = useState(false);
  const choose = (untilMs: number | null) => () => {
    setOpen(false);
    onChoose(untilMs);
  };
  if (snoozed)
    return (
      <Button onPress={choose(null)}>
        <Trans>Take up again</Trans>
      </Button>
    );
  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <Button>
        <Trans>Put off…</Trans>
      </Button>
      <Popover className="rounded-6 border border-hair bg-surface p-2 shadow-(--shadow)">
        <Dialog aria-label={t`Put off until`} className="flex flex-col outline-none">
          <Button look="bare" onPress={choose(Date.now() + 3_600_000)}>
            <Trans>One hour</Trans>
          </Button>
          <Button look="bare" onPress={choose(morning(1))}>
            <Trans>Tomorrow morning</Trans>
          </Button>
          <Button look="bare" onPress={choose(morning(7))}>
            <Trans>A week from now</Trans>
          </Button>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
