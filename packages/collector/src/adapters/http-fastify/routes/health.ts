import { z } from "zod";
import { problems, type Routes } from "../api.ts";
import { HttpProblem } from "../problem.ts";

const Alive = z.object({ status: z.literal("ok") });

/** `/livez`: the process answers. `/readyz`: its store takes writes. */
export const healthRoutes: Routes = (api, { store }) => {
  api.get("/livez", { schema: { response: { 200: Alive, ...problems } } }, async () => ({
    status: "ok" as const,
  }));
  api.get("/readyz", { schema: { response: { 200: Alive, ...problems } } }, async () => {
    if (!(await store.healthy())) throw new HttpProblem("store-unavailable", "the store takes no writes");
    return { status: "ok" as const };
  });
  api.get("/api/v1/openapi.json", { schema: { hide: true } }, async () => api.swagger());
};
