import { Readable } from "node:stream";
import { ExportQuery, type DeviceRow, type IncidentRow } from "@hulplijn/shared/api";
import { z } from "zod";
import { audit } from "../../../app/audit.ts";
import { viewDeviceRow } from "../../../app/views/devices.ts";
import { csvLine, exportColumns, separatorOf } from "../../../app/views/exports.ts";
import { viewIncidentRows } from "../../../app/views/incidents.ts";
import type { ListRequest, Page } from "../../../core/ports.ts";
import { type Caller, callerOf, type Routes } from "../api.ts";
import { askPage } from "../lists.ts";
import { HttpProblem, languageOf } from "../problem.ts";

const pageRows = 200;
/** More rows than this is not a table that a person reads. */
const rowsAtMost = 50_000;

export const exportRoutes: Routes = (api, { store, fixes, clock }) => {
  const devices = async (asked: ListRequest): Promise<Page<DeviceRow> | null> => {
    const page = await store.devices(asked);
    return page && { ...page, rows: page.rows.map((row) => viewDeviceRow(row, undefined)) };
  };
  const incidents = async (asked: ListRequest): Promise<Page<IncidentRow> | null> => {
    const page = await store.incidents(asked);
    return page && { ...page, rows: await viewIncidentRows(store, fixes, page.rows, clock.nowMs()) };
  };

  /** The whole list as lines, page by page: memory holds one page, and a slow reader slows the asking. */
  async function* lines<Row>(
    list: "devices" | "incidents",
    query: z.infer<typeof ExportQuery>,
    caller: Caller,
    first: Page<Row>,
    ask: (request: ListRequest) => Promise<Page<Row> | null>,
    write: (row: Row) => string,
  ): AsyncGenerator<string> {
    let page = first;
    for (let given = 0; given < rowsAtMost;) {
      yield page.rows.map(write).join("");
      given += page.rows.length;
      if (page.nextCursor === null) return;
      const next = { ...query, limit: pageRows, cursor: page.nextCursor };
      page = await askPage(list, next, caller, clock.nowMs(), ask);
    }
  }

  api.get(
    "/api/v1/exports/:list",
    {
      schema: {
        params: z.strictObject({ list: z.enum(["devices", "incidents"]) }),
        querystring: ExportQuery.strict(),
      },
    },
    async (request, reply) => {
      const { list } = request.params;
      const { columns: wanted, language: said, ...query } = request.query;
      const caller = callerOf(request);
      const language = said ?? languageOf(request.headers["accept-language"]);
      const known = Object.keys(exportColumns[list]);
      const chosen = wanted?.split(",") ?? known;
      const strange = chosen.find((column) => !known.includes(column));
      if (strange !== undefined)
        throw new HttpProblem("input-invalid", `this list has no column ${strange}`, {
          errors: [{ pointer: "/columns", detail: `of ${known.join(", ")}` }],
        });
      const separator = separatorOf(language);

      const begin = async <Row>(
        columns: Readonly<Record<string, (typeof exportColumns)[typeof list][string]>>,
        ask: (request: ListRequest) => Promise<Page<Row> | null>,
        of: (column: string, row: Row) => string | number | null,
      ): Promise<AsyncGenerator<string>> => {
        const first = await askPage(list, { ...query, limit: pageRows }, caller, clock.nowMs(), ask);
        const head = csvLine(
          chosen.map((column) => columns[column]?.title[language] ?? column),
          separator,
        );
        const write = (row: Row): string =>
          csvLine(
            chosen.map((column) => of(column, row)),
            separator,
          );
        return (async function* () {
          // The mark at the beginning tells spreadsheets that it is UTF-8.
          yield `\uFEFF${head}`;
          yield* lines(list, query, caller, first, ask, write);
        })();
      };
      const body =
        list === "devices"
          ? await begin(
              exportColumns.devices,
              devices,
              (column, row) => exportColumns.devices[column]?.of(row, language) ?? null,
            )
          : await begin(
              exportColumns.incidents,
              incidents,
              (column, row) => exportColumns.incidents[column]?.of(row, language) ?? null,
            );
      await store.write((tx) =>
        audit(tx, clock.nowMs(), caller.actor, "list.exported", list, {
          q: query.q ?? "",
          columns: chosen.join(","),
        }),
      );
      const day = new Date(clock.nowMs()).toISOString().slice(0, 10);
      return reply
        .type("text/csv; charset=utf-8")
        .header("content-disposition", `attachment; filename="hulplijn-${list}-${day}.csv"`)
        .send(Readable.from(body));
    },
  );
};
