import { createServer as createHttp } from "node:http";
import { createServer as createHttps } from "node:https";
import { type AddressInfo, createServer as createTcp, type Server, type Socket } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { createCertificates, lackingForCertificates } from "../../../test/certificates.ts";
import { createLinkOpener, type OpenerSettings } from "./link-ws.ts";

// What stands between a device and its collector, caused for real, and what the device says of it.

const lacking = lackingForCertificates;
const certificates = createCertificates();
const at = (name: string): string => certificates.at(name);
const read = (name: string): string => certificates.read(name);
const sockets = new Set<Socket>();
let servers: Server[] = [];

beforeAll(() => {
  if (lacking.length > 0) return;
  for (const name of ["ours", "Corp inspection"]) certificates.makeAuthority(name);
  certificates.make("right", "ours", "localhost");
  certificates.make("expired", "ours", "localhost", "-60 days");
  certificates.make("young", "ours", "localhost", "+60 days");
  certificates.make("elsewhere", "ours", "portal.example");
  certificates.make("opened", "Corp inspection", "localhost");
});
afterEach(() => {
  for (const socket of sockets) socket.destroy();
  sockets.clear();
  for (const server of servers) server.close();
  servers = [];
});
afterAll(() => certificates.remove());

async function listening(server: Server): Promise<number> {
  servers.push(server);
  server.on("connection", (socket: Socket) => sockets.add(socket));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return (server.address() as AddressInfo).port;
}

async function tryAt(url: string, more: Partial<OpenerSettings> = {}) {
  const nothing = (): void => undefined;
  const events = { frame: nothing, fault: nothing, alive: nothing, pong: nothing, closed: nothing };
  const opener = createLinkOpener({ caFile: lacking.length > 0 ? null : at("ours.pem"), ...more });
  const opened = await opener.open(url, events, AbortSignal.timeout(20_000));
  opened.socket?.destroy();
  return opened.socket ? null : opened.why;
}

test("a port where nothing listens", async () => {
  const server = createTcp();
  const port = await listening(server);
  await new Promise((done) => server.close(done));
  expect(await tryAt(`ws://127.0.0.1:${port}/`)).toEqual({
    code: "path-port-closed",
    about: `127.0.0.1:${port}`,
  });
});

test("a name that nobody knows", async () => {
  const why = await tryAt("wss://nobody.invalid/agent/v1");
  // Where no name server answers at all, that is said instead.
  expect(why?.code).toMatch(/^path-name-(unknown|servers-silent)$/);
  expect(why?.about).toBe("nobody.invalid:443");
});

test.each<[string, number, Record<string, string>, string, RegExp]>([
  [
    "a portal's redirect",
    302,
    { location: "http://hotel.example/sign-in" },
    "path-portal",
    /^hotel\.example$/,
  ],
  ["a portal that says so", 511, {}, "path-portal", /^127\.0\.0\.1:/],
  ["a page", 200, {}, "path-not-a-collector", /\(200\)$/],
  ["a proxy without a collector behind it", 502, {}, "path-collector-away", /\(502\)$/],
  ["a collector that is busy", 503, { "retry-after": "7" }, "path-collector-busy", /\(503\)$/],
])("%s instead of a link", async (_title, status, headers, code, about) => {
  const port = await listening(
    createHttp((_, response) => response.writeHead(status, headers).end("<html>")),
  );
  const why = await tryAt(`ws://127.0.0.1:${port}/agent/v1`);
  expect(why).toEqual({ code, about: expect.stringMatching(about) as string });
});

test("an address that is not allowed", async () => {
  expect(await tryAt("ws://collector.example/")).toEqual({
    code: "path-address-wrong",
    about: "ws://collector.example/",
  });
});

describe.skipIf(lacking.length > 0)(`by TLS (needs ${lacking.join(", ") || "nothing more"})`, () => {
  const today = new Date().toISOString().slice(0, 10);
  /** A server with this certificate, which says this of the time; `asked` counts links that were asked for. */
  async function serving(
    certificate: string,
    saysMs = Date.now(),
  ): Promise<{ url: string; asked: () => number }> {
    let asked = 0;
    const server = createHttps({ cert: read(`${certificate}.pem`), key: read(`${certificate}.key`) });
    server.on("request", (_, response) => {
      response.sendDate = false;
      response.writeHead(404, { date: new Date(saysMs).toUTCString() }).end();
    });
    server.on("upgrade", () => (asked += 1));
    const port = await listening(server);
    return { url: `wss://localhost:${port}/agent/v1`, asked: () => asked };
  }

  test("an issuer that this device does not trust is named", async () => {
    const { url, asked } = await serving("opened");
    expect(await tryAt(url)).toEqual({ code: "path-issuer-unknown", about: "Corp inspection" });
    expect(asked()).toBe(0);
  });

  test("one that it trusts, with a key that is not pinned, is named too", async () => {
    const { url, asked } = await serving("opened");
    const why = await tryAt(url, { caFile: at("Corp inspection.pem"), pins: "0".repeat(64) });
    expect(why).toEqual({ code: "path-opened", about: "Corp inspection" });
    expect(asked()).toBe(0);
  });

  test("a certificate of another host", async () => {
    const { url } = await serving("elsewhere");
    expect(await tryAt(url)).toEqual({ code: "path-certificate-of-another", about: "portal.example (ours)" });
    expect(await tryAt(url, { portal: () => "hotel.example" })).toEqual({
      code: "path-portal",
      about: "hotel.example",
    });
  });

  test("a certificate that has expired, where all clocks agree", async () => {
    const { url } = await serving("expired");
    const why = await tryAt(url);
    expect(why?.code).toBe("path-certificate-expired");
    expect(why?.about).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect((why?.about ?? "") < today).toBe(true);
  });

  const day = 86_400_000;
  test.each<[string, string, number, string]>([
    ["ahead", "expired", -55 * day, "path-clock-ahead"],
    ["behind", "young", 62 * day, "path-clock-behind"],
  ])("our clock is %s: said, and by how much", async (_title, certificate, offMs, code) => {
    const { url } = await serving(certificate, Date.now() + offMs);
    const why = await tryAt(url);
    expect(why?.code).toBe(code);
    const days = Number(/^(\d+) d /.exec(why?.about ?? "")?.[1]);
    expect(Math.abs(days - Math.abs(offMs / day))).toBeLessThanOrEqual(1);
  });

  test("something that does not speak TLS", async () => {
    const port = await listening(createHttp((_, response) => response.end()));
    expect((await tryAt(`wss://localhost:${port}/`))?.code).toBe("path-not-tls");
  });

  test("something that speaks TLS 1.2 at most", async () => {
    const key = { cert: read("right.pem"), key: read("right.key") };
    const port = await listening(createHttps({ ...key, maxVersion: "TLSv1.2" }));
    expect((await tryAt(`wss://localhost:${port}/`))?.code).toBe("path-tls-too-old");
  });

  test("a filter that cuts off whoever greets", async () => {
    const port = await listening(createTcp((socket) => socket.once("data", () => socket.resetAndDestroy())));
    expect((await tryAt(`wss://localhost:${port}/`))?.code).toBe("path-cut-off");
  });
});
