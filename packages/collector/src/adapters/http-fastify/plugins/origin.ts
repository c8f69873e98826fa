import type { FastifyRequest } from "fastify";
import type { Api } from "../api.ts";
import type { HttpSettings } from "../deps.ts";
import { HttpProblem } from "../problem.ts";
import type { ControlSockets } from "./control.ts";

const always = ["localhost", "127.0.0.1", "[::1]"];
const reads: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS"]);

/** The name in a Host header, without its port, lower case; null when it is not one. */
export function hostName(host: string | undefined): string | null {
  const found = /^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::\d{1,5})?$/i.exec(host ?? "");
  return found?.[1]?.toLowerCase() ?? null;
}

/** `http://localhost:8480`: what a browser on our own page sends as Origin. */
const ownOrigin = (request: FastifyRequest): string =>
  `${request.protocol}://${(request.headers.host ?? "").toLowerCase()}`;

/** Whether the browser says that another site's page sent this. Programs send neither header, and are not browsers. */
export function isForeign(request: FastifyRequest): boolean {
  const { origin } = request.headers;
  const site = request.headers["sec-fetch-site"];
  if (origin !== undefined && origin.toLowerCase() !== ownOrigin(request)) return true;
  if (site === undefined || site === "same-origin") return false;
  // A person may type or bookmark an address; nothing is changed by that.
  return !(site === "none" && reads.has(request.method));
}

/**
 * Before anything else: the Host has to be a name of ours (DNS rebinding), a page of another site gets nothing from the
 * API, and a body is plain JSON. The control socket is reached by no browser and carries no names.
 */
export function guardOrigin(api: Api, settings: HttpSettings, control: ControlSockets): void {
  const hosts = new Set([...always, ...settings.hosts.map((host) => host.toLowerCase())]);
  api.addHook("onRequest", async (request) => {
    // Node takes the first of two; a proxy before us may have taken the second (RFC 9112, 3.2).
    const { rawHeaders } = request.raw;
    if (rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === "host").length > 1)
      throw new HttpProblem("request-malformed", "there is more than one Host header");
    if (!control.has(request.raw.socket)) {
      const name = hostName(request.headers.host);
      if (name === null || !hosts.has(name))
        throw new HttpProblem("host-unknown", "the Host header names no host of this collector");
      const guarded = !reads.has(request.method) || request.url.startsWith("/api/");
      if (guarded && isForeign(request)) throw new HttpProblem("cross-site", "another site's page sent this");
    }
    const encoding = request.headers["content-encoding"];
    if (encoding !== undefined && encoding.toLowerCase() !== "identity")
      throw new HttpProblem("media-type-unsupported", "compressed bodies are not taken");
  });
}
