import { OwnSession, pageOf } from "@hulplijn/shared/api";
import { z } from "zod";
import { endOwnSession, ownSessions } from "../../../app/own-sessions.ts";
import { callerOf, Done, problems, type Routes } from "../api.ts";
import { granted } from "../problem.ts";
import { accountOf } from "./session.ts";

/** Where a person is signed in, and ending that from elsewhere. */
export const ownSessionRoutes: Routes = (api, deps) => {
  api.get(
    "/api/v1/people/me/sessions",
    { schema: { response: { 200: pageOf(OwnSession), ...problems } } },
    async (request) => {
      const items = await ownSessions(deps, accountOf(request).session);
      return { items, nextCursor: null, total: items.length };
    },
  );
  api.delete(
    "/api/v1/people/me/sessions/:sessionId",
    {
      schema: {
        params: z.strictObject({ sessionId: z.string().regex(/^[0-9a-f]{32}$/) }),
        response: { 204: Done, ...problems },
      },
    },
    async (request, reply) => {
      const { person } = accountOf(request);
      const { sessionId } = request.params;
      granted(await endOwnSession(deps, person.personId, sessionId, callerOf(request).actor));
      return reply.code(204).send(null);
    },
  );
};
