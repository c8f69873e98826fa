import { deviceStateText } from "@hulplijn/shared/texts";
import type { DeviceState } from "@hulplijn/shared/values";
import { useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { useDraw } from "../../language/draw.ts";
import { deviceMark } from "../../language/marks.ts";
import { BeatBar } from "../../ui/beat-bar.tsx";
import { hoursByState } from "./beat-label.ts";

/** The last day of a device, an hour each. */
export function Beat({ beat }: { readonly beat: readonly DeviceState[] }): ReactNode {
  const { t } = useLingui();
  const draw = useDraw();
  const parts = hoursByState(beat)
    .map(({ state, hours }) => `${draw.text(deviceStateText[state])} ${hours}`)
    .join(", ");
  return (
    <BeatBar
      hours={beat.map((state) => (state === "ill" ? "critical" : deviceMark(state, null)))}
      label={t`Hours of the last day: ${parts}`}
    />
  );
}
