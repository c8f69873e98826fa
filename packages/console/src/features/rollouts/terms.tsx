import type { Rollout } from "@hulplijn/shared/api";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { useConditionWords } from "../../language/condition-words.ts";
import { dayNames } from "../../language/day-names.ts";
import { Panel } from "../../ui/panel.tsx";
import { Instant } from "../../ui/time.tsx";

/** What was signed, besides the fix and the rings. */
export function Terms({ rollout }: { readonly rollout: Rollout }): ReactNode {
  const { i18n } = useLingui();
  const conditions = useConditionWords()(rollout.conditions);
  const { perHour, hours, expiresAtMs, params, touches } = rollout;
  const days = dayNames(hours?.days ?? [], i18n.locale);
  return (
    <Panel title={<Trans>What was agreed</Trans>}>
      <ul className="flex list-disc flex-col gap-1 pl-5">
        {Object.entries(params).map(([name, value]) => (
          <li key={name}>
            <span className="mono">{name}</span>: {value}
          </li>
        ))}
        <li>
          <Plural
            value={perHour}
            one="# device begins within an hour, at most"
            other="# devices begin within an hour, at most"
          />
        </li>
        <li>
          {hours === null ? (
            <Trans>at any hour</Trans>
          ) : hours.zone === "device" ? (
            <Trans>
              from {hours.from} until {hours.until}, {days}, by each device’s own clock
            </Trans>
          ) : (
            <Trans>
              from {hours.from} until {hours.until}, {days} ({hours.zone})
            </Trans>
          )}
        </li>
        {conditions.map((one) => (
          <li key={one}>{one}</li>
        ))}
        <li>{touches.restarts ? <Trans>it may restart the machine</Trans> : <Trans>no restart</Trans>}</li>
        {touches.asksEmployees && (
          <li>
            <Trans>the employee is asked first</Trans>
          </li>
        )}
        <li>
          <Trans>
            it ends <Instant atMs={expiresAtMs} />, also where it was not begun
          </Trans>
        </li>
      </ul>
    </Panel>
  );
}
