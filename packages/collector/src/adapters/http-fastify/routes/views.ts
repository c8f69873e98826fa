import { Facets, FacetsQuery, SavedView, SaveView, pageOf } from "@hulplijn/shared/api";
import { z } from "zod";
import { dropView, saveView } from "../../../app/saved-views.ts";
import { has } from "../../../core/access/rights.ts";
import { type Field, lists } from "../../../core/query/list-fields.ts";
import type { SavedViewRecord } from "../../../core/records.ts";
import { callerOf, Done, problems, type Routes } from "../api.ts";
import { termsOf } from "../lists.ts";
import { granted, HttpProblem } from "../problem.ts";
import { accountOf } from "./session.ts";

/** What stands beside a list: shown at once, and suggested while somebody types. */
const shownAtMost = 12;
const suggestedAtMost = 20;

const tell = (
  { personId, columns, ...view }: SavedViewRecord,
  reader: string,
  names: ReadonlyMap<string, string>,
): SavedView => ({
  ...view,
  columns: columns === null ? null : [...columns],
  mine: personId === reader,
  by: names.get(personId) ?? personId,
});

export const viewRoutes: Routes = (api, deps, settings) => {
  const { store, clock } = deps;

  api.get(
    "/api/v1/facets/:list",
    {
      schema: {
        params: z.strictObject({ list: z.enum(["devices", "incidents", "printers", "runs"]) }),
        querystring: FacetsQuery.strict(),
        response: { 200: Facets, ...problems },
      },
    },
    async (request) => {
      const { list } = request.params;
      const { q, field, starts = "" } = request.query;
      const { fields, facets: shown, suggests } = lists[list];
      const suggested: readonly string[] = suggests;
      if (field !== undefined && !suggested.includes(field))
        throw new HttpProblem("input-invalid", "this list does not count by that field", {
          errors: [{ pointer: "/field", detail: `one of ${suggested.join(", ")}` }],
        });
      const terms = termsOf(list, q);
      const { personId } = callerOf(request).actor;
      const facets = await Promise.all(
        (field === undefined ? shown : [field]).map(async (each) => {
          // What is chosen of a field does not hide the other values of it.
          const where = terms.filter((term) => term.field !== each || term.not);
          const most = field === undefined ? shownAtMost : suggestedAtMost;
          const asked = { where, nowMs: clock.nowMs(), personId };
          const values = (await store.facet(list, each, asked, starts.toLowerCase(), most)) ?? [];
          return { field: each, values: [...values] };
        }),
      );
      return {
        fields: Object.entries<Field>(fields).map(([name, about]) => ({
          field: name,
          kind: about.kind,
          choices: about.kind === "choice" ? [...about.choices] : [],
        })),
        facets,
      };
    },
  );

  api.get(
    "/api/v1/views",
    { schema: { response: { 200: pageOf(SavedView), ...problems } } },
    async (request) => {
      const { person } = accountOf(request);
      const names = new Map((await store.people()).map((one) => [one.personId, one.name]));
      const items = (await store.savedViews(person.personId)).map((view) =>
        tell(view, person.personId, names),
      );
      return { items, nextCursor: null, total: items.length };
    },
  );
  api.post(
    "/api/v1/views",
    { schema: { body: SaveView.strict(), response: { 201: SavedView, ...problems } } },
    async (request, reply) => {
      const { person } = accountOf(request);
      const { view } = granted(await saveView(deps, person.personId, request.body));
      return reply.code(201).send(tell(view, person.personId, new Map([[person.personId, person.name]])));
    },
  );
  api.delete(
    "/api/v1/views/:viewId",
    {
      schema: {
        params: z.strictObject({ viewId: z.string().max(64) }),
        response: { 204: Done, ...problems },
      },
    },
    async (request, reply) => {
      const { personId, role } = accountOf(request).person;
      await dropView(deps, personId, request.params.viewId, has(role, "manage-people", settings.access));
      return reply.code(204).send(null);
    },
  );
};
