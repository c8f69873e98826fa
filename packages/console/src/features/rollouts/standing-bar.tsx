import type { RolloutCounts } from "@hulplijn/shared/api";
import { useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import {
  rolloutStandingMark,
  rolloutStandings,
  useRolloutStandingWords,
} from "../../language/rollout-words.ts";
import { PartsBar, type Share } from "../../ui/parts-bar.tsx";

/** How many devices stand how, in the order in which it is always shown. */
export function useShares(counts: RolloutCounts): readonly Share[] {
  const words = useRolloutStandingWords();
  return rolloutStandings.map((standing) => ({
    mark: rolloutStandingMark[standing],
    count: counts[standing] ?? 0,
    words: `${counts[standing] ?? 0} ${words[standing]}`,
    id: standing,
  }));
}

/** A rollout's devices as one bar, and in words. */
export function StandingBar({
  counts,
  name,
}: {
  readonly counts: RolloutCounts;
  readonly name: string;
}): ReactNode {
  const { t } = useLingui();
  const parts = useShares(counts);
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  return <PartsBar label={t`${name}: ${counts.verified ?? 0} of ${total} verified`} parts={parts} />;
}
