import { Halt, pageOf } from "@hulplijn/shared/api";
import { SealedHalt } from "@hulplijn/shared/trust";
import { z } from "zod";
import { viewHalts } from "../../../app/halt.ts";
import { callerOf, problems, type Routes } from "../api.ts";
import { granted } from "../problem.ts";

/** `told`: devices that were connected and were told at once. */
const Taken = z.object({ digest: z.string(), told: z.number().int() });

/** Whose right it is, the signatures say: whoever may speak here at all only carries them. */
export const haltRoutes: Routes = (api, deps) => {
  const { store, work } = deps;
  api.get("/api/v1/trust/halts", { schema: { response: { 200: pageOf(Halt), ...problems } } }, async () => {
    const items = [...(await viewHalts({ store }))];
    return { items, nextCursor: null, total: items.length };
  });
  api.post(
    "/api/v1/trust/halts",
    { schema: { body: SealedHalt, response: { 201: Taken, ...problems } } },
    async (request, reply) => {
      const { digest, told } = granted(
        await work.takeHalt({ halt: request.body, person: callerOf(request).actor }),
      );
      return reply.code(201).send({ digest, told });
    },
  );
};
