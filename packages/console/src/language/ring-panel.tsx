import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import type { Mark } from "../ui/glyph.tsx";
import { Panel } from "../ui/panel.tsx";
import { PartsBar, type Share } from "../ui/parts-bar.tsx";
import { Badge } from "../ui/status.tsx";
import { Duration, Instant } from "../ui/time.tsx";

interface RingPanelProps {
  /** Counted from 0. */
  readonly number: number;
  /** Devices of this ring and those before it, in hundredths of a percent. */
  readonly permyriad: number;
  readonly soakMinutes: number;
  readonly openedAtMs: number | null;
  readonly isHalted: boolean;
  /** The bar without its colours, in a sentence; `total` devices are in this ring. */
  readonly label: (total: number) => string;
  readonly parts: readonly Share[];
  /** What else there is to say of it. */
  readonly children?: ReactNode;
}

/** One ring of a release or a rollout: how large, since when, and how its devices stand. */
export function RingPanel(props: RingPanelProps): ReactNode {
  const { number, permyriad, soakMinutes, openedAtMs, isHalted, label, parts, children } = props;
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  const percent = permyriad / 100;
  return (
    <Panel
      title={<Trans>Ring {number}</Trans>}
      aside={<RingState isOpen={openedAtMs !== null} isHalted={isHalted} />}
    >
      <div className="flex flex-col gap-2">
        <p>
          <Trans>up to {percent} %</Trans>
          {" · "}
          <Plural value={total} one="# device" other="# devices" />
        </p>
        <p className="text-13 text-quiet">
          {openedAtMs === null ? (
            <Trans>not open</Trans>
          ) : (
            <Trans>
              open since <Instant atMs={openedAtMs} />
            </Trans>
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
        <PartsBar label={label(total)} parts={parts} />
        {children}
      </div>
    </Panel>
  );
}

function RingState({
  isOpen,
  isHalted,
}: {
  readonly isOpen: boolean;
  readonly isHalted: boolean;
}): ReactNode {
  const mark: Mark = !isOpen ? "unknown" : isHalted ? "critical" : "good";
  return (
    <Badge mark={mark}>
      {!isOpen ? (
        <Trans>Closed</Trans>
      ) : isHalted ? (
        <Trans>Halted</Trans>
      ) : (
        <Trans context="ring">Open</Trans>
      )}
    </Badge>
  );
}

/** The rings, first to last: side by side where there is room. */
export function RingRow({ children }: { readonly children: ReactNode }): ReactNode {
  const { t } = useLingui();
  return (
    <ol aria-label={t`Rings`} className="grid grid-cols-1 gap-4 sm:grid-cols-2 xl:grid-cols-4">
      {children}
    </ol>
  );
}
