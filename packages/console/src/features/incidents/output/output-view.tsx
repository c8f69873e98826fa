import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import Anser from "anser";
import { type ReactNode, memo, useLayoutEffect, useRef, useState } from "react";
import { Button } from "../../../ui/button.tsx";
import { CopyButton } from "../../../ui/copy.tsx";
import { setPreference, usePreferences } from "../../../ui/preferences.ts";
import { writeClock } from "../../../ui/format.ts";
import type { OutputLine } from "./output-lines.ts";
import { plainText } from "./plain-text.ts";

/** Lines are drawn in blocks; the browser skips blocks out of sight, and text can still be found and selected. */
const perBlock = 100;
const nearBottomPx = 24;
/** More lines than this in a page make it slow; what comes before them is in the file. */
const mostDrawn = 2500;

/** Text with its colours as spans: never as markup, so that output cannot put anything else on the page. */
function Coloured({ text }: { readonly text: string }): ReactNode {
  if (!text.includes("\u001b[")) return text;
  return Anser.ansiToJson(text, { json: true, remove_empty: true, use_classes: true }).map((run, at) => (
    // The parts of one line never move
    <span key={at} className={`${run.fg ?? ""} ${run.decorations.includes("bold") ? "font-semibold" : ""}`}>
      {run.content}
    </span>
  ));
}

interface BlockProps {
  readonly lines: readonly OutputLine[];
  readonly times: boolean;
  readonly language: string;
  readonly wrap: boolean;
}

const Line = memo(function Line({
  line,
  times,
  language,
  wrap,
}: Omit<BlockProps, "lines"> & { readonly line: OutputLine }): ReactNode {
  const error = line.stream === "stderr";
  return (
    <div
      id={`L${line.number}`}
      className={`flex gap-3 border-l-3 pr-3 pl-2 ${error ? "border-critical" : "border-transparent"}`}
    >
      <span className="w-9 shrink-0 text-right text-quiet select-none" aria-hidden="true">
        {line.number}
      </span>
      {times && <span className="shrink-0 text-quiet select-none">{writeClock(line.atMs, language)}</span>}
      {error && (
        <span className="shrink-0 text-critical-text select-none">
          <Trans>error</Trans>
        </span>
      )}
      <span className={wrap ? "min-w-0 wrap-anywhere whitespace-pre-wrap" : "whitespace-pre"}>
        <Coloured text={line.text} />
      </span>
    </div>
  );
});

const Block = memo(
  function Block({ lines, ...rest }: BlockProps): ReactNode {
    return (
      // The last block is being written to and always drawn; a full one may be skipped while it is out of sight.
      <div className={lines.length === perBlock ? "output-block" : undefined}>
        {lines.map((line) => (
          <Line key={line.number} line={line} {...rest} />
        ))}
      </div>
    );
  },
  (before, after) =>
    before.times === after.times &&
    before.wrap === after.wrap &&
    before.language === after.language &&
    before.lines.length === after.lines.length &&
    before.lines.every((line, at) => line === after.lines[at]),
);

interface OutputViewProps {
  readonly lines: readonly OutputLine[];
  /** More may come. */
  readonly live: boolean;
  /** The device kept less than the fix wrote. */
  readonly cut: boolean;
  readonly name: string;
}

/** What a run wrote. It follows while you are at the bottom, and only then. */
export function OutputView({ lines, live, cut, name }: OutputViewProps): ReactNode {
  const { t, i18n } = useLingui();
  const { wrapOutput: wrap } = usePreferences();
  const [times, setTimes] = useState(false);
  const [atBottom, setAtBottom] = useState(true);
  const place = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const element = place.current;
    if (element !== null && atBottom) element.scrollTop = element.scrollHeight;
  }, [lines, atBottom, wrap, times]);

  // Blocks begin at the same lines whatever is left out, so that those that stay are not drawn again.
  const firstBlock = Math.max(0, Math.ceil((lines.length - mostDrawn) / perBlock));
  const left = firstBlock * perBlock;
  const blocks = Array.from({ length: Math.ceil((lines.length - left) / perBlock) }, (_, at) =>
    lines.slice(left + at * perBlock, left + (at + 1) * perBlock),
  );
  const text = (): string => plainText(lines);
  const save = (): void => {
    const address = URL.createObjectURL(new Blob([text()], { type: "text/plain" }));
    const link = document.createElement("a");
    link.href = address;
    link.download = `${name}.txt`;
    link.click();
    URL.revokeObjectURL(address);
  };

  return (
    <div className="overflow-hidden rounded-6 border border-hair">
      <div className="flex flex-wrap items-center gap-x-1 border-b border-hair px-2 text-13">
        <span className="flex-1 px-1 text-quiet">
          {lines.length === 0 ? (
            live ? (
              <Trans>No output yet</Trans>
            ) : (
              <Trans>No output</Trans>
            )
          ) : (
            plural(lines.length, { one: "Output, # line", other: "Output, # lines" })
          )}
        </span>
        <Button look="bare" onPress={() => setTimes(!times)} aria-pressed={times}>
          <Trans>Times</Trans>
        </Button>
        <Button look="bare" onPress={() => setPreference("wrapOutput", !wrap)} aria-pressed={wrap}>
          <Trans>Wrap</Trans>
        </Button>
        <Button look="bare" onPress={save}>
          <Trans>Download</Trans>
        </Button>
        <CopyButton text={text} label={t`Copy the output`} />
      </div>
      <div className="relative">
        {/* It scrolls, so the keyboard has to get in */}
        <div
          ref={place}
          tabIndex={0}
          role="log"
          aria-label={t`Output of the run`}
          aria-live="off"
          onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) =>
            setAtBottom(scrollHeight - scrollTop - clientHeight < nearBottomPx)
          }
          className="max-h-[min(420px,60dvh)] min-h-16 overflow-auto py-2 font-mono text-12 leading-[18px] max-sm:max-h-[70dvh]"
        >
          {left > 0 && (
            <p className="mb-1 border-l-3 border-warning bg-warning-tint px-2 py-1 text-warning-text">
              {plural(left, {
                one: "One line before these is not shown here. Download has it.",
                other: "# lines before these are not shown here. Download has them.",
              })}
            </p>
          )}
          {blocks.map((block) => (
            <Block key={block[0]?.number} lines={block} times={times} language={i18n.locale} wrap={wrap} />
          ))}
          {cut && (
            <p className="mt-1 border-l-3 border-warning bg-warning-tint px-2 py-1 text-warning-text">
              <Trans>Cut here: the device keeps a bounded part of what a fix writes.</Trans>
            </p>
          )}
        </div>
        {!atBottom && (
          <Button onPress={() => setAtBottom(true)} className="absolute! right-3 bottom-2 shadow-(--shadow)">
            <Trans>To the end</Trans>
          </Button>
        )}
      </div>
    </div>
  );
}
