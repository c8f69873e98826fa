import type {
  FastifyBaseLogger,
  FastifyInstance,
  FastifyRequest,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { Problem } from "@hulplijn/shared/api";
import type { Role } from "@hulplijn/shared/api";
import type { Actor } from "../../core/access/ports.ts";
import type { PersonRecord, SessionRecord } from "../../core/records.ts";
import type { HttpDeps, HttpSettings } from "./deps.ts";

/** The server as routes see it: schemas are zod. */
export type Api = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  ZodTypeProvider
>;

export type Routes = (api: Api, deps: HttpDeps, settings: HttpSettings) => void;

/** Who asks. `local` came through the control socket and has no role of a person. */
export interface Caller {
  readonly actor: Actor;
  readonly role: Role | "local";
  /** Only of a session: programs have no account of their own to change. */
  readonly signedIn: { readonly person: PersonRecord; readonly session: SessionRecord } | null;
}

declare module "fastify" {
  interface FastifyRequest {
    caller: Caller | null;
  }
}

/** Who asks, on a route that the table gives to somebody. */
export function callerOf(request: FastifyRequest): Caller {
  if (!request.caller) throw new Error(`${request.url} is open to anyone and asked who it is`);
  return request.caller;
}

/** What every route may answer beside its own. */
export const problems = { "4xx": Problem, "5xx": Problem } as const;

export const Nothing = z.strictObject({});
/** The answer of a write that has nothing to say: 204. */
export const Done = z.null();
export const Ok = z.object({ ok: z.literal(true) });
