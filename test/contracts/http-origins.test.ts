import { mkdtempSync, rmSync } from "node:fs";
import { type IncomingMessage, request as overHttp } from "node:http";
import { request as overTls } from "node:https";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startCollector } from "../../packages/collector/src/collector.ts";
import { readSettings, Settings, variableOf } from "../../packages/collector/src/config.ts";
import { selfMade } from "../../scripts/bench/certificate.ts";
import { askCollector } from "../../scripts/start/control.ts";

// Each way in which a collector can be reached, as its settings say it: what a page of another site gets is the same in all.

const folder = mkdtempSync(path.join(tmpdir(), "hulplijn-origins-"));
afterAll(() => rmSync(folder, { recursive: true }));
const { certificate, key } = selfMade(folder);
const tls = { tlsCertificate: certificate, tlsKey: key };

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

interface Way {
  readonly settings: Readonly<Partial<Record<keyof Settings, string>>>;
  /** The address in the browser's bar, with the port that the collector took in the place of `PORT`. */
  readonly own: string;
  /** What a proxy adds. */
  readonly added?: Readonly<Record<string, string>>;
}

const name = "hulplijn.example.nl";
const forwarded = {
  "x-forwarded-for": "203.0.113.7",
  "x-forwarded-proto": "https",
  "x-forwarded-host": name,
};
const ways: Readonly<Record<string, Way>> = {
  "plain HTTP on localhost": { settings: {}, own: "http://localhost:PORT" },
  "plain HTTP on 127.0.0.1": { settings: {}, own: "http://127.0.0.1:PORT" },
  "a certificate that it made itself": { settings: tls, own: "https://localhost:PORT" },
  "an IP address": {
    settings: { ...tls, host: "127.0.0.2", hosts: "127.0.0.2" },
    own: "https://127.0.0.2:PORT",
  },
  "a name": { settings: { ...tls, hosts: `${name}, other.example.nl` }, own: `https://${name}:PORT` },
  "a name behind a proxy": {
    settings: { hosts: name, trustProxy: "127.0.0.1", publicUrl: `https://${name}` },
    own: `https://${name}`,
    added: forwarded,
  },
  "a name behind a proxy in whose network this machine is": {
    settings: { ...tls, hosts: name, trustProxy: "10.0.0.0/8,127.0.0.0/8" },
    own: `https://${name}`,
    added: forwarded,
  },
  "plain HTTP, and somebody who says that they are a proxy": {
    settings: { hosts: name, trustProxy: "10.0.0.1" },
    own: `http://${name}`,
    added: forwarded,
  },
};

/** Origins that are nearly ours. */
function nearly(own: string): readonly string[] {
  const { protocol, hostname, port } = new URL(own);
  const at = (scheme: string, host: string, to = port): string =>
    `${scheme}//${host}${to === "" ? "" : `:${to}`}`;
  return [
    "https://evil.example",
    "null",
    "",
    "file://",
    at(protocol, `evil.${hostname}`),
    at(protocol, `evil${hostname}`),
    at(protocol, `${hostname}.evil.example`),
    at(protocol, `${hostname}@evil.example`),
    at(protocol, hostname, "1"),
    at(protocol === "https:" ? "http:" : "https:", hostname),
    `${own}/`,
    `${own} https://evil.example`,
    `https://evil.example, ${own}`,
  ];
}

