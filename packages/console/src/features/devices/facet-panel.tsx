import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Check } from "lucide-react";
import { type ReactNode, useId } from "react";
import { facetsQuery } from "../../api/lists.ts";
import { useDraw } from "../../language/draw.ts";
import { fieldWord, valueWord } from "../../language/list-words.ts";
import { writeNumber } from "../../ui/format.ts";
import { chosenOf, toggleTerm } from "../../ui/query-text.ts";

interface FacetPanelProps {
  readonly q: string;
  readonly onChange: (q: string) => void;
}

/** What the devices that match have in common: values with counts, each a button that narrows the list down. */
export function FacetPanel({ q, onChange }: FacetPanelProps): ReactNode {
  const { t, i18n } = useLingui();
  const draw = useDraw();
  const id = useId();
  const facets = useQuery(facetsQuery("devices", { q })).data?.facets ?? [];
  return (
    <div className="flex flex-col gap-3" role="group" aria-label={t`Narrow down`}>
      {facets.map(({ field, values }) => {
        const chosen = chosenOf(q, field);
        // One value that everything has tells nothing apart; a tag or a severity not everything has.
        const least = field === "tag" || field === "severity" ? 1 : 2;
        if (values.length < least && chosen.length === 0) return null;
        return (
          <div key={field} role="group" aria-labelledby={`${id}-${field}`}>
            <h3 id={`${id}-${field}`} className="pb-0.5 text-12 text-quiet">
              {fieldWord(field, draw)}
            </h3>
            <ul>
              {values.map(({ value, count }) => {
                const on = chosen.includes(value.toLowerCase());
                return (
                  <li key={value}>
                    <button
                      type="button"
                      aria-pressed={on}
                      onClick={() => onChange(toggleTerm(q, field, value))}
                      className={`flex min-h-7 w-full items-center gap-1.5 rounded-6 px-1.5 text-left text-13 hover:bg-hover pointer-coarse:min-h-11 ${on ? "bg-info-tint font-medium text-info-text" : ""}`}
                    >
                      <span className="w-3.5 shrink-0">{on && <Check size={14} aria-hidden />}</span>
                      <span className="min-w-0 flex-1 truncate" title={value}>
                        {valueWord(field, value, draw)}
                      </span>
                      <span className={on ? "" : "text-quiet"}>{writeNumber(count, i18n.locale)}</span>
                    </button>
                  </li>
                );
              })}
            </ul>
          </div>
        );
      })}
      {q !== "" && (
        <button type="button" className="link min-h-7 self-start px-1.5 text-13" onClick={() => onChange("")}>
          <Trans>Clear the search</Trans>
        </button>
      )}
    </div>
  );
}
