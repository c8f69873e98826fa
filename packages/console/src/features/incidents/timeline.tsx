import type { Incident, TimelineEntry } from "@hulplijn/shared/api";
import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { useDraw } from "../../language/draw.ts";
import { Panel } from "../../ui/panel.tsx";
import { Instant } from "../../ui/time.tsx";

type Kind = TimelineEntry["kind"];
const kinds: readonly Kind[] = ["signal", "change", "run", "person", "state", "gap"];

/** Everything that happened, written by itself. */
export function Timeline({ incident }: { readonly incident: Incident }): ReactNode {
  const { t } = useLingui();
  const [hidden, setHidden] = useState<ReadonlySet<Kind>>(new Set());
  const words: Record<Kind, string> = {
    signal: t`Signals`,
    change: t`Changes`,
    run: t`Runs`,
    person: t`People`,
    state: t`States`,
    gap: t`Gaps`,
  };
  const present = kinds.filter((kind) => incident.timeline.some((entry) => entry.kind === kind));
  const entries = incident.timeline.filter((entry) => !hidden.has(entry.kind));
  const toggle = (kind: Kind): void => {
    const next = new Set(hidden);
    if (!next.delete(kind)) next.add(kind);
    setHidden(next);
  };
  return (
    <Panel
      title={<Trans>Timeline</Trans>}
      aside={
        present.length > 1 && (
          <div role="group" aria-label={t`Show`} className="flex flex-wrap gap-1">
            {present.map((kind) => (
              <button
                key={kind}
                type="button"
                aria-pressed={!hidden.has(kind)}
                onClick={() => toggle(kind)}
                className={`min-h-6 rounded-pill border px-2.5 text-12 ${
                  hidden.has(kind)
                    ? "border-edge text-quiet line-through"
                    : "border-transparent bg-info-tint text-info-text"
                }`}
              >
                {words[kind]}
              </button>
            ))}
          </div>
        )
      }
    >
      <ol className="flex flex-col">
        {entries.map((entry) => (
          <Entry key={entry.entryId} entry={entry} word={words[entry.kind]} />
        ))}
      </ol>
    </Panel>
  );
}

function Entry({ entry, word }: { readonly entry: TimelineEntry; readonly word: string }): ReactNode {
  const draw = useDraw();
  const gap = entry.kind === "gap";
  return (
    <li
      id={`e-${entry.entryId}`}
      className={`grid grid-cols-[64px_1fr] gap-x-3 border-l-2 py-1 pl-3 target:bg-info-tint ${
        gap ? "border-dashed border-edge text-quiet italic" : "border-hair"
      }`}
    >
      <a href={`#e-${entry.entryId}`} className="text-13 text-quiet hover:underline">
        <Instant atMs={entry.atMs} seconds />
      </a>
      <div className="min-w-0">
        <span className="sr-only">{word}: </span>
        {entry.text !== null && <span>{draw.sentence(entry.text)}</span>}
        {entry.runId !== null && (
          <>
            {" "}
            <Link to="/run/$runId" params={{ runId: entry.runId }} className="link text-13">
              <Trans>See the run</Trans>
            </Link>
          </>
        )}
        {entry.note !== null && (
          <blockquote className="rounded-6 bg-page px-3 py-1.5">
            <span className="text-12 text-quiet">{entry.who}</span>
            <p className="whitespace-pre-wrap" lang="">
              {entry.note}
            </p>
          </blockquote>
        )}
        {entry.raw !== undefined && entry.raw !== null && (
          <details className="text-12">
            <summary className="min-h-6 text-quiet">
              <Trans>As it came</Trans>
            </summary>
            <pre className="overflow-auto whitespace-pre-wrap">{JSON.stringify(entry.raw, null, 2)}</pre>
          </details>
        )}
      </div>
    </li>
  );
}
