import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { Button } from "../../ui/button.tsx";
import { Menu } from "../../ui/menu.tsx";

interface SnoozeMenuProps {
  readonly snoozed: boolean;
  readonly openKey?: string | undefined;
  readonly onChoose: (untilMs: number | null) => void;
}

/** Eight in the morning, so many days from now, where the reader is. */
function morning(days: number): number {
  const at = new Date();
  at.setDate(at.getDate() + days);
  return at.setHours(8, 0, 0, 0);
}

/** Puts an incident off; it comes back by itself. */
export function SnoozeMenu({ snoozed, openKey, onChoose }: SnoozeMenuProps): ReactNode {
  const { t } = useLingui();
  if (snoozed)
    return (
      <Button onPress={() => onChoose(null)}>
        <Trans>Take up again</Trans>
      </Button>
    );
  return (
    <Menu title={<Trans>Put off…</Trans>} label={t`Put off until`} openKey={openKey}>
      {(close) => {
        const choose = (untilMs: number) => () => {
          close();
          onChoose(untilMs);
        };
        return (
          <>
            <Button look="bare" className="justify-start!" onPress={choose(Date.now() + 3_600_000)}>
              <Trans>One hour</Trans>
            </Button>
            <Button look="bare" className="justify-start!" onPress={choose(morning(1))}>
              <Trans>Tomorrow morning</Trans>
            </Button>
            <Button look="bare" className="justify-start!" onPress={choose(morning(7))}>
              <Trans>A week from now</Trans>
            </Button>
          </>
        );
      }}
    </Menu>
  );
}
