import { z } from "zod";
import { pageOf } from "@hulplijn/shared/api";
import { Envelope } from "@hulplijn/shared/trust";
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
/** What a device signed about the trail, as this collector kept it. `publicKey` is the collector's word; the trail's own line of the enrolment has it too. */
const DeviceAnchor = z.object({
  deviceId: z.string(),
  deviceName: z.string(),
  publicKey: z.string(),
  anchor: Envelope,
  takenAtMs: z.number(),
});
const Query = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  /** Where to go on, oldest first: what the page before said, or nothing. */
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
  api.get(
    "/api/v1/audit/anchors",
    { schema: { querystring: Query, response: { 200: pageOf(DeviceAnchor), ...problems } } },
    async (request) => {
      const { limit, cursor = "0" } = request.query;
      const kept = await store.anchors(Number(cursor), limit);
      const items = kept.map(({ deviceId, deviceName, publicKey, envelope, takenAtMs }) => ({
        deviceId,
        deviceName,
        publicKey,
        anchor: { ...envelope, signatures: [...envelope.signatures] },
        takenAtMs,
      }));
      const last = kept.length === limit ? kept.at(-1) : undefined;
      return { items, nextCursor: last ? String(last.row) : null, total: null };
    },
  );
};
