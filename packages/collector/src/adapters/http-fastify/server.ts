import type { Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import cookie from "@fastify/cookie";
import rateLimit from "@fastify/rate-limit";
import underPressure from "@fastify/under-pressure";
import fastify from "fastify";
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import type { Api } from "./api.ts";
import type { HttpDeps, HttpSettings } from "./deps.ts";
import { guardAccess } from "./plugins/access.ts";
import { answerMalformed } from "./plugins/client-error.ts";
import { serveConsole } from "./plugins/console-files.ts";
import { type ControlSockets, serveControl } from "./plugins/control.ts";
import { answerProblems } from "./plugins/errors.ts";
import { securityHeaders } from "./plugins/headers.ts";
import { describeApi } from "./plugins/openapi.ts";
import { guardOrigin } from "./plugins/origin.ts";
import { HttpProblem, newTraceId } from "./problem.ts";
import { allRoutes } from "./routes/all.ts";

const bodyLimit = 262_144;
const maxHeaderSize = 8192;

/** The server, not listening yet. `server` is for who takes the agents' upgrades. */
export interface Http {
  readonly api: Api;
  /** Listens; gives the port. */
  listen(at: { readonly host: string; readonly port: number }): Promise<number>;
  /** Serves the control socket at this path. */
  listenControl(path: string): Promise<void>;
  close(): Promise<void>;
}

const noQuery = z.strictObject({});

function bare(settings: HttpSettings): Api {
  const http = {
    headersTimeout: settings.headersTimeoutMs,
    maxHeaderSize,
    // How often Node looks for connections that took too long; its default of 30 s lets them stay three times as long.
    connectionsCheckingInterval: 1000,
  };
  const options = {
    logger: false,
    trustProxy: settings.trustedProxies.length === 0 ? false : [...settings.trustedProxies],
    genReqId: newTraceId,
    requestIdHeader: false as const,
    bodyLimit,
    requestTimeout: settings.requestTimeoutMs,
    keepAliveTimeout: 5000,
    exposeHeadRoutes: false,
    onProtoPoisoning: "error" as const,
    onConstructorPoisoning: "error" as const,
    return503OnClosing: true,
    forceCloseConnections: true,
    clientErrorHandler: answerMalformed,
    routerOptions: { maxParamLength: 300, ignoreTrailingSlash: false, caseSensitive: true },
  };
  return settings.tls === null
    ? fastify({ ...options, http }).withTypeProvider<ZodTypeProvider>()
    : (fastify({ ...options, https: { ...http, ...settings.tls } }) as unknown as Api);
}

/** Makes the HTTP server with every route, guarded by the one table of rights. */
export async function httpServer(deps: HttpDeps, settings: HttpSettings): Promise<Http> {
  const api = bare(settings);
  const sockets: ControlSockets = new WeakSet<Socket>();
  let control: Server | null = null;
  api.setValidatorCompiler(validatorCompiler);
  api.setSerializerCompiler(serializerCompiler);
  answerProblems(api, deps);
  api.removeContentTypeParser("text/plain");
  api.addHook("onSend", async (request, reply) => {
    reply.header("x-request-id", request.id);
    if (request.url.startsWith("/api/") && !reply.hasHeader("cache-control"))
      reply.header("cache-control", "no-store");
  });
  await securityHeaders(api, settings);
  guardOrigin(api, settings, sockets);
  await api.register(underPressure, {
    maxEventLoopDelay: settings.busyAfterMs,
    maxEventLoopUtilization: 0,
    exposeStatusRoute: false,
    pressureHandler: (request) => {
      if (request.url.startsWith("/api/"))
        throw new HttpProblem("unavailable", "the collector has more to do than it can", { waitSeconds: 5 });
    },
  });
  await api.register(rateLimit, {
    global: true,
    max: settings.requestsPerMinute,
    timeWindow: 60_000,
    enableDraftSpec: true,
    keyGenerator: (request) => request.ip ?? "control",
    allowList: (request) => sockets.has(request.raw.socket),
    errorResponseBuilder: (_request, context) =>
      new HttpProblem("too-many-attempts", `at most ${context.max} in ${context.after}`, {
        waitSeconds: Math.ceil(context.ttl / 1000),
      }),
  });
  await api.register(cookie);
  await describeApi(api, settings);
  await api.register(async (scope) => {
    const guarded = scope.withTypeProvider<ZodTypeProvider>();
    guardAccess(guarded, deps, settings, sockets);
    // A route that asks for nothing in its address takes nothing there: least of all a secret, which would end up in logs.
    guarded.addHook("onRoute", (route) => {
      if (!route.url.startsWith("/api/")) return;
      route.schema = { querystring: noQuery, ...route.schema };
    });
    for (const routes of allRoutes) routes(guarded, deps, settings);
  });
  await serveConsole(api, settings);
  await api.ready();
  return {
    api,
    listen: async (at) => {
      await api.listen(at);
      return (api.server.address() as AddressInfo).port;
    },
    listenControl: async (path) => {
      control = await serveControl(api, sockets, path);
    },
    close: async () => {
      control?.close();
      control?.closeAllConnections();
      await api.close();
    },
  };
}
