import { EnrolmentFacts, EnrolmentToken, MakeEnrolmentToken, pageOf } from "@hulplijn/shared/api";
import { z } from "zod";
import { makeEnrolmentToken, revokeEnrolmentToken } from "../../../app/tokens.ts";
import { viewEnrolmentToken } from "../../../app/views/people.ts";
import { callerOf, Done, problems, type Routes } from "../api.ts";
import { granted } from "../problem.ts";

const Which = z.strictObject({ tokenId: z.string().max(64) });

export const enrolmentRoutes: Routes = (api, deps, settings) => {
  const tokens = { ...deps, access: settings.access };

  api.get("/api/v1/enrolment/facts", { schema: { response: { 200: EnrolmentFacts, ...problems } } }, () =>
    deps.enrolment(),
  );
  api.get(
    "/api/v1/enrolment/tokens",
    { schema: { response: { 200: pageOf(EnrolmentToken), ...problems } } },
    async () => {
      const items = (await deps.store.enrolmentTokens()).map(viewEnrolmentToken);
      return { items, nextCursor: null, total: items.length };
    },
  );
  api.post(
    "/api/v1/enrolment/tokens",
    { schema: { body: MakeEnrolmentToken.strict(), response: { 201: EnrolmentToken, ...problems } } },
    async (request, reply) => {
      const made = await makeEnrolmentToken(tokens, request.body, callerOf(request).actor);
      return reply.code(201).send({ ...viewEnrolmentToken(made.token), token: made.secret });
    },
  );
  api.delete(
    "/api/v1/enrolment/tokens/:tokenId",
    { schema: { params: Which, response: { 204: Done, ...problems } } },
    async (request, reply) => {
      granted(await revokeEnrolmentToken(tokens, request.params.tokenId, callerOf(request).actor));
      return reply.code(204).send(null);
    },
  );
};
