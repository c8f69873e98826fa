import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { CopyButton } from "../ui/copy.tsx";
import { Panel } from "../ui/panel.tsx";
import { StatusLine } from "../ui/status.tsx";
import { Instant } from "../ui/time.tsx";
import { useDraw } from "./draw.ts";

interface SigningProps {
  readonly title: ReactNode;
  readonly signed: readonly { readonly person: string; readonly atMs: number }[];
  readonly needed: number;
  /** Code of what is missing; null when nothing is. */
  readonly missing: string | null;
  /** What whoever signs pastes on their own machine. */
  readonly line: string;
  readonly children?: ReactNode;
}

/** Who signed, who is missing, and the one line by which a person signs. Nobody signs in a browser: keys stay where people are. */
export function Signing({ title, signed, needed, missing, line, children }: SigningProps): ReactNode {
  const { t } = useLingui();
  const draw = useDraw();
  const left = Math.max(0, needed - signed.length);
  return (
    <Panel title={title}>
      <div className="flex flex-col gap-3">
        {children}
        <ul className="flex flex-col gap-1">
          {signed.map(({ person, atMs }) => (
            <li key={person}>
              <StatusLine mark="good">
                <Trans>
                  {person} signed, <Instant atMs={atMs} />
                </Trans>
              </StatusLine>
            </li>
          ))}
          {left > 0 && (
            <li>
              <StatusLine mark="info">
                <Plural
                  value={left}
                  one="# more signature, of somebody else"
                  other="# more signatures, of different people"
                />
              </StatusLine>
            </li>
          )}
        </ul>
        {missing !== null && <p className="text-13 text-quiet">{draw.error(missing).next}</p>}
        <div>
          <p className="text-13">
            <Trans>Whoever signs runs this on their own machine. It shows everything before it signs.</Trans>
          </p>
          <div className="flex items-center justify-between gap-2 rounded-6 bg-unknown-tint px-3 py-1">
            <code className="min-w-0 wrap-anywhere">{line}</code>
            <CopyButton text={line} label={t`Copy the line for signing`} />
          </div>
        </div>
      </div>
    </Panel>
  );
}
