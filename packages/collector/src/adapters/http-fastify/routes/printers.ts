import { ListQuery, pageOf, PrinterRow } from "@hulplijn/shared/api";
import { viewPrinters } from "../../../app/views/printers.ts";
import { problems, type Routes } from "../api.ts";
import { HttpProblem } from "../problem.ts";

/** The list is made of readings, not of rows: its cursor is how many were given already. */
function offsetOf(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  if (!/^[0-9]{1,7}$/.test(cursor)) throw new HttpProblem("input-invalid", "the cursor is of another list");
  return Number(cursor);
}

const textOf = (row: PrinterRow): string =>
  [
    row.queue,
    row.title,
    row.model,
    row.path,
    row.deviceName,
    row.printerState,
    row.queueState,
    row.incident ?? "",
    ...row.reasons,
  ]
    .join(" ")
    .toLowerCase();

export const printerRoutes: Routes = (api, { store, clock }) => {
  api.get(
    "/api/v1/printers",
    {
      schema: {
        querystring: ListQuery.omit({ sort: true }).strict(),
        response: { 200: pageOf(PrinterRow), ...problems },
      },
    },
    async (request) => {
      const { q = "", limit, cursor } = request.query;
      const from = offsetOf(cursor);
      const words = q.toLowerCase().split(/\s+/).filter(Boolean);
      const rows = (await viewPrinters(store, clock.nowMs())).filter((row) => {
        const text = textOf(row);
        return words.every((word) => text.includes(word));
      });
      const items = rows.slice(from, from + limit);
      const next = from + items.length;
      return { items, nextCursor: next < rows.length ? String(next) : null, total: rows.length };
    },
  );
};
