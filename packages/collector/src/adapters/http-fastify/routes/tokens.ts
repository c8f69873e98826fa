import { ApiToken, pageOf, Role } from "@hulplijn/shared/api";
import { z } from "zod";
import { makeApiToken, revokeApiToken } from "../../../app/tokens.ts";
import { viewApiToken } from "../../../app/views/people.ts";
import { callerOf, Done, problems, type Routes } from "../api.ts";
import { granted } from "../problem.ts";

const Which = z.strictObject({ tokenId: z.string().max(64) });
const MakeApiToken = z.strictObject({
  name: z.string().min(1).max(64).default("unnamed"),
  role: Role,
  days: z.number().int().min(1).max(366).default(90),
});
/** `token` is there in this answer alone. */
const MadeApiToken = ApiToken.extend({ token: z.string() });

/** API tokens for programs. People see and revoke their own; a lead and the local administrator everybody's. */
export const tokenRoutes: Routes = (api, deps, settings) => {
  const tokens = { ...deps, access: settings.access };
  const seesAll = (role: string): boolean => role === "lead" || role === "local";

  api.get(
    "/api/v1/tokens",
    { schema: { response: { 200: pageOf(ApiToken), ...problems } } },
    async (request) => {
      const { actor, role } = callerOf(request);
      const items = (await deps.store.apiTokens())
        .filter((token) => !token.revoked && (seesAll(role) || token.createdBy === actor.personId))
        .map(viewApiToken);
      return { items, nextCursor: null, total: items.length };
    },
  );
  api.post(
    "/api/v1/tokens",
    { schema: { body: MakeApiToken, response: { 201: MadeApiToken, ...problems } } },
    async (request, reply) => {
      const { actor, role } = callerOf(request);
      const made = granted(await makeApiToken(tokens, request.body, actor, role === "local" ? null : role));
      return reply.code(201).send({ ...viewApiToken(made.token), token: made.secret });
    },
  );
  api.delete(
    "/api/v1/tokens/:tokenId",
    { schema: { params: Which, response: { 204: Done, ...problems } } },
    async (request, reply) => {
      const { actor, role } = callerOf(request);
      granted(await revokeApiToken(tokens, request.params.tokenId, actor, !seesAll(role)));
      return reply.code(204).send(null);
    },
  );
};
