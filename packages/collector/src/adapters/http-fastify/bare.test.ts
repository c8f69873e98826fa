import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Problem } from "@hulplijn/shared/api";
import { routeRights } from "../../core/access/table.ts";
import { type HttpDeps, httpDefaults } from "./deps.ts";
import { type Http, httpServer } from "./server.ts";

/** Every part fails when it is touched: what is refused here is refused before anything is looked up. */
const untouchable = new Proxy({} as HttpDeps, {
  get: (_target, name) => {
    if (name === "clock") return { nowMs: () => Date.now() };
    if (name === "log") return { info: () => {}, warn: () => {}, error: () => {} };
    if (name === "subscribe") return () => () => {};
    if (name === "bus" || name === "store" || name === "fixes" || name === "work") return untouchable;
    return () => {
      throw new Error(`${String(name)} was touched`);
    };
  },
});

let http: Http;
beforeAll(async () => {
  http = await httpServer(untouchable, httpDefaults);
});
afterAll(() => http.close());

const filled = (url: string): string => url.replace(/:[a-zA-Z]+/g, "1042");

describe("without a session", () => {
  for (const [name, right] of Object.entries(routeRights)) {
    if (right === "anyone" || right === "local") continue;
    const [method = "", url = ""] = name.split(" ");
    test(`${name} is refused before anything is looked up (H-07)`, async () => {
      const answer = await http.api.inject({ method: method as "GET", url: filled(url) });
      expect(answer.statusCode).toBe(401);
      expect(answer.headers["content-type"]).toBe("application/problem+json; charset=utf-8");
      expect(answer.json<Problem>()).toMatchObject({ code: "not-signed-in", status: 401 });
      expect(answer.headers["set-cookie"]).toBeUndefined();
    });
  }
});

describe("in the open", () => {
  test("the API describes itself: every route of the table, in OpenAPI 3.1", async () => {
    const answer = await http.api.inject("/api/v1/openapi.json");
    const document = answer.json<{ openapi: string; paths: Record<string, Record<string, unknown>> }>();
    expect(document.openapi).toBe("3.1.0");
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const undescribed = new Set(["GET /metrics", "GET /api/v1/openapi.json", "GET /api/v1/stream"]);
    const wanted = Object.keys(routeRights)
      .filter((name) => !undescribed.has(name))
      .map((name) => name.replace(/:([a-zA-Z]+)/g, "{$1}"));
    expect(described.toSorted()).toEqual(wanted.toSorted());
  });

  test("the process says that it lives", async () => {
    expect((await http.api.inject("/livez")).json()).toEqual({ status: "ok" });
  });

  test("an address that is nothing is a problem, in the reader's language", async () => {
    const answer = await http.api.inject({ url: "/api/v1/nothing", headers: { "accept-language": "nl-NL" } });
    expect(answer.statusCode).toBe(404);
    expect(answer.json<Problem>()).toMatchObject({ code: "not-found", title: "Hier is niets" });
  });

  test("the headers let a browser run nothing but our own files (B-06)", async () => {
    const { headers } = await http.api.inject("/livez");
    expect(headers["content-security-policy"]).toBe(
      "default-src 'none';script-src 'self';style-src 'self';img-src 'self' data:;font-src 'self';connect-src 'self';manifest-src 'self';frame-ancestors 'none';base-uri 'none';form-action 'self';require-trusted-types-for 'script'",
    );
    expect(headers["strict-transport-security"]).toBeUndefined();
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["x-powered-by"]).toBeUndefined();
  });
});

describe("from elsewhere", () => {
  const session = { method: "POST", url: "/api/v1/session/link", payload: { link: "x".repeat(43) } } as const;

  test.each(["evil.example", "localhost.evil.example", "127.0.0.1.nip.io", "localhost@evil.example"])(
    "a Host of %j is refused",
    async (host) => {
      const answer = await http.api.inject({ url: "/livez", headers: { host } });
      expect(answer.json<Problem>()).toMatchObject({ code: "host-unknown", status: 421 });
    },
  );

  test.each<Record<string, string>>([
    { origin: "https://evil.example" },
    { origin: "null" },
    { origin: "http://localhost:81" },
    { origin: "https://localhost:80" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { "sec-fetch-site": "none" },
    { origin: "http://localhost:80", "sec-fetch-site": "cross-site" },
  ])("a write with %j is refused (B-07)", async (headers) => {
    const answer = await http.api.inject({ ...session, headers: { host: "localhost:80", ...headers } });
    expect(answer.json<Problem>()).toMatchObject({ code: "cross-site", status: 403 });
  });

  test.each([
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "application/jsonx",
  ])("a body of %s is refused (H-03, B-07)", async (type) => {
    const answer = await http.api.inject({ ...session, payload: "{}", headers: { "content-type": type } });
    expect(answer.json<Problem>()).toMatchObject({ code: "media-type-unsupported" });
  });

  test.each([
    "application/json\t;a=b/x",
    " application/json",
    "application/json ;",
    "application/json; charset=utf-8 x",
  ])("a body of %j never escapes its schema (H-17)", async (type) => {
    const answer = await http.api.inject({ ...session, payload: "{}", headers: { "content-type": type } });
    expect([400, 415]).toContain(answer.statusCode);
    expect(["input-invalid", "media-type-unsupported"]).toContain(answer.json<Problem>().code);
  });

  test("a compressed body is refused before it grows (H-18)", async () => {
    const answer = await http.api.inject({ ...session, headers: { "content-encoding": "gzip" } });
    expect(answer.json<Problem>()).toMatchObject({ code: "media-type-unsupported" });
  });

  test.each(['{"__proto__":{"link":"x"}}', '{"constructor":{"prototype":{}}}', "{", "[]", '"x"', ""])(
    "a body %j is refused without a stack (P-05, H-06, H-16)",
    async (payload) => {
      const answer = await http.api.inject({
        ...session,
        payload,
        headers: { "content-type": "application/json" },
      });
      expect(answer.statusCode).toBe(400);
      expect(answer.json<Problem>()).toMatchObject({ code: "input-invalid" });
      expect(answer.body).not.toMatch(/node_modules|at .*\.ts|Error:/);
    },
  );

  test("what is wrong is pointed at, field by field", async () => {
    const answer = await http.api.inject({ ...session, payload: { link: "short", admin: true } });
    const { errors } = answer.json<Problem>();
    expect(errors?.map((one) => one.pointer)).toContain("/link");
    expect(JSON.stringify(errors)).toContain("admin");
  });
});
