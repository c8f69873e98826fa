import { Trans } from "@lingui/react/macro";
import type { DeviceRow } from "@hulplijn/shared/api";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useEffect, useState } from "react";
import { devicesQuery } from "../../api/devices.ts";
import { enrolmentFactsQuery } from "../../api/fixes.ts";
import { onStream } from "../../api/stream.ts";
import { useNow } from "../../ui/clock.ts";
import { Glyph } from "../../ui/glyph.tsx";
import { Panel } from "../../ui/panel.tsx";
import { Status } from "../../ui/status.tsx";
import { Age, Instant } from "../../ui/time.tsx";
import { Checklist } from "./checklist.tsx";

const patienceMs = 5 * 60_000;
const shownAtMost = 5;

/** Waits for devices with whoever is waiting, and helps when none comes. */
export function Arrivals(): ReactNode {
  const [sinceMs] = useState(Date.now);
  const [arrived, setArrived] = useState(false);
  const nowMs = useNow(5);
  const facts = useQuery(enrolmentFactsQuery);
  const list = useInfiniteQuery(devicesQuery({ sort: "-enrolled", limit: shownAtMost }));
  useEffect(() => onStream("device-enrolled", () => setArrived(true)), []);
  const rows = list.data?.pages[0]?.items ?? [];
  const late = !arrived && nowMs - sinceMs > patienceMs;
  return (
    <Panel title={<Trans>Arrivals</Trans>}>
      <div aria-live="polite" className="flex flex-col gap-2">
        {!arrived && (
          <p className="flex items-center gap-2">
            <Glyph mark="running" />
            <span>
              <Trans>
                Waiting for a device since <Instant atMs={sinceMs} />…
              </Trans>
            </span>
          </p>
        )}
        <ul className="flex flex-col gap-1">
          {rows.map((device) => (
            <Arrival key={device.deviceId} device={device} />
          ))}
        </ul>
        {late && <Checklist url={facts.data?.url ?? null} />}
      </div>
    </Panel>
  );
}

/** How far one device is: reported, connected, first data; and whether it waits for a person. */
function Arrival({ device }: { readonly device: DeviceRow }): ReactNode {
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-0.5">
      <Link
        to="/d/$name"
        params={{ name: device.deviceId }}
        className="link mono min-w-0 whitespace-normal wrap-anywhere"
      >
        {device.name}
      </Link>
      <span className="text-quiet">
        <Trans>
          enrolled <Age atMs={device.enrolledAtMs} />
        </Trans>
      </span>
      <Status mark={device.connected ? "good" : "offline"}>
        {device.connected ? <Trans>connected</Trans> : <Trans>not connected</Trans>}
      </Status>
      <Status mark={device.state === "unknown" ? "running" : "good"}>
        {device.state === "unknown" ? (
          <Trans>first readings on their way</Trans>
        ) : (
          <Trans>first readings are in</Trans>
        )}
      </Status>
      {device.quarantined && (
        <Status mark="warning">
          <Trans>in quarantine: open its page to release it</Trans>
        </Status>
      )}
    </li>
  );
}
