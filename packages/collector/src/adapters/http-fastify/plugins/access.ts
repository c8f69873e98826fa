import type { FastifyReply, FastifyRequest } from "fastify";
import { timingSafeEqual } from "node:crypto";
import { whoseSession } from "../../../app/sign-in.ts";
import { localAdministrator, whoseToken } from "../../../app/tokens.ts";
import { has, localRights, type Right } from "../../../core/access/rights.ts";
import { neededFor } from "../../../core/access/table.ts";
import type { Api, Caller } from "../api.ts";
import type { HttpDeps, HttpSettings } from "../deps.ts";
import { HttpProblem } from "../problem.ts";
import type { ControlSockets } from "./control.ts";

const plainCookie = "hulplijn";
const hostCookie = "__Host-hulplijn";

/** Over TLS the cookie is bound to the host and never sent in the clear. */
export const cookieName = (request: FastifyRequest): string =>
  request.protocol === "https" ? hostCookie : plainCookie;

export function setSessionCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  secret: string,
  seconds: number,
): void {
  reply.setCookie(cookieName(request), secret, {
    path: "/",
    httpOnly: true,
    sameSite: "strict",
    secure: request.protocol === "https",
    maxAge: seconds,
  });
}

function same(given: string, wanted: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(wanted)];
  return left.length === right.length && timingSafeEqual(left, right);
}

const reads: ReadonlySet<string> = new Set(["GET", "HEAD"]);

/** Who a request says it is; null when it says nothing that holds. */
export async function identify(
  request: FastifyRequest,
  deps: HttpDeps,
  settings: HttpSettings,
  control: ControlSockets,
): Promise<Caller | null> {
  const { authorization } = request.headers;
  if (authorization !== undefined) {
    const secret = /^Bearer ([A-Za-z0-9_-]{20,200})$/.exec(authorization)?.[1];
    const known = secret && (await whoseToken({ ...deps, access: settings.access }, secret));
    return known ? { actor: known.actor, role: known.role, signedIn: null } : null;
  }
  if (control.has(request.raw.socket)) return { actor: localAdministrator, role: "local", signedIn: null };
  const secret = request.cookies[cookieName(request)];
  const known = secret && (await whoseSession(deps, secret));
  if (!known) return null;
  const { person } = known;
  return {
    actor: { personId: person.personId, name: person.name },
    role: person.role,
    signedIn: known,
  };
}

/** On this very machine, and not passed on by a proxy that we were not told of. */
function isLocal(request: FastifyRequest, settings: HttpSettings): boolean {
  const passedOn = request.headers["x-forwarded-for"] ?? request.headers.forwarded;
  if (passedOn !== undefined && settings.trustedProxies.length === 0) return false;
  return /^(?:::1$|(?:::ffff:)?127\.)/.test(request.ip);
}

function mayUse(caller: Caller, right: Right, settings: HttpSettings): boolean {
  return caller.role === "local" ? localRights.includes(right) : has(caller.role, right, settings.access);
}

/**
 * Decides on the matched route, by the one table: a route that is not in it cannot be registered. A session's writes
 * carry its CSRF token besides.
 */
export function guardAccess(api: Api, deps: HttpDeps, settings: HttpSettings, control: ControlSockets): void {
  api.decorateRequest("caller", null);
  api.addHook("onRoute", (route) => {
    for (const method of [route.method].flat())
      if (neededFor(method, route.url) === null)
        throw new Error(`${method} ${route.url} has no row in core/access/table.ts`);
  });
  api.addHook("onRequest", async (request) => {
    const { url } = request.routeOptions;
    const needed = url === undefined ? null : neededFor(request.method, url);
    if (needed === null) throw new HttpProblem("not-found", "no such address");
    if (needed === "anyone") return;
    if (needed === "local" && (settings.openMetrics || isLocal(request, settings))) return;
    const caller = await identify(request, deps, settings, control);
    if (!caller) throw new HttpProblem("not-signed-in", "no session and no token that holds");
    if (caller.signedIn && !reads.has(request.method)) {
      const given = request.headers["x-csrf-token"];
      if (typeof given !== "string" || !same(given, caller.signedIn.session.csrf))
        throw new HttpProblem("cross-site", "the header x-csrf-token is not this session's");
    }
    const right = needed === "local" ? "see" : needed;
    if (!mayUse(caller, right, settings))
      throw new HttpProblem("not-allowed", `this takes the right ${right}`);
    request.caller = caller;
  });
}
