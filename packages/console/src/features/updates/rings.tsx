import type { Release } from "@hulplijn/shared/api";
import { useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { standingMark, standings, useStandingWords } from "../../language/release-words.ts";
import { RingPanel, RingRow } from "../../language/ring-panel.tsx";

/** The rings of a release, first to last. */
export function Rings({ release }: { readonly release: Release }): ReactNode {
  const { t } = useLingui();
  const words = useStandingWords();
  return (
    <RingRow>
      {release.rings.map(({ permyriad, soakMinutes, openedAtMs, counts }, number) => (
        // A release's rings never change their order.
        <li key={permyriad}>
          <RingPanel
            {...{ number, permyriad, soakMinutes, openedAtMs }}
            isHalted={release.halted !== null}
            label={(total) => t`Ring ${number}: ${counts.settled ?? 0} of ${total} run it`}
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
        </li>
      ))}
    </RingRow>
  );
}
