import { Trans, useLingui } from "@lingui/react/macro";
import { type ReactNode, useState } from "react";
import { Button } from "../button.tsx";
import { writeFull, writeIn } from "../format.ts";
import type { Bucket } from "./summary.ts";

const perPage = 25;

/** The same values as the chart, newest first, 25 at a time. */
export function ChartTable({
  title,
  unit,
  buckets,
}: {
  readonly title: string;
  readonly unit: string;
  readonly buckets: readonly Bucket[];
}): ReactNode {
  const { i18n } = useLingui();
  const [page, setPage] = useState(0);
  const rows = buckets.filter((bucket) => bucket.mean !== null).toReversed();
  const pages = Math.max(1, Math.ceil(rows.length / perPage));
  const write = (value: number | null): string => (value === null ? "" : writeIn(value, unit, i18n.locale));
  return (
    <div className="overflow-x-auto">
      <table className="w-full text-13" aria-label={title}>
        <thead>
          <tr className="text-left text-12 text-quiet">
            <th scope="col" className="pr-3 font-medium">
              <Trans>When</Trans>
            </th>
            <th scope="col" className="pr-3 font-medium">
              <Trans>Lowest</Trans>
            </th>
            <th scope="col" className="pr-3 font-medium">
              <Trans>Average</Trans>
            </th>
            <th scope="col" className="font-medium">
              <Trans>Highest</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(page * perPage, (page + 1) * perPage).map((row) => (
            <tr key={row.atMs}>
              <td className="pr-3">{writeFull(row.atMs, i18n.locale)}</td>
              <td className="pr-3">{write(row.min)}</td>
              <td className="pr-3">{write(row.mean)}</td>
              <td>{write(row.max)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {pages > 1 && (
        <div className="flex items-center gap-3 pt-1 text-13">
          <Button isDisabled={page === 0} onPress={() => setPage(page - 1)}>
            <Trans>Newer</Trans>
          </Button>
          <Trans>
            Page {page + 1} of {pages}
          </Trans>
          <Button isDisabled={page >= pages - 1} onPress={() => setPage(page + 1)}>
            <Trans>Older</Trans>
          </Button>
        </div>
      )}
    </div>
  );
}
