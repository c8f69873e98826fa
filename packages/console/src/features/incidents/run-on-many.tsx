import { useNavigate } from "@tanstack/react-router";
import { type ReactNode, Suspense, lazy, useState } from "react";
import type { Target } from "../../language/batch/targets.ts";
import { Button } from "../../ui/button.tsx";

// Only who presses it needs it.
const BatchDialog = lazy(async () => ({
  default: (await import("../../language/batch/batch-dialog.tsx")).BatchDialog,
}));

interface RunOnManyProps {
  readonly targets: readonly Target[];
  /** What the button says. */
  readonly children: ReactNode;
}

/** Opens the choice of one fix for all of them; once it is ordered, the page that shows how far each is. */
export function RunOnMany({ targets, children }: RunOnManyProps): ReactNode {
  const navigate = useNavigate();
  const [choosing, setChoosing] = useState(false);
  return (
    <>
      <Button onPress={() => setChoosing(true)}>{children}</Button>
      <Suspense>
        {choosing && (
          <BatchDialog
            targets={targets}
            onClose={() => setChoosing(false)}
            onOrdered={(batch) => void navigate({ to: "/batch/$batch", params: { batch } })}
          />
        )}
      </Suspense>
    </>
  );
}
