import type { FixRow } from "@hulplijn/shared/api";
import { useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import type { Mark } from "../../ui/glyph.tsx";
import { Badge } from "../../ui/status.tsx";

const marks: Record<FixRow["state"], Mark> = { approved: "good", waiting: "unknown", suspended: "critical" };

/** Whether a fix may run. Shape and word tell allowed from not allowed. */
export function FixState({ fix }: { readonly fix: Pick<FixRow, "state"> }): ReactNode {
  const { t } = useLingui();
  const words: Record<FixRow["state"], string> = {
    approved: t`Approved`,
    waiting: t`Waits for approval`,
    suspended: t`Suspended`,
  };
  return <Badge mark={marks[fix.state]}>{words[fix.state]}</Badge>;
}

/** What a risk class means, in a word. */
export function useRiskWords(): (risk: string) => string {
  const { t } = useLingui();
  const words: Readonly<Record<string, string>> = {
    R0: t`R0: only reads`,
    R1: t`R1: can be taken back`,
    R2: t`R2: cannot be taken back, or touches security`,
    R3: t`R3: destroys, or many machines`,
  };
  return (risk) => words[risk] ?? risk;
}
