import type { Fix, FixRow } from "@hulplijn/shared/api";
import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { useDraw } from "./draw.ts";

interface FixChoiceProps {
  readonly fixes: readonly Pick<FixRow, "fix" | "title" | "risk">[];
  readonly chosen: string;
  readonly onChoose: (fix: string) => void;
}

/** Which of these fixes, each with its class. */
export function FixChoice({ fixes, chosen, onChoose }: FixChoiceProps): ReactNode {
  const { t } = useLingui();
  const draw = useDraw();
  return (
    <label className="flex flex-col gap-1 text-13 font-medium">
      <Trans>Fix</Trans>
      <select
        className="field"
        aria-label={t`Fix`}
        value={chosen}
        onChange={(event) => onChoose(event.target.value)}
      >
        {fixes.map(({ fix, title, risk }) => (
          <option key={fix} value={fix}>
            {draw.text(title)} ({risk})
          </option>
        ))}
      </select>
    </label>
  );
}

interface FixNotesProps {
  readonly manifest: Pick<Fix["manifest"], "notice" | "caution">;
  /** What else there is to know, as further items. */
  readonly children?: ReactNode;
}

/** What to know of a fix before it is ordered. */
export function FixNotes({ manifest, children }: FixNotesProps): ReactNode {
  const draw = useDraw();
  return (
    <ul className="flex flex-col gap-1 text-13 text-quiet">
      <li>
        <Trans>What the employee notices: {draw.text(manifest.notice)}</Trans>
      </li>
      <li>
        <Trans>Mind: {draw.text(manifest.caution)}</Trans>
      </li>
      {children}
    </ul>
  );
}
