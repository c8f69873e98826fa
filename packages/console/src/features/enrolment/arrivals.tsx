import { Trans } from "@lingui/react/macro";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useEffect, useState } from "react";
import { devicesQuery } from "../../api/devices.ts";
import { onStream } from "../../api/stream.ts";
import { useNow } from "../../ui/clock.ts";
import { Glyph } from "../../ui/glyph.tsx";
import { Panel } from "../../ui/panel.tsx";
import { Status } from "../../ui/status.tsx";
import { Age, Instant } from "../../ui/time.tsx";

const patienceMs = 5 * 60_000;
const shownAtMost = 5;

/** Waits for devices with whoever is waiting, and helps when none comes. */
export function Arrivals(): ReactNode {
  const [sinceMs] = useState(Date.now);
  const [arrived, setArrived] = useState(false);
  const nowMs = useNow(5);
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
            <li key={device.deviceId} className="flex flex-wrap items-center gap-x-4 gap-y-0.5">
              <Link to="/d/$name" params={{ name: device.name }} className="link mono">
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
            </li>
          ))}
        </ul>
        {late && <Checklist />}
      </div>
    </Panel>
  );
}

function Checklist(): ReactNode {
  return (
    <div>
      <p className="font-medium">
        <Trans>Nothing yet after five minutes. Check on that machine, in this order:</Trans>
      </p>
      <ol className="list-decimal pl-5">
        <li>
          <Trans>Does it find this collector by its name? (DNS)</Trans>
        </li>
        <li>
          <Trans>May it connect to the port of this collector? (firewall, proxy)</Trans>
        </li>
        <li>
          <Trans>Does something open TLS on the way? Then the agent refuses, on purpose.</Trans>
        </li>
        <li>
          <Trans>Is its clock right to within a few minutes?</Trans>
        </li>
        <li>
          <Trans>
            It says itself what is wrong: <code>sudo hulplijn-agent doctor</code>
          </Trans>
        </li>
      </ol>
    </div>
  );
}
