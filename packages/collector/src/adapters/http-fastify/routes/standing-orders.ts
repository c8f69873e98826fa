import { pageOf, StandingOrderView } from "@hulplijn/shared/api";
import { Envelope } from "@hulplijn/shared/trust";
import { z } from "zod";
import { viewStandingOrders } from "../../../app/standing-orders.ts";
import { callerOf, problems, type Routes } from "../api.ts";
import { granted } from "../problem.ts";

const path = "/api/v1/trust/standing-orders";
/** `told`: devices that were connected and were told at once. */
const Taken = z.object({ digest: z.string(), told: z.number().int() });

/** Whose right it is, the signatures say: whoever may speak here at all only carries them. Withdrawn by a revocation (`halts`). */
export const standingOrderRoutes: Routes = (api, deps) => {
  const { store, fixes, clock, work } = deps;
  api.get(path, { schema: { response: { 200: pageOf(StandingOrderView), ...problems } } }, async () => {
    const items = [...(await viewStandingOrders({ store, fixes, clock }))];
    return { items, nextCursor: null, total: items.length };
  });
  api.post(
    path,
    { schema: { body: z.object({ order: Envelope }), response: { 201: Taken, ...problems } } },
    async (request, reply) => {
      const { order } = request.body;
      const { digest, told } = granted(
        await work.takeStandingOrder({ order, person: callerOf(request).actor }),
      );
      return reply.code(201).send({ digest, told });
    },
  );
};
