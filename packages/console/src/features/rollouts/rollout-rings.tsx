import type { Rollout } from "@hulplijn/shared/api";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { RingPanel, RingRow } from "../../language/ring-panel.tsx";
import { useNow } from "../../ui/clock.ts";
import { Status } from "../../ui/status.tsx";
import { Duration } from "../../ui/time.tsx";
import { progressOf } from "./progress.ts";
import { useShares } from "./standing-bar.tsx";

/** The rings of a rollout, each with its gate. */
export function RolloutRings({ rollout }: { readonly rollout: Rollout }): ReactNode {
  return (
    <RingRow>
      {rollout.rings.map((ring, number) => (
        // A rollout's rings never change their order.
        <li key={ring.permyriad}>
          <OneRing rollout={rollout} number={number} />
        </li>
      ))}
    </RingRow>
  );
}

function OneRing({ rollout, number }: { readonly rollout: Rollout; readonly number: number }): ReactNode {
  const { t } = useLingui();
  const ring = rollout.rings[number];
  const parts = useShares(ring?.counts ?? ({} as Rollout["rings"][number]["counts"]));
  if (ring === undefined) return null;
  const { permyriad, soakMinutes, openedAtMs, counts } = ring;
  return (
    <RingPanel
      {...{ number, permyriad, soakMinutes, openedAtMs }}
      isHalted={rollout.state === "halted"}
      label={(total) => t`Ring ${number}: ${counts.verified ?? 0} of ${total} verified`}
      parts={parts}
    >
      {number < rollout.rings.length - 1 && <Gate rollout={rollout} number={number} />}
      <Link
        to="/ro/$number"
        params={{ number: String(rollout.number) }}
        search={{ ring: String(number) }}
        hash="devices"
        className="link text-13"
      >
        <Trans>Devices of ring {number}</Trans>
      </Link>
    </RingPanel>
  );
}

/** What has to hold before the next ring opens, and what of it holds. */
function Gate({ rollout, number }: { readonly rollout: Rollout; readonly number: number }): ReactNode {
  const nowMs = useNow();
  const ring = rollout.rings[number];
  if (ring === undefined) return null;
  const { gate, openRing, waitUntilMs, state } = rollout;
  const { percent, failed } = progressOf(ring.counts);
  const passed = number < openRing;
  const leftSeconds =
    state === "in-force" && number === openRing && waitUntilMs !== null
      ? Math.max(0, Math.round((waitUntilMs - nowMs) / 1000))
      : 0;
  return (
    <div className="flex flex-col gap-0.5 border-t border-hair pt-2 text-13">
      <p className="text-12 text-quiet">
        {passed ? <Trans>It passed; the next ring is open</Trans> : <Trans>Before the next ring opens</Trans>}
      </p>
      <Status mark={percent === null ? "unknown" : percent >= gate.verifiedPercent ? "good" : "warning"}>
        <Trans>
          {gate.verifiedPercent} % verified (now {percent ?? "–"})
        </Trans>
      </Status>
      <Status mark={failed > gate.mostFailures ? "critical" : "good"}>
        <Trans>
          {gate.mostFailures} failures at most (now {failed})
        </Trans>
      </Status>
      {gate.incidents === "none" && (
        <Status mark={ring.newIncidents > 0 ? "critical" : "good"}>
          <Plural
            value={ring.newIncidents}
            _0="no new incident"
            one="# new incident"
            other="# new incidents"
          />
        </Status>
      )}
      {leftSeconds > 0 && (
        <Status mark="info">
          <Trans>
            opens in <Duration seconds={leftSeconds} />
          </Trans>
        </Status>
      )}
    </div>
  );
}
