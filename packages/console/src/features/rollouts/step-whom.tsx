import type { RolloutPreview } from "@hulplijn/shared/api";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { UseQueryResult } from "@tanstack/react-query";
import { type ReactNode, useCallback } from "react";
import { ListQuery } from "../../language/list-query.tsx";
import { queryProblem } from "../../language/query-problem.ts";
import { withTerm, withoutTerm } from "../../language/query-terms.ts";
import { Button } from "../../ui/button.tsx";
import { Check } from "../../ui/check.tsx";
import { Panel } from "../../ui/panel.tsx";
import type { WizardForm } from "./wish.ts";

interface StepWhomProps {
  readonly form: WizardForm;
  readonly change: (next: Partial<WizardForm>) => void;
  readonly preview: UseQueryResult<RolloutPreview>;
}

const inMaintenance = "-state:maintenance";
const important = "-tag:vip";

/** Which devices: counted while one types, and fixed when the draft is made. */
export function StepWhom({ form, change, preview }: StepWhomProps): ReactNode {
  const { t } = useLingui();
  const { query, except } = form;
  const setQuery = useCallback((text: string) => change({ query: text }), [change]);
  const sample = preview.data?.sample ?? [];
  const term = (what: string) => (on: boolean) =>
    change({ query: on ? withTerm(query, what) : withoutTerm(query, what) });
  return (
    <Panel title={<Trans>2. Whom</Trans>}>
      <div className="flex flex-col gap-3">
        <ListQuery
          list="devices"
          label={t`Which devices`}
          placeholder={t`group:utrecht platform:linux; empty is everybody`}
          value={query}
          onChange={setQuery}
          error={queryProblem(preview.error, query)}
        />
        <p aria-live="polite" className="font-medium">
          {preview.data && <Plural value={preview.data.touches.devices} one="# device" other="# devices" />}
          {preview.data && (
            <span className="font-normal text-quiet">
              {" · "}
              <Trans>{preview.data.touches.connected} of them connected now</Trans>
            </span>
          )}
        </p>
        <Check
          label={<Trans>Leave out devices that are in maintenance</Trans>}
          isSelected={query.includes(inMaintenance)}
          onChange={term(inMaintenance)}
        />
        <Check
          label={<Trans>Leave out devices with the tag vip</Trans>}
          isSelected={query.includes(important)}
          onChange={term(important)}
        />
        {sample.length > 0 && (
          <details>
            <summary className="text-13">
              <Trans>Some of them by name</Trans>
            </summary>
            <ul className="flex flex-col divide-y divide-hair pt-1">
              {sample.map(({ deviceId, name, group }) => (
                <li key={deviceId} className="flex items-center justify-between gap-3">
                  <span>
                    <span className="mono">{name}</span> <span className="text-quiet">{group}</span>
                  </span>
                  <Button
                    look="bare"
                    aria-label={t`Leave out ${name}`}
                    onPress={() => change({ except: [...except, deviceId] })}
                  >
                    <Trans>Leave out</Trans>
                  </Button>
                </li>
              ))}
            </ul>
          </details>
        )}
        {except.length > 0 && (
          <p className="flex flex-wrap items-center gap-2">
            <Plural value={except.length} one="# left out by name" other="# left out by name" />
            <Button look="bare" onPress={() => change({ except: [] })}>
              <Trans>Take them in again</Trans>
            </Button>
          </p>
        )}
      </div>
    </Panel>
  );
}
