// What may stand between a device and its collector, as a process of its own for a network namespace: given as JSON, each with
// its port; says `ready` when all listen.
import { readFileSync } from "node:fs";
import { createServer as createHttp } from "node:http";
import { createServer as createHttps } from "node:https";
import type { Server } from "node:net";
import { connect as connectTls, createSecureContext, TLSSocket } from "node:tls";
import { WebSocketServer } from "ws";

export type PathServer = { readonly port: number } & (
  | { readonly kind: "collector" | "inspecting-proxy"; readonly cert: string; readonly key: string }
  | { readonly kind: "kerberos-proxy" | "portal" }
);

/** Takes links, and refuses whoever greets: so it was reached. */
function collector(cert: string, key: string): Server {
  const server = createHttps({ cert: readFileSync(cert), key: readFileSync(key) }, (_, response) =>
    response.writeHead(404).end(),
  );
  new WebSocketServer({ server }).on("connection", (link) => {
    link.once("message", () =>
      link.send(JSON.stringify({ type: "refused", body: { code: "token-unknown", detail: "reached" } })),
    );
  });
  return server;
}

/** Connects whoever asks, and opens what goes through with a certificate of its own. */
function inspectingProxy(cert: string, key: string): Server {
  const secureContext = createSecureContext({ cert: readFileSync(cert), key: readFileSync(key) });
  return createHttp().on("connect", ({ url = "" }, socket) => {
    const [host = "", port = ""] = url.split(":");
    socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
    const near = new TLSSocket(socket, { isServer: true, secureContext });
    // What lies beyond is not looked at: it is the device that must notice.
    const far = connectTls({ host, port: Number(port), rejectUnauthorized: false });
    near.pipe(far).pipe(near);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const)
      one.on("error", () => other.destroy()).on("close", () => other.destroy());
  });
}

function serverOf(asked: PathServer): Server {
  if (asked.kind === "collector") return collector(asked.cert, asked.key);
  if (asked.kind === "inspecting-proxy") return inspectingProxy(asked.cert, asked.key);
  if (asked.kind === "kerberos-proxy")
    return createHttp().on("connect", (_, socket) =>
      socket.end(
        "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Negotiate\r\nProxy-Authenticate: NTLM\r\n\r\n",
      ),
    );
  return createHttp((_, response) => response.writeHead(302, { location: "http://hotel.test/" }).end());
}

const [, , asked] = process.argv;
if (import.meta.main && asked !== undefined) {
  const servers = (JSON.parse(asked) as PathServer[]).map(async (one) => {
    const server = serverOf(one);
    await new Promise<void>((done) => server.listen(one.port, "::", done));
  });
  await Promise.all(servers);
  process.stdout.write("ready\n");
}
