import { useLingui } from "@lingui/react/macro";
import { ArrowDown, ArrowUp } from "lucide-react";
import { type ReactNode, useRef } from "react";
import { useRowKeys } from "./row-keys.ts";

export interface Column<Row> {
  readonly id: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** Name of the order at the server, when rows can be ordered by this. */
  readonly sort?: string;
  readonly align?: "end";
  /** Shown from this width on; below it the column's content has no place on the card. */
  readonly from?: "lg" | "xl";
  /** The first line of the card on a phone. */
  readonly lead?: boolean;
  /** The card says the column's title before the cell, because the cell alone would not say what it is of. */
  readonly labelled?: boolean;
}

interface DataTableProps<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** `name` or `-name`. */
  readonly sort?: string | undefined;
  readonly onSort?: (sort: string) => void;
  readonly compact?: boolean;
}

const hiddenBelow = { lg: "max-lg:hidden", xl: "max-xl:hidden" } as const;

/** A table that becomes cards on a phone, with the keys of every list. Roles are written out, because a changed `display` takes them away. */
export function DataTable<Row>(props: DataTableProps<Row>): ReactNode {
  const { label, columns, rows, keyOf, sort, onSort, compact = false } = props;
  const { t } = useLingui();
  const descending = sort?.startsWith("-") ?? false;
  const by = sort?.replace(/^-/, "");
  const body = useRef<HTMLTableSectionElement>(null);
  useRowKeys(body);
  return (
    <table role="table" aria-label={label} className="w-full max-md:block">
      <thead role="rowgroup" className="max-md:sr-only">
        <tr role="row" className="border-b border-hair text-left text-12 text-quiet">
          {columns.map((column) => {
            const mine = column.sort !== undefined && column.sort === by;
            const Arrow = descending ? ArrowDown : ArrowUp;
            return (
              <th
                key={column.id}
                role="columnheader"
                scope="col"
                aria-sort={mine ? (descending ? "descending" : "ascending") : undefined}
                className={`px-3 py-2 font-medium [overflow-wrap:normal] ${column.from ? hiddenBelow[column.from] : ""} ${column.align === "end" ? "text-right" : ""}`}
              >
                {column.sort !== undefined && onSort ? (
                  <button
                    type="button"
                    className="inline-flex min-h-6 items-center gap-1 text-left hover:underline"
                    aria-label={t`Sort by ${column.title}`}
                    onClick={() =>
                      onSort(mine && !descending ? `-${column.sort ?? ""}` : (column.sort ?? ""))
                    }
                  >
                    {column.title}
                    {mine && <Arrow size={12} aria-hidden />}
                  </button>
                ) : (
                  column.title
                )}
              </th>
            );
          })}
        </tr>
      </thead>
      <tbody ref={body} role="rowgroup" className="max-md:block">
        {rows.map((row) => (
          <tr
            key={keyOf(row)}
            role="row"
            className="border-b border-hair last:border-b-0 hover:bg-hover max-md:flex max-md:flex-wrap max-md:items-center max-md:gap-x-3 max-md:gap-y-1 max-md:px-4 max-md:py-2.5"
          >
            {columns.map((column) => (
              <td
                key={column.id}
                role="cell"
                className={`${compact ? "md:h-8" : "md:h-10"} align-middle md:px-3 md:py-1 ${column.from ? hiddenBelow[column.from] : ""} ${column.align === "end" ? "md:text-right" : ""} ${column.lead === true ? "max-md:w-full" : ""}`}
              >
                <Labelled title={column.labelled === true ? column.title : null}>{column.cell(row)}</Labelled>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What stands in a cell; on a card with its title, unless there is nothing to be said of it. */
function Labelled({
  title,
  children,
}: {
  readonly title: string | null;
  readonly children: ReactNode;
}): ReactNode {
  const isEmpty = children === null || children === undefined || children === false || children === "";
  if (title === null || isEmpty) return children;
  return (
    <>
      <span className="block text-12 text-quiet md:hidden" aria-hidden="true">
        {title}
      </span>
      {children}
    </>
  );
}
