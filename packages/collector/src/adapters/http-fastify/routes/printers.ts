import { ListQuery, pageOf, PrinterRow } from "@hulplijn/shared/api";
import { viewPrinter } from "../../../app/views/printers.ts";
import { callerOf, problems, type Routes } from "../api.ts";
import { askPage } from "../lists.ts";

export const printerRoutes: Routes = (api, { store, clock }) => {
  api.get(
    "/api/v1/printers",
    { schema: { querystring: ListQuery.strict(), response: { 200: pageOf(PrinterRow), ...problems } } },
    async (request) => {
      const nowMs = clock.nowMs();
      const page = await askPage("printers", request.query, callerOf(request), nowMs, (asked) =>
        store.printers(asked),
      );
      const items = page.rows.map((row) => viewPrinter(row, nowMs));
      return { items, nextCursor: page.nextCursor, total: page.total };
    },
  );
};
