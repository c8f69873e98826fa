import type { Fix } from "@hulplijn/shared/api";
import { suspicious, visibleScript } from "@hulplijn/shared/review";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { CopyButton } from "../../ui/copy.tsx";
import { Banner } from "../../ui/status.tsx";
import { codeParts, plainParts } from "./code-parts.ts";

/** One file of a fix, letter for letter as devices run it; what would not be seen, or be taken for another letter, as its number. */
export function Code({ file }: { readonly file: Fix["files"][number] }): ReactNode {
  const { t } = useLingui();
  const lines = codeParts(file.html, file.text) ?? plainParts(file.text);
  const odd = suspicious(file.text, true).length;
  return (
    <section className="overflow-hidden rounded-6 border border-hair" aria-label={file.name}>
      <div className="flex flex-wrap items-center justify-between gap-x-4 border-b border-hair px-3">
        <h3 className="py-1 font-mono text-13">{file.name}</h3>
        <CopyButton text={file.text} label={t`Copy ${file.name}`} />
      </div>
      {odd > 0 && (
        <Banner mark="warning">
          <Plural
            value={odd}
            one="# character here cannot be seen, or can be taken for another one. It is shown as its number."
            other="# characters here cannot be seen, or can be taken for others. They are shown as their numbers."
          />
        </Banner>
      )}
      {/* It scrolls sideways, so the keyboard has to get in. */}
      <pre
        tabIndex={0}
        className="overflow-auto py-2 font-mono text-12 leading-[18px]"
        aria-label={t`Code of ${file.name}`}
      >
        <code lang="">
          {lines.map((line, at) => (
            // A line is its place
            <span key={at} className="flex">
              <span className="w-10 shrink-0 pr-3 text-right text-quiet select-none" aria-hidden="true">
                {at + 1}
              </span>
              <span className="whitespace-pre">
                {line.map((part, place) => (
                  <span key={place} className={part.className ?? undefined}>
                    {visibleScript(part.text)}
                  </span>
                ))}
                {"\n"}
              </span>
            </span>
          ))}
        </code>
      </pre>
      <p className="border-t border-hair px-3 py-1 text-12 text-quiet">
        <Trans>SHA-256</Trans> <span className="font-mono wrap-anywhere">{file.sha256}</span>
      </p>
    </section>
  );
}
