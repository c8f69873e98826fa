import type { AgendaItem } from "@hulplijn/shared/api";
import { useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";

export type Kind = AgendaItem["kind"];

const line = { fill: "none", stroke: "currentColor", strokeWidth: 1.6, strokeLinecap: "round" } as const;

/** Shape first: work is solid, what holds back is hatched, a freeze is a star of ice, a rollout is stairs, a holiday a flag. */
const shapes: Record<Kind, ReactNode> = {
  schedule: <rect x="1.5" y="4" width="13" height="8" rx="4" fill="currentColor" />,
  window: (
    <>
      <rect x="1.4" y="2.4" width="13.2" height="11.2" {...line} />
      <path d="m2 9 6-6M4 13l9.6-9.6M9 13.6 14.4 8" {...line} strokeWidth={1.2} />
    </>
  ),
  freeze: <path d="M8 1v14M1.9 4.5l12.2 7M14.1 4.5l-12.2 7" {...line} strokeWidth={2} />,
  rollout: <path d="M1.5 14.5v-4h4v-4h4v-4h5v12z" {...line} strokeLinejoin="round" />,
  holiday: <path d="M3 15V1.8h9.5L10 5l2.5 3.2H3" {...line} strokeLinejoin="round" />,
};

const colours: Record<Kind, string> = {
  schedule: "text-info",
  window: "text-unknown",
  freeze: "text-critical",
  rollout: "text-info",
  holiday: "text-warning",
};

/** The shape of a kind alone; a word always stands beside it or in its name. */
export function KindGlyph({ kind }: { readonly kind: Kind }): ReactNode {
  return (
    <svg
      viewBox="0 0 16 16"
      width="16"
      height="16"
      aria-hidden="true"
      className={`shrink-0 ${colours[kind]}`}
    >
      {shapes[kind]}
    </svg>
  );
}

export function useKindWords(): Record<Kind, string> {
  const { t } = useLingui();
  return {
    schedule: t`Schedule`,
    window: t`Maintenance window`,
    freeze: t`Freeze`,
    rollout: t`Rollout`,
    holiday: t`Public holiday`,
  };
}

/** Shape and word. */
export function KindLabel({ kind }: { readonly kind: Kind }): ReactNode {
  const words = useKindWords();
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <KindGlyph kind={kind} />
      <span className="text-quiet">{words[kind]}</span>
    </span>
  );
}
