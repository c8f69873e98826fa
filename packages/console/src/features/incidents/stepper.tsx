import type { Incident } from "@hulplijn/shared/api";
import { useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { Glyph } from "../../ui/glyph.tsx";

type State = Incident["state"];
const order: readonly State[] = ["new", "in-progress", "fixing", "checking", "resolved"];

/** How far an incident is. */
export function Stepper({ state }: { readonly state: State }): ReactNode {
  const { t } = useLingui();
  const words: Record<State, string> = {
    new: t`New`,
    "in-progress": t`In progress`,
    fixing: t`Being fixed`,
    checking: t`Checking`,
    resolved: t`Resolved`,
  };
  const now = order.indexOf(state);
  return (
    <ol className="flex flex-wrap items-center gap-x-1 gap-y-1 text-13" aria-label={t`How far it is`}>
      {order.map((step, at) => (
        <li
          key={step}
          aria-current={at === now ? "step" : undefined}
          className={`flex items-center gap-1.5 rounded-pill px-2 py-0.5 ${
            at === now ? "bg-info-tint font-medium text-info-text" : "text-quiet"
          }`}
        >
          {at === now && (
            <Glyph
              mark={
                state === "resolved"
                  ? "good"
                  : state === "fixing" || state === "checking"
                    ? "running"
                    : "info"
              }
              size={14}
            />
          )}
          {words[step]}
          {at < order.length - 1 && <span aria-hidden="true">{at === now ? "" : "›"}</span>}
        </li>
      ))}
    </ol>
  );
}
