import type { ListQuery } from "@hulplijn/shared/api";
import type { ListRequest, Page, QueryTerm } from "../../core/ports.ts";
import { type ListName, lists, parseSort } from "../../core/query/list-fields.ts";
import { parseQuery } from "../../core/query/parse-query.ts";
import type { Caller } from "./api.ts";
import { HttpProblem } from "./problem.ts";

/**
 * What a search asks. Anything in an address that is not understood is refused and pointed at, never
 * ignored: of a search, the pointer is `/q/<at>/<length>`, the part of the text to underline.
 */
export function termsOf(list: ListName, q: string | undefined): readonly QueryTerm[] {
  const parsed = parseQuery(list, q ?? "");
  if (!parsed.ok)
    throw new HttpProblem("query-invalid", parsed.detail.en, {
      errors: [{ pointer: `/q/${parsed.at}/${parsed.length}`, detail: parsed.detail.en }],
      texts: parsed.detail,
    });
  return parsed.terms;
}

/** Asks the store for a page as the address says. */
export async function askPage<Row>(
  list: ListName,
  query: ListQuery,
  caller: Caller,
  nowMs: number,
  ask: (request: ListRequest) => Promise<Page<Row> | null>,
): Promise<Page<Row>> {
  const sort = parseSort(list, query.sort);
  if (!sort)
    throw new HttpProblem("input-invalid", "this list has no such order", {
      errors: [{ pointer: "/sort", detail: `one of ${lists[list].sorts.join(", ")}` }],
    });
  const page = await ask({
    where: termsOf(list, query.q),
    ...sort,
    limit: query.limit,
    cursor: query.cursor ?? null,
    nowMs,
    personId: caller.actor.personId,
  });
  if (!page)
    throw new HttpProblem("input-invalid", "the cursor is of another list, order or search", {
      errors: [{ pointer: "/cursor", detail: "begin again without it" }],
    });
  return page;
}
