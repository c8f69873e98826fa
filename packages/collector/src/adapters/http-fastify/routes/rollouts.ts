import {
  DraftedRollout,
  DraftRollout,
  FollowRollout,
  HaltRollout,
  pageOf,
  ReleaseReason,
  ResumeRollout,
  Rollout,
  RolloutDevice,
  RolloutPreview,
  RolloutRow,
  RolloutSigning,
  rolloutStandings,
  SignRollout,
} from "@hulplijn/shared/api";
import { z } from "zod";
import { callerOf, problems, type Routes } from "../api.ts";
import { granted, HttpProblem } from "../problem.ts";

const Which = z.strictObject({ number: z.coerce.number().int().min(1).max(1_000_000_000) });
const DevicesAsked = z.strictObject({
  ring: z.coerce.number().int().min(0).max(7).optional(),
  standing: z.enum(rolloutStandings).optional(),
  cluster: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .optional(),
  q: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z
    .string()
    .regex(/^\d{1,6}$/)
    .optional(),
});
const Signings = z.object({ rollout: RolloutSigning.nullable(), resume: RolloutSigning.nullable() });

/** One fix over many devices. Whose right it is to begin or resume one, the signatures say; stopping takes one click of anybody. */
export const rolloutRoutes: Routes = (api, { work }) => {
  const shown = async (number: number): Promise<z.infer<typeof Rollout>> => {
    const found = await work.rollouts.one(number);
    if (!found) throw new HttpProblem("not-found", `there is no rollout ${number}`);
    return found;
  };
  const path = "/api/v1/rollouts";
  api.get(path, { schema: { response: { 200: pageOf(RolloutRow), ...problems } } }, async () => {
    const items = await work.rollouts.all();
    return { items, nextCursor: null, total: items.length };
  });
  api.post(
    path,
    { schema: { body: DraftRollout, response: { 201: DraftedRollout, ...problems } } },
    async (request, reply) => {
      const person = callerOf(request).actor;
      const made = granted(await work.rollouts.draft({ wish: request.body, person }));
      return reply.code(201).send(made.drafted);
    },
  );
  api.post(
    "/api/v1/rollouts/preview",
    { schema: { body: DraftRollout, response: { 200: RolloutPreview, ...problems } } },
    async (request) => granted(await work.rollouts.preview(request.body)).preview,
  );
  api.get(
    "/api/v1/rollouts/:number",
    { schema: { params: Which, response: { 200: Rollout, ...problems } } },
    (request) => shown(request.params.number),
  );
  api.get(
    "/api/v1/rollouts/:number/devices",
    {
      schema: {
        params: Which,
        querystring: DevicesAsked,
        response: { 200: pageOf(RolloutDevice), ...problems },
      },
    },
    async (request) => {
      const { limit, cursor, ...asked } = request.query;
      const found = await work.rollouts.devices(request.params.number, asked);
      if (!found) throw new HttpProblem("not-found", `there is no rollout ${request.params.number}`);
      const from = Number(cursor ?? 0);
      const nextCursor = from + limit < found.length ? String(from + limit) : null;
      return { items: found.slice(from, from + limit), nextCursor, total: found.length };
    },
  );
  api.get(
    "/api/v1/rollouts/:number/signatures",
    { schema: { params: Which, response: { 200: Signings, ...problems } } },
    async (request) => {
      const { signing, resuming } = await shown(request.params.number);
      return { rollout: signing, resume: resuming };
    },
  );
  api.post(
    "/api/v1/rollouts/:number/signatures",
    { schema: { params: Which, body: SignRollout, response: { 200: Rollout, ...problems } } },
    async (request) => {
      const { number } = request.params;
      granted(await work.rollouts.sign({ number, ...request.body, person: callerOf(request).actor }));
      return shown(number);
    },
  );
  api.post(
    "/api/v1/rollouts/:number/halt",
    { schema: { params: Which, body: HaltRollout, response: { 200: Rollout, ...problems } } },
    async (request) => {
      const { number } = request.params;
      const { reason } = request.body;
      granted(await work.rollouts.halt({ number, reason, person: callerOf(request).actor }));
      return shown(number);
    },
  );
  api.post(
    "/api/v1/rollouts/:number/resume",
    { schema: { params: Which, body: ResumeRollout, response: { 200: Rollout, ...problems } } },
    async (request) => {
      const { number } = request.params;
      granted(await work.rollouts.resume({ number, wish: request.body, person: callerOf(request).actor }));
      return shown(number);
    },
  );
  api.post(
    "/api/v1/rollouts/:number/withdraw",
    { schema: { params: Which, body: ReleaseReason.strict(), response: { 200: Rollout, ...problems } } },
    async (request) => {
      const { number } = request.params;
      const { reason } = request.body;
      granted(await work.rollouts.withdraw({ number, reason, person: callerOf(request).actor }));
      return shown(number);
    },
  );
  const follow = (how: "again" | "undo"): void => {
    api.post(
      how === "again" ? "/api/v1/rollouts/:number/again" : "/api/v1/rollouts/:number/undo",
      { schema: { params: Which, body: FollowRollout, response: { 201: DraftedRollout, ...problems } } },
      async (request, reply) => {
        const { number } = request.params;
        const wish = { number, how, person: callerOf(request).actor, giver: request.body.person };
        return reply.code(201).send(granted(await work.rollouts.follow(wish)).drafted);
      },
    );
  };
  follow("again");
  follow("undo");
};
