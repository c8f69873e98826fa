import { request } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ApprovePage } from "./approve-page.ts";
import { tagged } from "./html.ts";
import { framed } from "./page-frame.ts";
import { servePage } from "./serve-page.ts";

const port = 18_485;
const origin = `http://localhost:${port}`;
const page: ApprovePage = {
  origin,
  show: (url) => (url === "/" ? { title: "<Title>", body: tagged`<p>${"<here>"}</p>` } : null),
  take: async (url, body) => ({ ok: url === "/approve", said: JSON.stringify(body) }),
};
let served: { close: () => Promise<void> };
beforeAll(async () => {
  served = await servePage(page, port);
});
afterAll(() => served.close());

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}
const ask = (method: string, path: string, headers: object = {}, body?: string): Promise<Answer> =>
  new Promise((settle, reject) => {
    const sent = request(
      {
        agent: false,
        host: "127.0.0.1",
        port,
        method,
        path,
        headers: { host: `localhost:${port}`, ...headers },
      },
      (answer) => {
        let text = "";
        answer.setEncoding("utf8").on("data", (piece: string) => (text += piece));
        answer.on("end", () => settle({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
      },
    );
    sent.on("error", reject);
    sent.end(body);
  });
const own = { origin, "sec-fetch-site": "same-origin", "content-type": "application/json" };
const body = JSON.stringify({ a: 1 });
const length = { "content-length": String(body.length) };

test("a long line of a script is broken, and hides nothing beyond the edge of the page", () => {
  const style = /<style>([^]*)<\/style>/.exec(framed("x", { markup: "" }))?.[1] ?? "";
  expect(style).toMatch(/\npre \{ white-space: pre-wrap; overflow-wrap: anywhere;/);
  expect(style).not.toMatch(/white-space: pre;|overflow-x/);
});

test("B-06, B-08: the page runs one script and one style by their hashes, and goes into no frame", async () => {
  const { status, headers, text } = await ask("GET", "/");
  expect(status).toBe(200);
  const policy = String(headers["content-security-policy"]);
  expect(policy).toMatch(/script-src 'sha256-[^']+';/);
  expect(policy).not.toMatch(/unsafe|http|\*/);
  for (const rule of ["default-src 'none'", "frame-ancestors 'none'", "require-trusted-types-for 'script'"])
    expect(policy).toContain(rule);
  expect(headers["x-frame-options"]).toBe("DENY");
  expect(text).toContain("<p>&lt;here&gt;</p>");
  expect(text).toContain("<title>&lt;Title&gt;</title>");
});

test("its own page hands in", async () => {
  const answer = await ask("POST", "/approve", { ...own, ...length }, body);
  expect(JSON.parse(answer.text)).toEqual({ ok: true, said: body });
});

test.each<[string, string, string, object, number]>([
  ["another site's page that writes", "POST", "/approve", { ...own, origin: "http://evil.example" }, 403],
  ["another port's page that writes", "POST", "/approve", { ...own, origin: "http://localhost:8480" }, 403],
  ["a page without an origin that writes", "POST", "/approve", { "content-type": "application/json" }, 403],
  ["another site's page that reads", "GET", "/", { "sec-fetch-site": "cross-site" }, 403],
  ["a name that was bent to this machine", "GET", "/", { host: "evil.example:18485" }, 403],
  ["a form", "POST", "/approve", { ...own, "content-type": "text/plain" }, 415],
  ["a body without end", "POST", "/approve", { ...own, "content-length": "70000" }, 413],
  ["another method", "PUT", "/approve", own, 405],
  ["an unknown address", "GET", "/x", {}, 404],
])("%s is refused", async (_title, method, path, headers, status) => {
  const answer = await ask(
    method,
    path,
    { ...(method === "GET" ? {} : length), ...headers },
    method === "GET" || status === 413 ? undefined : body,
  ).catch(() => null);
  expect(answer?.status).toBe(status);
});

test("a second page on the same port is refused in a sentence", async () => {
  await expect(servePage(page, port)).rejects.toThrow(/Port 18485 is in use.*--port/);
});
