import { Notice, pageOf } from "@hulplijn/shared/api";
import { problems, type Routes } from "../api.ts";

/** What the collector has to say about itself: a policy, a root or a certificate that ends. */
export const noticeRoutes: Routes = (api, { work }) => {
  api.get("/api/v1/notices", { schema: { response: { 200: pageOf(Notice), ...problems } } }, async () => {
    const items = [...(await work.notices())];
    return { items, nextCursor: null, total: items.length };
  });
};