describe.each(Object.entries(ways))(
  "B-03: reached by %s",
  (title, { settings, own: address, added = {} }) => {
    let collector: Awaited<ReturnType<typeof startCollector>>;
    let own = "";
    let cookie = "";
    let csrf = "";
    const data = path.join(folder, title);

    /** One request as a browser would send it, and its answer; "101" for a connection that was upgraded. */
    function ask(
      method: string,
      url: string,
      headers: Readonly<Record<string, string>>,
      body?: object,
    ): Promise<{
      readonly status: number;
      readonly head: IncomingMessage["headers"];
      readonly text: string;
    }> {
      const isTls = settings.tlsCertificate !== undefined;
      return new Promise((settle, reject) => {
        const sent = (isTls ? overTls : overHttp)({
          host: settings.host ?? "127.0.0.1",
          port: collector.port,
          method,
          path: url,
          rejectUnauthorized: false,
          agent: false,
          headers: {
            host: own.replace(/^https?:\/\//, ""),
            ...added,
            "content-type": "application/json",
            ...headers,
          },
        });
        sent.on("upgrade", (answer, socket) => {
          socket.destroy();
          settle({ status: 101, head: answer.headers, text: "" });
        });
        sent.on("response", (answer) => {
          let text = "";
          // A stream has no end: its head is the answer.
          const isStream = answer.statusCode === 200 && url.endsWith("/stream");
          if (isStream) sent.destroy();
          answer.on("data", (piece: Buffer) => (text += piece.toString()));
          const done = (): void => settle({ status: answer.statusCode ?? 0, head: answer.headers, text });
          answer.on("end", done);
          answer.on("error", done);
          if (isStream) done();
        });
        sent.on("error", reject);
        sent.end(body === undefined ? undefined : JSON.stringify(body));
      });
    }

    beforeAll(async () => {
      const env = Object.entries({ data, port: "0", logLevel: "silent", ...settings }).map(
        ([setting, value]) => [variableOf(setting), value] as const,
      );
      collector = await startCollector(readSettings(Object.fromEntries(env)), quiet, "0");
      own = address.replace("PORT", String(collector.port));
      const made = await askCollector(path.join(data, "control.sock"), "POST", "/people/invites", {
        role: "lead",
      });
      const { link } = made as { readonly link: string };
      const signedIn = await ask("POST", "/api/v1/session/link", { origin: own }, { link, name: "Anna" });
      expect(signedIn.status, signedIn.text).toBe(200);
      cookie = String(signedIn.head["set-cookie"]).split(";", 1)[0] ?? "";
      ({ csrf } = JSON.parse(signedIn.text) as { readonly csrf: string });
    });
    afterAll(() => collector.stop());

    const requests: readonly (readonly [method: string, url: string, body?: object])[] = [
      ["GET", "/api/v1/session"],
      ["GET", "/api/v1/stream"],
      ["GET", "/api/v1/devices"],
      ["PATCH", "/api/v1/people/me", { language: "nl" }],
      ["POST", "/api/v1/session/link", { link: "x".repeat(32), name: "Anna" }],
    ];

    test.each(requests.map(([method, url, body]) => ({ method, url, body })))(
      "$method $url is answered to its own page alone",
      async ({ method, url, body }) => {
        const known = { cookie, "x-csrf-token": csrf };
        const right = await ask(
          method,
          url,
          { ...known, origin: own, "sec-fetch-site": "same-origin" },
          body,
        );
        expect([200, 204, ...(url.endsWith("/link") ? [400, 401] : [])], right.text).toContain(right.status);
        for (const origin of nearly(own)) {
          const wrong = await ask(method, url, { ...known, origin }, body);
          expect([wrong.status, wrong.text], origin).toEqual([
            403,
            expect.stringContaining('"code":"cross-site"'),
          ]);
        }
        for (const site of ["cross-site", "same-site"]) {
          const wrong = await ask(method, url, { ...known, "sec-fetch-site": site }, body);
          expect(wrong.status, site).toBe(403);
        }
      },
    );

    test("a name that is none of its own gets nothing, whatever page asks", async () => {
      for (const host of ["evil.example", `evil.${name}`, "127.0.0.1.evil.example", "169.254.169.254"]) {
        const answer = await ask("GET", "/api/v1/session", { host, cookie, origin: `http://${host}` });
        expect(answer.text, host).toContain('"code":"host-unknown"');
        expect(answer.status).toBeGreaterThanOrEqual(400);
      }
    });

    test("a page gets no link of a device, its own neither", async () => {
      const upgrade = {
        connection: "Upgrade",
        upgrade: "websocket",
        "sec-websocket-version": "13",
        "sec-websocket-key": Buffer.alloc(16, 1).toString("base64"),
      };
      for (const origin of [own, ...nearly(own)])
        expect((await ask("GET", "/agent/v1", { ...upgrade, cookie, origin })).status, origin).toBe(403);
      expect((await ask("GET", "/agent/v1", upgrade)).status).toBe(101);
    });
  },
);

test("every setting that says how a collector is reached is in one of the ways", () => {
  const about = Object.keys(Settings.shape).filter((setting) =>
    /host|url|tls|proxy|origin|cert/i.test(setting),
  );
  const used = new Set(Object.values(ways).flatMap((way) => Object.keys(way.settings)));
  expect(about.filter((setting) => !used.has(setting))).toEqual([]);
});
