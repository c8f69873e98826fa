import type { Device } from "@hulplijn/shared/api";
import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import type { Mark } from "../../ui/glyph.tsx";
import { Panel } from "../../ui/panel.tsx";
import { Status } from "../../ui/status.tsx";
import { Duration, Instant } from "../../ui/time.tsx";

type Span = Device["blind"][number];

const marks: Record<Span["why"], Mark> = {
  offline: "offline",
  asleep: "asleep",
  "collector-down": "unknown",
  thinned: "unknown",
};

function Why({ why }: { readonly why: Span["why"] }): ReactNode {
  switch (why) {
    case "offline":
      return <Trans>Out of reach</Trans>;
    case "asleep":
      return <Trans>Asleep or off</Trans>;
    case "collector-down":
      return <Trans>The collector was down</Trans>;
    case "thinned":
      return <Trans>Left out for want of space</Trans>;
  }
}

/** When the collector heard nothing of this device: what it cannot know. */
export function BlindSpans({ spans }: { readonly spans: readonly Span[] }): ReactNode {
  if (spans.length === 0) return null;
  return (
    <Panel title={<Trans>When nothing was heard</Trans>} flush>
      <ul className="divide-y divide-hair border-t border-hair">
        {spans.slice(0, 10).map((span) => (
          <li key={span.fromMs} className="flex flex-wrap gap-x-4 gap-y-1 px-4 py-1.5">
            <span className="w-52">
              <Status mark={marks[span.why]}>
                <Why why={span.why} />
              </Status>
            </span>
            {span.toMs === null ? (
              <span>
                <Trans>
                  since <Instant atMs={span.fromMs} />
                </Trans>
              </span>
            ) : (
              <span>
                <Instant atMs={span.fromMs} /> – <Instant atMs={span.toMs} />{" "}
                <span className="text-quiet">
                  (<Duration seconds={(span.toMs - span.fromMs) / 1000} />)
                </span>
              </span>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
