import type { ProbeState } from "@hulplijn/shared/api";
import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { CopyButton } from "../../ui/copy.tsx";

/** What each probe said, word for word: for whoever does not believe the page. */
export function Facts({ probes }: { readonly probes: readonly ProbeState[] }): ReactNode {
  const { t } = useLingui();
  return (
    <details className="panel px-4 py-2">
      <summary className="min-h-6 font-semibold">
        <Trans>Raw readings</Trans>
      </summary>
      <div className="divide-y divide-hair">
        {probes.map(({ probe, reading }) => {
          const text = JSON.stringify(reading, null, 2);
          return (
            <details key={probe} className="py-1.5">
              <summary className="mono min-h-6">{probe}</summary>
              <div className="flex justify-end">
                <CopyButton text={text} label={t`Copy the reading of ${probe}`} />
              </div>
              <pre className="max-h-96 overflow-auto text-12 whitespace-pre-wrap">{text}</pre>
            </details>
          );
        })}
      </div>
    </details>
  );
}
