import { pageOf, Release, ReleaseReason, ReleaseRow } from "@hulplijn/shared/api";
import { Envelope, mostBundleBytes } from "@hulplijn/shared/trust";
import { z } from "zod";
import { callerOf, Ok, problems, type Routes } from "../api.ts";
import { granted, HttpProblem } from "../problem.ts";

const Which = z.strictObject({ sequence: z.coerce.number().int().min(1).max(1_000_000_000) });
const Published = z.object({ sequence: z.number().int(), digest: z.string(), hasBundle: z.boolean() });

/** New versions of the agent. Whose right it is to make one, the signatures say; whoever may speak here hands it in. */
export const releaseRoutes: Routes = (api, { work }) => {
  const shown = async (sequence: number): Promise<z.infer<typeof Release>> => {
    const found = await work.release(sequence);
    if (!found) throw new HttpProblem("not-found", `there is no release ${sequence}`);
    return found;
  };
  api.get(
    "/api/v1/releases",
    { schema: { response: { 200: pageOf(ReleaseRow), ...problems } } },
    async () => {
      const items = await work.releases();
      return { items, nextCursor: null, total: items.length };
    },
  );
  api.get(
    "/api/v1/releases/:sequence",
    { schema: { params: Which, response: { 200: Release, ...problems } } },
    (request) => shown(request.params.sequence),
  );
  api.post(
    "/api/v1/releases",
    { schema: { body: z.object({ release: Envelope }), response: { 201: Published, ...problems } } },
    async (request, reply) => {
      const person = callerOf(request).actor;
      const { record } = granted(await work.publishRelease({ release: request.body.release, person }));
      const { sequence, digest, openRing } = record;
      return reply.code(201).send({ sequence, digest, hasBundle: openRing >= 0 });
    },
  );
  // The one body that is no JSON: only here, and no larger than a release may name.
  api.register(async (scope) => {
    scope.addContentTypeParser("application/octet-stream", { parseAs: "buffer" }, (_request, body, done) =>
      done(null, body),
    );
    scope.put(
      "/api/v1/releases/:sequence/bundle",
      {
        bodyLimit: mostBundleBytes,
        schema: { params: Which, response: { 200: Release, ...problems } },
      },
      async (request) => {
        const { sequence } = request.params as z.infer<typeof Which>;
        if (!Buffer.isBuffer(request.body))
          throw new HttpProblem("media-type-unsupported", "a bundle is application/octet-stream");
        const person = callerOf(request).actor;
        granted(await work.takeBundle({ sequence, bytes: request.body, person }));
        return shown(sequence);
      },
    );
  });
  const decide = (verb: "halt" | "resume"): void => {
    api.post(
      verb === "halt" ? "/api/v1/releases/:sequence/halt" : "/api/v1/releases/:sequence/resume",
      { schema: { params: Which, body: ReleaseReason.strict(), response: { 200: Ok, ...problems } } },
      async (request) => {
        const wish = { ...request.params, ...request.body, person: callerOf(request).actor };
        granted(await (verb === "halt" ? work.haltRelease(wish) : work.resumeRelease(wish)));
        return { ok: true } as const;
      },
    );
  };
  decide("halt");
  decide("resume");
};
