import { existsSync } from "node:fs";
import path from "node:path";
import fastifyStatic from "@fastify/static";
import type { Api } from "../api.ts";
import type { HttpSettings } from "../deps.ts";
import { HttpProblem } from "../problem.ts";

/** Vite puts a hash of the content into these names, so they never change. */
const forever = "public, max-age=31536000, immutable";
const checkEachTime = "no-cache";

/** The API and the agents' link; built files; and what browsers and robots ask for at the top. Names of devices have dots too. */
const noPage = /^\/(?:(?:api|agent|assets)(?:[/?]|$)|[^/?]+\.[a-z0-9]+(?:\?|$))/i;

/**
 * Serves the console. Every file is a route of its own, made at the start: no part of an address ever becomes a path.
 * Any other address that a browser opens as a page gets the console, which has its own routes.
 */
export async function serveConsole(api: Api, settings: HttpSettings): Promise<void> {
  const root = settings.consoleFolder;
  if (root !== null && existsSync(path.join(root, "index.html"))) {
    await api.register(fastifyStatic, {
      root,
      wildcard: false,
      index: "index.html",
      dotfiles: "deny",
      globIgnore: ["**/*.map"],
      cacheControl: false,
      setHeaders: (reply, file) => {
        const asset = path.relative(root, file).startsWith(`assets${path.sep}`);
        reply.header("cache-control", asset ? forever : checkEachTime);
      },
    });
  }
  api.get("/*", { schema: { hide: true } }, async (request, reply) => {
    const page = request.headers.accept?.includes("text/html") ?? false;
    if (root === null || !page || noPage.test(request.url))
      throw new HttpProblem("not-found", "no such address");
    if (!existsSync(path.join(root, "index.html")))
      throw new HttpProblem("unavailable", "the console has not been built");
    return reply.sendFile("index.html");
  });
}
