import {
  HeldRow,
  pageOf,
  Window,
  WindowDraft,
  WindowEnd,
  WindowPreview,
  WindowRow,
} from "@hulplijn/shared/api";
import { z } from "zod";
import { callerOf, problems, type Routes } from "../api.ts";
import { granted, HttpProblem } from "../problem.ts";

const Which = z.strictObject({ number: z.coerce.number().int().min(1).max(1_000_000_000) });
const HeldQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z
    .string()
    .regex(/^\d{1,15}$/)
    .optional(),
});

/** Maintenance windows and freezes: when what is held back, on which devices. */
export const windowRoutes: Routes = (api, { work }) => {
  const shown = async (number: number): Promise<z.infer<typeof Window>> => {
    const found = await work.window(number);
    if (!found) throw new HttpProblem("not-found", `there is no window ${number}`);
    return found;
  };
  api.get("/api/v1/windows", { schema: { response: { 200: pageOf(WindowRow), ...problems } } }, async () => {
    const items = await work.windows();
    return { items, nextCursor: null, total: items.length };
  });
  api.post(
    "/api/v1/windows",
    { schema: { body: WindowDraft, response: { 201: Window, ...problems } } },
    async (request, reply) => {
      const wish = { draft: request.body, person: callerOf(request).actor };
      const { record } = granted(await work.addWindow(wish));
      return reply.code(201).send(await shown(record.number));
    },
  );
  api.post(
    "/api/v1/windows/preview",
    { schema: { body: WindowDraft, response: { 200: WindowPreview, ...problems } } },
    async (request) => granted(await work.previewWindow({ draft: request.body })).preview,
  );
  api.get(
    "/api/v1/windows/:number",
    { schema: { params: Which, response: { 200: Window, ...problems } } },
    (request) => shown(request.params.number),
  );
  api.post(
    "/api/v1/windows/:number/end",
    { schema: { params: Which, body: WindowEnd, response: { 200: Window, ...problems } } },
    async (request) => {
      const wish = { ...request.params, ...request.body, person: callerOf(request).actor };
      const { record } = granted(await work.endWindow(wish));
      return shown(record.number);
    },
  );
  api.get(
    "/api/v1/windows/:number/held",
    { schema: { params: Which, querystring: HeldQuery, response: { 200: pageOf(HeldRow), ...problems } } },
    async (request) => {
      const { cursor, limit } = request.query;
      const page = await work.heldBy({
        ...request.params,
        beforeId: cursor === undefined ? null : Number(cursor),
        limit,
      });
      if (!page) throw new HttpProblem("not-found", `there is no window ${request.params.number}`);
      return { ...page, total: null };
    },
  );
};
