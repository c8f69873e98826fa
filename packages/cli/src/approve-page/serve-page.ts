import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import type { ApprovePage } from "./approve-page.ts";
import { framed, pageHeaders } from "./page-frame.ts";
import { tagged } from "./html.ts";

const mostBytes = 65_536;

/** Whether our own page asks: another site's page, and a name that was bent to this machine, get nothing. */
function isOwn(request: IncomingMessage, origin: string): boolean {
  const { host } = request.headers;
  if (host?.toLowerCase() !== new URL(origin).host) return false;
  const site = request.headers["sec-fetch-site"];
  if (request.method === "GET") return site === undefined || site === "none" || site === "same-origin";
  return request.headers.origin === origin && (site === undefined || site === "same-origin");
}

async function answer(page: ApprovePage, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const send = (status: number, type: string, body: string): void => {
    response.writeHead(status, { ...pageHeaders, "content-type": `${type}; charset=utf-8` });
    response.end(body);
  };
  const whole = (title: string, status = 200): void =>
    send(
      status,
      "text/html",
      framed(
        title,
        tagged`<h1>${title}</h1>
          <p><a href="/">All fixes</a></p>`,
      ),
    );
  if (!isOwn(request, page.origin)) return send(403, "text/plain", "Another site's page asked for this.\n");
  const { method = "", url = "" } = request;
  if (method === "GET") {
    const shown = page.show(url);
    return shown === null
      ? whole("There is no such page.", 404)
      : send(200, "text/html", framed(shown.title, shown.body));
  }
  if (method !== "POST") return send(405, "text/plain", "Not here.\n");
  if (request.headers["content-type"] !== "application/json")
    return send(415, "text/plain", "Only JSON is taken.\n");
  if (Number(request.headers["content-length"] ?? Number.NaN) <= mostBytes) {
    const said = await page.take(url, JSON.parse(await text(request)));
    return send(said.ok ? 200 : 409, "application/json", JSON.stringify(said));
  }
  return send(413, "text/plain", "That is too much.\n");
}

/** Serves the page on this machine alone, by both of its addresses, so that no other program answers for the one. */
export async function servePage(
  page: ApprovePage,
  port: number,
): Promise<{ readonly close: () => Promise<void> }> {
  const servers: Server[] = [];
  const close = async (): Promise<void> => {
    for (const server of servers) {
      server.closeAllConnections();
      await new Promise((settle) => server.close(settle));
    }
  };
  for (const host of ["127.0.0.1", "::1"]) {
    const server = createServer({ maxHeaderSize: 8192, requestTimeout: 10_000 }, (request, response) => {
      answer(page, request, response).catch((error: unknown) => {
        if (!response.headersSent)
          response.writeHead(500, { ...pageHeaders, "content-type": "text/plain; charset=utf-8" });
        response.end(`That did not work: ${error instanceof Error ? error.message : String(error)}\n`);
      });
    });
    try {
      await new Promise<void>((settle, reject) => {
        server.once("error", reject);
        server.listen(port, host, settle);
      });
      servers.push(server);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // A machine without IPv6 has one address.
      if (host === "::1" && (code === "EADDRNOTAVAIL" || code === "EAFNOSUPPORT")) continue;
      await close();
      throw new Error(
        code === "EADDRINUSE"
          ? `Port ${port} is in use by another program: end it, or name another with --port. A passkey counts on its own port only.`
          : String(error),
        { cause: error },
      );
    }
  }
  return { close };
}
