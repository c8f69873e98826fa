import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { Check } from "../../ui/check.tsx";
import { Panel } from "../../ui/panel.tsx";
import type { ScheduleForm } from "./schedule-form.ts";

interface ScheduleConditionsProps {
  readonly form: ScheduleForm;
  readonly change: (next: Partial<ScheduleForm>) => void;
}

/** What a device waits for within the window. */
export function ScheduleConditions({ form, change }: ScheduleConditionsProps): ReactNode {
  return (
    <Panel title={<Trans>4. Only when the device</Trans>}>
      <div className="flex flex-col gap-2">
        <Check
          label={<Trans>is on mains power</Trans>}
          isSelected={form.mains}
          onChange={(mains) => change({ mains })}
        />
        <Check
          label={<Trans>was not used for ten minutes</Trans>}
          isSelected={form.idle}
          onChange={(idle) => change({ idle })}
        />
        <Check
          label={<Trans>is not on a metered network</Trans>}
          isSelected={form.notMetered}
          onChange={(notMetered) => change({ notMetered })}
        />
        <Check
          label={<Trans>may be woken for it, where its platform and the policy allow that</Trans>}
          isSelected={form.wake}
          onChange={(wake) => change({ wake })}
        />
      </div>
    </Panel>
  );
}
