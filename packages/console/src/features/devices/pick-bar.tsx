import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { type ReactNode, useState } from "react";
import { Button } from "../../ui/button.tsx";
import { BatchDialog } from "../../language/batch/batch-dialog.tsx";
import type { Target } from "../../language/batch/targets.ts";
import { useNavigate } from "@tanstack/react-router";

interface PickBarProps {
  readonly targets: readonly Target[];
  readonly onClear: () => void;
}

/** What can be done with the devices that are selected, all at once. */
export function PickBar({ targets, onClear }: PickBarProps): ReactNode {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [choosing, setChoosing] = useState(false);
  return (
    <div
      role="group"
      aria-label={t`Selected devices`}
      className="sticky top-16 z-20 flex w-full flex-wrap items-center gap-2 rounded-6 border border-accent bg-surface px-3 py-2 max-md:top-14"
    >
      <span className="pr-1 font-medium" aria-live="polite">
        <Plural value={targets.length} one="# selected" other="# selected" />
      </span>
      <Button look="primary" onPress={() => setChoosing(true)}>
        <Trans>Run a fix on them…</Trans>
      </Button>
      <Button look="bare" onPress={onClear} className="ml-auto">
        <Trans>Clear the selection</Trans>
      </Button>
      {choosing && (
        <BatchDialog
          targets={targets}
          onClose={() => setChoosing(false)}
          onOrdered={(batch) => void navigate({ to: "/batch/$batch", params: { batch } })}
        />
      )}
    </div>
  );
}
