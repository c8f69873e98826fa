import type { Release } from "@hulplijn/shared/api";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { standingMark, standings, useStandingWords } from "../../language/release-words.ts";
import { Panel } from "../../ui/panel.tsx";
import { PartsBar } from "../../ui/parts-bar.tsx";
import { Badge } from "../../ui/status.tsx";
import { Duration, Instant } from "../../ui/time.tsx";

type Ring = Release["rings"][number];

/** The rings, first to last: side by side where there is room. */
export function Rings({ release }: { readonly release: Release }): ReactNode {
  const { t } = useLingui();
  return (
    <ol aria-label={t`Rings`} className="grid grid-cols-1 gap-4 sm:grid-cols-2 xl:grid-cols-4">
      {release.rings.map((ring, index) => (
        // A release's rings never change their order.
        <li key={ring.permyriad}>
          <RingPanel ring={ring} index={index} isHalted={release.halted !== null} />
        </li>
      ))}
    </ol>
  );
}

function RingPanel({
  ring,
  index,
  isHalted,
}: {
  readonly ring: Ring;
  readonly index: number;
  readonly isHalted: boolean;
}): ReactNode {
  const { t } = useLingui();
  const words = useStandingWords();
  const { permyriad, openedAtMs, counts, soakMinutes } = ring;
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const percent = permyriad / 100;
  const isOpen = openedAtMs !== null;
  const number = index;
  return (
    <Panel
      title={<Trans>Ring {number}</Trans>}
      aside={
        <Badge mark={isOpen ? (isHalted ? "critical" : "good") : "unknown"}>
          {!isOpen ? (
            <Trans>Closed</Trans>
          ) : isHalted ? (
            <Trans>Halted</Trans>
          ) : (
            <Trans context="ring">Open</Trans>
          )}
        </Badge>
      }
    >
      <div className="flex flex-col gap-2">
        <p>
          <Trans>up to {percent} %</Trans>
          {" · "}
          <Plural value={total} one="# device" other="# devices" />
        </p>
        <p className="text-13 text-quiet">
          {isOpen ? (
            <Trans>
              open since <Instant atMs={openedAtMs} />
            </Trans>
          ) : (
            <Trans>not open</Trans>
          )}
          {soakMinutes > 0 && (
            <>
              {" · "}
              <Trans>
                at least <Duration seconds={soakMinutes * 60} /> before the next
              </Trans>
            </>
          )}
        </p>
        <PartsBar
          label={t`Ring ${number}: ${counts.settled ?? 0} of ${total} run it`}
          parts={standings.map((standing) => {
            const count = counts[standing] ?? 0;
            return {
              mark: standingMark[standing],
              count,
              words: `${count} ${words[standing]}`,
              id: standing,
            };
          })}
        />
      </div>
    </Panel>
  );
}
