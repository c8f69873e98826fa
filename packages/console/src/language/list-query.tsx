import { type ReactNode, useState } from "react";
import { useListFields, useSuggestedValues } from "../api/lists.ts";
import { QueryField, type Suggestion } from "../ui/query-field.tsx";
import type { QueryToken } from "../ui/query-text.ts";
import { useDraw } from "./draw.ts";
import { fieldWord, valueWord } from "./list-words.ts";

interface ListQueryProps {
  readonly list: "devices" | "incidents" | "printers";
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: ReactNode;
}

/** What people write most behind a field of time or number. */
const examples = { span: ["<15m", "<1h", ">1h", ">1d", ">7d"], count: ["0", ">0", ">1"] } as const;

/** The query of a list, with its fields suggested, and then the values that there really are, with their counts. */
export function ListQuery({ list, error, ...field }: ListQueryProps): ReactNode {
  const draw = useDraw();
  const [token, setToken] = useState<QueryToken | null>(null);
  const fields = useListFields(list);
  const about = fields.find((one) => one.field === token?.field);
  const counted = about?.kind === "words" || (about?.kind === "choice" && about.field !== "is");
  const values = useSuggestedValues(list, "", counted ? about.field : null, token?.typed ?? "").data
    ?.facets[0];

  const suggestions = ((): readonly Suggestion[] => {
    if (token === null) return [];
    const typed = token.typed.toLowerCase();
    if (token.field === null)
      return fields
        .filter((one) => {
          const word = fieldWord(one.field, draw).toLowerCase();
          return typed !== "" && (one.field.startsWith(typed) || word.startsWith(typed));
        })
        .map((one) => ({
          field: one.field,
          value: null,
          title: `${one.field}:`,
          detail: fieldWord(one.field, draw),
        }));
    if (about === undefined) return [];
    const of = (value: string, detail?: string): Suggestion => {
      const word = valueWord(about.field, value, draw);
      const says = detail ?? (word === value ? undefined : word);
      return { field: about.field, value, title: value, ...(says !== undefined && { detail: says }) };
    };
    if (about.kind === "span" || about.kind === "count")
      return examples[about.kind].filter((each) => each.startsWith(typed)).map((each) => of(each));
    const counts = new Map(
      values?.field === about.field ? values.values.map(({ value, count }) => [value, count]) : [],
    );
    const all = about.kind === "choice" ? about.choices : [...counts.keys()];
    return all
      .filter((value) => value.toLowerCase().startsWith(typed))
      .map((value) => {
        const count = counts.get(value);
        const word = valueWord(about.field, value, draw);
        const detail = [word === value ? [] : word, count ?? []].flat().join(" · ");
        return of(value, detail === "" ? undefined : detail);
      });
  })();
  return <QueryField {...field} error={error ?? undefined} suggestions={suggestions} onToken={setToken} />;
}
