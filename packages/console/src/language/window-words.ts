import type { WindowRow } from "@hulplijn/shared/api";
import { useLingui } from "@lingui/react/macro";
import type { Mark } from "../ui/glyph.tsx";

type State = WindowRow["state"];

export const windowMark: Record<State, Mark> = {
  planned: "info",
  holding: "maintenance",
  between: "info",
  ended: "unknown",
};

export function useWindowWords(): Record<State, string> {
  const { t } = useLingui();
  return {
    planned: t`Planned`,
    holding: t`Holds now`,
    between: t`Comes again`,
    ended: t`Ended`,
  };
}

/** What a window or a freeze holds back, as one sentence; empty when nothing is. */
export function useHoldWords(): (
  holds: { readonly checks: boolean; readonly messages: boolean; readonly fixes: boolean },
  isFreeze: boolean,
) => string {
  const { t, i18n } = useLingui();
  return ({ checks, messages, fixes }, isFreeze) => {
    const held = [
      ...(isFreeze ? [t`schedules`, t`rollouts`] : []),
      ...(checks ? [t`checks`] : []),
      ...(messages ? [t`messages`] : []),
      ...(fixes ? [t`automatic fixes`] : []),
    ];
    if (held.length === 0) return "";
    const list = new Intl.ListFormat(i18n.locale).format(held);
    return t`Holds back ${list}`;
  };
}
