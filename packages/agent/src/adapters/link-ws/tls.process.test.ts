import { createHash, X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { WebSocketServer } from "ws";
import { createCertificates, lackingForCertificates } from "../../../test/certificates.ts";
import { createLinkOpener } from "./link-ws.ts";

// Real certificates, by a certificate authority of the test's own, at a real TLS server.

const lacking = lackingForCertificates;
const certificates = createCertificates();
const at = (name: string): string => certificates.at(name);

const pinOf = (name: string): string => {
  const { publicKey } = new X509Certificate(readFileSync(at(`${name}.pem`)));
  return createHash("sha256")
    .update(publicKey.export({ type: "spki", format: "der" }))
    .digest("hex");
};

let servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
  servers = [];
});
beforeAll(() => {
  if (lacking.length > 0) return;
  for (const name of ["ours", "rogue"]) certificates.makeAuthority(name);
  certificates.make("right", "ours", "localhost");
  certificates.make("spare", "ours", "localhost");
  certificates.make("expired", "ours", "localhost", "-60 days");
  certificates.make("elsewhere", "ours", "collector.example.nl");
  certificates.make("proxy", "rogue", "localhost");
});
afterAll(() => certificates.remove());

/** What an agent that trusts `authority` makes of a server with this certificate, and whether it said a word to it. */
async function connectTo(
  certificate: string,
  authority: string,
  pins: string | null = null,
): Promise<{ readonly failed: string | null; readonly asked: number }> {
  const server = createServer({
    cert: readFileSync(at(`${certificate}.pem`)),
    key: readFileSync(at(`${certificate}.key`)),
  });
  servers.push(server);
  let asked = 0;
  server.on("upgrade", () => asked++);
  const sockets = new WebSocketServer({ server });
  await new Promise<void>((settle) => server.listen(0, "127.0.0.1", settle));
  const url = `wss://localhost:${(server.address() as AddressInfo).port}/agent/v1`;
  const nothing = (): void => undefined;
  const events = { frame: nothing, fault: nothing, alive: nothing, pong: nothing, closed: nothing };
  const opened = await createLinkOpener({ caFile: at(`${authority}.pem`), pins }).open(
    url,
    events,
    new AbortController().signal,
  );
  opened.socket?.destroy();
  for (const one of sockets.clients) one.terminate();
  return { failed: opened.failed ?? null, asked };
}

describe.skipIf(lacking.length > 0)(`P-30: TLS (needs ${lacking.join(", ") || "nothing more"})`, () => {
  test("a right certificate of a trusted authority is accepted", async () => {
    expect(await connectTo("right", "ours")).toEqual({ failed: null, asked: 1 });
  });

  test.each([
    ["an expired certificate", "expired", "ours", /expired/],
    ["one of another host", "elsewhere", "ours", /altnames/i],
    ["one of an authority that is not trusted", "proxy", "ours", /certificate|issuer/],
  ])("%s is refused before a word is said", async (_title, certificate, authority, why) => {
    const { failed, asked } = await connectTo(certificate, authority);
    expect(failed).toMatch(why);
    expect(asked).toBe(0);
  });

  test.each(["expired", "elsewhere", "proxy"])(
    "NODE_TLS_REJECT_UNAUTHORIZED=0 changes nothing (%s)",
    async (certificate) => {
      const before = process.env["NODE_TLS_REJECT_UNAUTHORIZED"];
      process.env["NODE_TLS_REJECT_UNAUTHORIZED"] = "0";
      try {
        const { failed, asked } = await connectTo(certificate, "ours");
        expect([failed === null, asked]).toEqual([false, 0]);
      } finally {
        if (before === undefined) delete process.env["NODE_TLS_REJECT_UNAUTHORIZED"];
        else process.env["NODE_TLS_REJECT_UNAUTHORIZED"] = before;
      }
    },
  );

  test("a pinned key is accepted, and so is the spare one", async () => {
    const pins = `${pinOf("right")},${pinOf("spare")}`;
    expect(await connectTo("right", "ours", pins)).toEqual({ failed: null, asked: 1 });
    expect(await connectTo("spare", "ours", pins)).toEqual({ failed: null, asked: 1 });
  });

  test("a pinned key does not make up for another host's name, nor for an end that is past", async () => {
    expect((await connectTo("elsewhere", "ours", pinOf("elsewhere"))).failed).toMatch(/altnames/i);
    expect((await connectTo("expired", "ours", pinOf("expired"))).failed).toMatch(/expired/);
  });

  test("P-31: a proxy that opens TLS, whose authority the system trusts, is named and gets not a word", async () => {
    const { failed, asked } = await connectTo("proxy", "rogue", pinOf("right"));
    expect(failed).toBe(`the certificate of localhost has a key that is not pinned: ${pinOf("proxy")}`);
    expect(asked).toBe(0);
  });
});
