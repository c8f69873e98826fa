import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer as createRawServer, type AddressInfo, type Socket } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import { measured } from "../testing/measured.ts";
import { createTestWorld } from "../testing/test-world.ts";
import { internet } from "./measure.ts";

const signal = new AbortController().signal;

async function serve(
  onRequest: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<number> {
  const server = createServer(onRequest);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}
async function serveRaw(onSocket: (socket: Socket) => void): Promise<number> {
  const sockets = new Set<Socket>();
  const server = createRawServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    onSocket(socket);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}
async function closedPort(): Promise<number> {
  const server = createRawServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

function measure(internetCheckUrl: string | null, environment?: string) {
  const files = environment === undefined ? {} : { "/etc/environment": environment };
  const world = createTestWorld({ settings: { internetCheckUrl }, files });
  onTestFinished(world.close);
  return internet.create(world).measure(signal);
}
const verdictAt = async (port: number) =>
  measured("internet", await measure(`http://127.0.0.1:${port}/check?x=1`));

describe("the check page", () => {
  test.each([
    [204, "", "open"],
    [200, "Microsoft Connect Test", "open"],
    [200, "success\n", "open"],
    [200, "<HTML><HEAD><TITLE>Success</TITLE></HEAD><BODY>Success</BODY></HTML>", "open"],
    [200, "NetworkManager is online\n", "open"],
    [200, "<html><title>Welcome</title>please sign in, success awaits</html>", "portal"],
    [200, "", "portal"],
    [511, "sign in", "portal"],
  ])("that answers %i and %j: %s", async (status, text, verdict) => {
    const port = await serve((_request, response) => void response.writeHead(status).end(text));
    expect(await verdictAt(port)).toMatchObject({
      verdict,
      portalHost: null,
      answerMs: expect.any(Number) as number,
    });
  });

  test.each([
    ["https://login.hotel.example:8443/in?mac=1", "login.hotel.example"],
    ["http://fea:secret@10.1.1.1/", "10.1.1.1"],
    ["/welcome", "127.0.0.1"],
  ])("that sends people to %s: a portal at %s, host only", async (location, portalHost) => {
    const port = await serve((_request, response) => void response.writeHead(302, { location }).end());
    expect(await verdictAt(port)).toMatchObject({ verdict: "portal", portalHost });
  });

  test("is asked for by its path, without cookies or anything of the device", async () => {
    let seen = "";
    const port = await serve((request, response) => {
      seen = `${request.method} ${request.url} ${Object.keys(request.headers).toSorted().join()}`;
      response.writeHead(204).end();
    });
    await verdictAt(port);
    expect(seen).toBe("GET /check?x=1 cache-control,connection,host,user-agent");
  });
});

describe("a proxy", () => {
  const page = "http://check.example/x";
  const through = (port: number) =>
    `http_proxy="http://fea:se%40cret@127.0.0.1:${port}/"\nno_proxy=intra.example\n`;

  test("is asked for the whole address, with what it wants to know of us", async () => {
    let seen = "";
    const port = await serve((request, response) => {
      seen = `${request.url} ${request.headers.host} ${request.headers["proxy-authorization"]}`;
      response.writeHead(204).end();
    });
    expect(measured("internet", await measure(page, through(port)))).toMatchObject({
      verdict: "open",
      proxyHost: "127.0.0.1",
      proxyReachable: true,
    });
    expect(seen).toBe(`${page} check.example Basic ${Buffer.from("fea:se@cret").toString("base64")}`);
  });

  test.each([
    [407, "proxy-refuses"],
    [403, "proxy-refuses"],
    [502, "none"],
    [504, "none"],
  ])("that answers %i: %s", async (status, verdict) => {
    const port = await serve((_request, response) => void response.writeHead(status).end("no"));
    expect(measured("internet", await measure(page, through(port)))).toMatchObject({
      verdict,
      proxyReachable: true,
    });
  });

  test("that is gone is not reachable, and nor is the internet", async () => {
    const outcome = await measure(page, through(await closedPort()));
    expect(measured("internet", outcome)).toMatchObject({
      verdict: "none",
      proxyHost: "127.0.0.1",
      proxyReachable: false,
    });
  });

  test("is passed by for hosts that are excepted", async () => {
    const port = await serve((_request, response) => void response.writeHead(204).end());
    const environment = `http_proxy=http://127.0.0.1:${await closedPort()}\nno_proxy=127.0.0.1`;
    const outcome = await measure(`http://127.0.0.1:${port}/`, environment);
    expect(measured("internet", outcome)).toMatchObject({
      verdict: "open",
      proxyHost: null,
      proxyReachable: null,
    });
  });
});

describe("when there is nothing to judge", () => {
  test("switched off: not checked", async () => {
    expect(measured("internet", await measure(null)).verdict).toBe("not-checked");
  });

  test.each(["https://example.com/", "nonsense", "ftp://example.com/"])(
    "%s is not supported",
    async (url) => {
      expect(await measure(url)).toMatchObject({ state: "unavailable", reason: "not-supported" });
    },
  );

  test("a refused connection is no internet", async () => {
    expect(await verdictAt(await closedPort())).toMatchObject({ verdict: "none", answerMs: null });
  });

  test("a connection that is closed at once is no internet", async () => {
    expect((await verdictAt(await serveRaw((socket) => socket.destroy()))).verdict).toBe("none");
  });

  test("an environment that may not be read is no proxy", async () => {
    const port = await serve((_request, response) => void response.writeHead(204).end());
    const world = createTestWorld({ settings: { internetCheckUrl: `http://127.0.0.1:${port}/` } });
    onTestFinished(world.close);
    world.refuse("/etc/environment");
    expect(measured("internet", await internet.create(world).measure(signal)).verdict).toBe("open");
  });

  test("silence is no internet", { timeout: 10_000 }, async () => {
    expect((await verdictAt(await serveRaw(() => undefined))).verdict).toBe("none");
  });

  test("bytes that are not HTTP are not understood", async () => {
    const port = await serveRaw((socket) => void socket.write("220 mail.example.com\r\n\r\n"));
    expect(await measure(`http://127.0.0.1:${port}/`)).toEqual({ state: "failed", code: "tool-unparseable" });
  });

  test("an error of the page's own server says nothing of the way there", async () => {
    const port = await serve((_request, response) => void response.writeHead(503).end());
    expect(await measure(`http://127.0.0.1:${port}/`)).toMatchObject({
      code: "tool-refused",
      detail: "HTTP 503",
    });
  });

  test("a page without end is nobody's check page", async () => {
    const port = await serveRaw(
      (socket) => void socket.write(`HTTP/1.1 200 OK\r\n\r\n${"x".repeat(100_000)}`),
    );
    expect(measured("internet", await measure(`http://127.0.0.1:${port}/`)).verdict).toBe("portal");
  });
});
