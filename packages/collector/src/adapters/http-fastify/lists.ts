import type { ListQuery } from "@hulplijn/shared/api";
import type { ListRequest, Page } from "../../core/ports.ts";
import type { Caller } from "./api.ts";
import { HttpProblem } from "./problem.ts";

/** What the lists can be ordered by; the first is the order without `sort`, as it says (`-` for descending). */
const sorts = {
  devices: ["name", "state", "seen", "severity", "enrolled"],
  incidents: ["priority", "severity", "opened", "updated", "resolved", "number"],
  runs: ["-ordered", "ended"],
} as const;

/**
 * Asks the store for a page as the address says. Anything in it that is not understood is refused and pointed at, never
 * ignored. `nowMs` and who asks are part of it: "longer ago than", "mine".
 */
export async function askPage<Row>(
  list: keyof typeof sorts,
  query: ListQuery,
  caller: Caller,
  nowMs: number,
  ask: (request: ListRequest) => Promise<Page<Row> | null>,
): Promise<Page<Row>> {
  const [usual, ...others] = sorts[list];
  const sort = query.sort ?? usual;
  const field = sort.replace(/^-/, "");
  if (![usual, ...others].some((known) => known.replace(/^-/, "") === field))
    throw new HttpProblem("input-invalid", `this list is not ordered by ${field}`, {
      errors: [{ pointer: "/sort", detail: `one of ${sorts[list].join(", ")}` }],
    });
  if (query.q !== undefined && query.q.trim() !== "")
    throw new HttpProblem("query-invalid", "searching is not there yet", {
      errors: [{ pointer: "/q", detail: "0" }],
    });
  const request = {
    where: [],
    sort: field,
    descending: sort.startsWith("-"),
    limit: query.limit,
    cursor: query.cursor ?? null,
    nowMs,
    personId: caller.actor.personId,
  };
  const page = await ask(request);
  if (!page) throw new HttpProblem("input-invalid", "the cursor is of another list or order");
  return page;
}
