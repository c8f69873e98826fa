import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { ownZone, writeLocal } from "./day-words.ts";
import { writeFull } from "../ui/format.ts";

interface LocalTimeProps {
  /** Its nominal minute by the clocks of the place, and which clocks those are. */
  readonly local: string;
  readonly zone: string;
  readonly atMs: number;
}

/** The exact local time of something, with its zone where that is not the reader's; the reader's own time is the tooltip. */
export function LocalTime({ local, zone, atMs }: LocalTimeProps): ReactNode {
  const { i18n } = useLingui();
  return (
    <time dateTime={new Date(atMs).toISOString()} title={writeFull(atMs, i18n.locale)}>
      {writeLocal(local, i18n.locale)}
      {zone !== ownZone() && (
        <span className="text-quiet">
          {" "}
          <Trans>(clocks of {zone})</Trans>
        </span>
      )}
    </time>
  );
}
