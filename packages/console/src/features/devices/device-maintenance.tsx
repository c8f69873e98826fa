import type { Device, DeviceSchedule, RolloutDevice, RolloutRow, ScheduleDevice } from "@hulplijn/shared/api";
import { Trans } from "@lingui/react/macro";
import { useQueries, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { rolloutOfDeviceQuery, rolloutsQuery } from "../../api/rollouts.ts";
import { deviceSchedulesQuery } from "../../api/schedules.ts";
import { useDraw } from "../../language/draw.ts";
import { Failure } from "../../language/failure.tsx";
import { LocalTime } from "../../language/local-time.tsx";
import { rolloutStandingMark, useRolloutStandingWords } from "../../language/rollout-words.ts";
import { scheduleStandingMark, useScheduleStandingWords } from "../../language/schedule-words.ts";
import { Panel } from "../../ui/panel.tsx";
import { Status } from "../../ui/status.tsx";
import { Instant } from "../../ui/time.tsx";

/** What this device does by itself next and did last, and the rollouts that it is in. Nothing where there is none. */
export function DeviceMaintenance({ device }: { readonly device: Device }): ReactNode {
  const schedules = useQuery(deviceSchedulesQuery(device.deviceId));
  const rollouts = useRolloutsOf(device);
  const rows = schedules.data?.items ?? [];
  if (schedules.isError) return <Failure error={schedules.error} onRetry={() => void schedules.refetch()} />;
  if (rows.length === 0 && rollouts.length === 0) return null;
  return (
    <Panel title={<Trans>Planned for it</Trans>} flush>
      <ul className="divide-y divide-hair border-t border-hair">
        {rollouts.map(({ rollout, standing }) => (
          <li key={rollout.number} className="flex flex-wrap items-center gap-x-3 gap-y-0.5 px-4 py-1.5">
            <InRollout rollout={rollout} standing={standing} />
          </li>
        ))}
        {rows.map((row) => (
          <li key={row.number} className="flex flex-wrap items-baseline gap-x-4 gap-y-0.5 px-4 py-1.5">
            <OneSchedule row={row} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** A rollout is over for a device page when it is over for everybody. */
const isOn = ({ state }: RolloutRow): boolean => state === "in-force" || state === "halted";

function useRolloutsOf(device: Device) {
  const running = (useQuery(rolloutsQuery).data?.items ?? []).filter(isOn);
  const asked = useQueries({
    queries: running.map(({ number }) => rolloutOfDeviceQuery(number, device.name)),
  });
  return running.flatMap((rollout, at) => {
    const standing = asked[at]?.data?.items.find(({ deviceId }) => deviceId === device.deviceId);
    return standing === undefined ? [] : [{ rollout, standing }];
  });
}

function InRollout({
  rollout,
  standing,
}: {
  readonly rollout: RolloutRow;
  readonly standing: RolloutDevice;
}): ReactNode {
  const words = useRolloutStandingWords();
  const draw = useDraw();
  const { ring, code, untilMs } = standing;
  return (
    <>
      <Link to="/ro/$number" params={{ number: String(rollout.number) }} className="link">
        <Trans>Rollout {rollout.name}</Trans>
      </Link>
      <Status mark={rolloutStandingMark[standing.standing]}>{words[standing.standing]}</Status>
      <span className="text-13 text-quiet">
        {rollout.state === "halted" ? <Trans>ring {ring}, halted</Trans> : <Trans>ring {ring}</Trans>}
        {code !== null && ` · ${draw.error(code).title}`}
        {untilMs !== null && (
          <>
            {" · "}
            <Trans>
              not before <Instant atMs={untilMs} />
            </Trans>
          </>
        )}
      </span>
    </>
  );
}

function OneSchedule({ row }: { readonly row: DeviceSchedule }): ReactNode {
  const draw = useDraw();
  return (
    <>
      <Link to="/sch/$number" params={{ number: String(row.number) }} className="link">
        {row.name}
      </Link>
      <span className="text-13 text-quiet">{draw.text(row.words)}</span>
      {row.next !== null && (
        <span className="flex flex-wrap items-center gap-x-2">
          <Trans>next</Trans> <Turn turn={row.next} />
        </span>
      )}
      {row.last !== null && (
        <span className="flex flex-wrap items-center gap-x-2">
          <Trans>last</Trans> <Turn turn={row.last} />
        </span>
      )}
    </>
  );
}

/** One time of a schedule on this device: when, by its own clock, and how it stands. */
function Turn({ turn }: { readonly turn: ScheduleDevice }): ReactNode {
  const draw = useDraw();
  const words = useScheduleStandingWords();
  const { local, zone, dueMs, standing, code, runId, differs, collectorDueMs } = turn;
  return (
    <>
      {local !== null && <LocalTime local={local} zone={zone} atMs={dueMs ?? Date.parse(`${local}Z`)} />}
      <Status mark={scheduleStandingMark[standing]}>{words[standing]}</Status>
      {code !== null && <span className="text-13 text-quiet">{draw.error(code).title}</span>}
      {runId !== null && (
        <Link to="/run/$runId" params={{ runId }} className="link text-13">
          <Trans>its run</Trans>
        </Link>
      )}
      {differs && collectorDueMs !== null && (
        <span className="text-13 text-warning-text">
          <Trans>
            the collector reckons <Instant atMs={collectorDueMs} />
          </Trans>
        </span>
      )}
    </>
  );
}
