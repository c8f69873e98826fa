import { z } from "zod";
import { pageOf } from "@hulplijn/shared/api";
import { callerOf, problems, type Routes } from "../api.ts";
import { createViewNotes } from "../note-view.ts";

/** One line of the trail; `hash` covers `previous` and everything else, so that a missing line shows. */
const AuditLine = z.object({
  index: z.number().int(),
  atMs: z.number(),
  who: z.string(),
  action: z.string(),
  object: z.string(),
  detail: z.unknown(),
  previous: z.string(),
  hash: z.string(),
});
const Query = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  /** Lines from this index on, oldest first: what the page before said, or nothing. */
  cursor: z
    .string()
    .regex(/^[0-9]{1,15}$/)
    .optional(),
});

export const auditRoutes: Routes = (api, deps) => {
  const { store } = deps;
  const noteView = createViewNotes(deps);
  api.get(
    "/api/v1/audit",
    { schema: { querystring: Query, response: { 200: pageOf(AuditLine), ...problems } } },
    async (request) => {
      const { limit, cursor = "0" } = request.query;
      await noteView(callerOf(request).actor, "trail.viewed", "audit");
      const lines = await store.audit(Number(cursor), limit + 1);
      const more = lines.length > limit;
      const items = lines.slice(0, limit).map((line) => ({ ...line }));
      const next = more ? lines[limit] : undefined;
      return { items, nextCursor: next ? String(next.index) : null, total: null };
    },
  );
};
