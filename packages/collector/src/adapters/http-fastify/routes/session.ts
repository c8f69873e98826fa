import { Session, SignInWithLink, SignInWithPassword } from "@hulplijn/shared/api";
import type { FastifyReply, FastifyRequest } from "fastify";
import {
  endReplaced,
  nameNeeded,
  PasswordGuard,
  type SignedIn,
  sessionMs,
  signInWithLink,
  signInWithPassword,
  signOut,
} from "../../../app/sign-in.ts";
import { viewPerson } from "../../../app/views/people.ts";
import { rightsOf } from "../../../core/access/rights.ts";
import type { PersonRecord, SessionRecord } from "../../../core/records.ts";
import { callerOf, Done, problems, type Routes } from "../api.ts";
import type { HttpDeps, HttpSettings } from "../deps.ts";
import { cookieName, setSessionCookie } from "../plugins/access.ts";
import { granted, HttpProblem } from "../problem.ts";

export async function viewSession(
  deps: HttpDeps,
  settings: HttpSettings,
  known: { readonly person: PersonRecord; readonly session: SessionRecord },
): Promise<Session> {
  return {
    person: await viewPerson(deps.store, known.person),
    csrf: known.session.csrf,
    expiresAtMs: known.session.expiresAtMs,
    may: [...rightsOf(known.person.role, settings.access)],
    collectorVersion: settings.version,
  };
}

/** Gives the browser its cookie in the place of the one it had, and the answer that the console begins with. */
export async function welcome(
  deps: HttpDeps,
  settings: HttpSettings,
  request: FastifyRequest,
  reply: FastifyReply,
  signedIn: SignedIn,
): Promise<Session> {
  const held = request.cookies[cookieName(request)];
  if (held !== undefined) await endReplaced(deps, held);
  setSessionCookie(request, reply, signedIn.secret, sessionMs / 1000);
  return viewSession(deps, settings, signedIn);
}

/** The account of a person who is signed in by a browser; a program with a token has none. */
export function accountOf(request: FastifyRequest): {
  readonly person: PersonRecord;
  readonly session: SessionRecord;
} {
  const { signedIn } = callerOf(request);
  if (!signedIn) throw new HttpProblem("not-allowed", "a token has no account of its own");
  return signedIn;
}

export const sessionRoutes: Routes = (api, deps, settings) => {
  const guard = new PasswordGuard();
  const config = { rateLimit: { max: settings.signInsPerMinute, timeWindow: 60_000 } };
  const response = { 200: Session, ...problems };

  api.get("/api/v1/session", { schema: { response } }, (request) =>
    viewSession(deps, settings, accountOf(request)),
  );
  api.post(
    "/api/v1/session/link",
    { config, schema: { body: SignInWithLink.strict(), response } },
    async (request, reply) => {
      const { link, name } = request.body;
      const result = await signInWithLink(deps, link, name);
      if (!result.ok && result.code === "input-invalid")
        throw new HttpProblem("input-invalid", result.detail, {
          errors: [{ pointer: "/name", detail: result.detail === nameNeeded ? "required" : "taken" }],
        });
      return welcome(deps, settings, request, reply, granted(result));
    },
  );
  api.post(
    "/api/v1/session/password",
    { config, schema: { body: SignInWithPassword.strict(), response } },
    async (request, reply) => {
      const { name, password } = request.body;
      const result = await signInWithPassword(deps, guard, name, password);
      return welcome(deps, settings, request, reply, granted(result));
    },
  );
  api.delete(
    "/api/v1/session",
    { schema: { response: { 204: Done, ...problems } } },
    async (request, reply) => {
      const { session } = accountOf(request);
      await signOut(deps, session, callerOf(request).actor);
      reply.clearCookie(cookieName(request), { path: "/" });
      return reply.code(204).send(null);
    },
  );
};
