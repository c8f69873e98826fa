import type { PlannedBatch } from "@hulplijn/shared/api";
import { Plural, Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { useDraw } from "../draw.ts";
import type { Target, Wanted } from "./targets.ts";

interface WillAndWillNotProps {
  readonly plan: PlannedBatch;
  readonly wanted: readonly Wanted[];
  /** Devices for which the fix was not proposed, so that no order was asked for. */
  readonly others: readonly Target[];
}

const said = (params: Wanted["params"]): string =>
  Object.entries(params)
    .map(([name, value]) => `${name}=${value}`)
    .join(" ");

/** Where it will run, with which values, and where not and why. */
export function WillAndWillNot({ plan, wanted, others }: WillAndWillNotProps): ReactNode {
  const draw = useDraw();
  const byId = new Map(wanted.map((one) => [one.deviceId, one]));
  const will = plan.planned.flatMap(({ deviceId }) => byId.get(deviceId) ?? []);
  const not = plan.refused.length + others.length;
  return (
    <div className="grid gap-4 sm:grid-cols-2" aria-live="polite">
      <section>
        <h3 className="text-14">
          <Plural value={will.length} one="It will run on # device" other="It will run on # devices" />
        </h3>
        <ul className="max-h-48 overflow-auto text-13" tabIndex={0}>
          {will.map(({ deviceId, deviceName, params }) => (
            <li key={deviceId} className="[overflow-wrap:anywhere]">
              <span className="mono">{deviceName}</span> <span className="text-quiet">{said(params)}</span>
            </li>
          ))}
        </ul>
      </section>
      {not > 0 && (
        <section>
          <h3 className="text-14">
            <Plural value={not} one="Not on # device" other="Not on # devices" />
          </h3>
          <ul className="max-h-48 overflow-auto text-13" tabIndex={0}>
            {plan.refused.map(({ deviceId, code }) => (
              <li key={deviceId}>
                <span className="mono">{byId.get(deviceId)?.deviceName ?? deviceId}</span>:{" "}
                {draw.error(code).title}
              </li>
            ))}
            {others.map(({ deviceId, deviceName }) => (
              <li key={deviceId}>
                <span className="mono">{deviceName}</span>:{" "}
                <Trans>this fix is not proposed for what is wrong there</Trans>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
