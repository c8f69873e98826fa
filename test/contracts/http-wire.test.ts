import { createConnection } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Problem } from "../../packages/shared/src/api/registry.ts";
import { type House, makeHouse } from "./http-house.ts";

let house: House;
let port = 0;
const site = mkdtempSync(path.join(tmpdir(), "hulplijn-site-"));
beforeAll(async () => {
  mkdirSync(path.join(site, "dist/assets"), { recursive: true });
  writeFileSync(path.join(site, "dist/index.html"), "<!doctype html><title>Hulplijn</title>");
  writeFileSync(path.join(site, "dist/assets/app-4f2a.js"), "export {};");
  writeFileSync(path.join(site, "dist/assets/app-4f2a.js.map"), "{}");
  writeFileSync(path.join(site, "dist/.env"), "outside: a secret");
  writeFileSync(path.join(site, "secret.txt"), "outside: a secret");
  symlinkSync(path.join(site, "secret.txt"), path.join(site, "dist/linked.txt"));
  house = await makeHouse({
    consoleFolder: path.join(site, "dist"),
    headersTimeoutMs: 700,
    requestTimeoutMs: 1500,
  });
  port = await house.http.listen({ host: "127.0.0.1", port: 0 });
});
afterAll(async () => {
  await house.close();
  rmSync(site, { recursive: true, force: true });
});

/** Sends bytes as they are, and gives all that comes back until the server closes or it has been quiet for a while. */
async function exchange(pieces: readonly (string | number)[], quietMs = 400): Promise<string> {
  const socket = createConnection({ host: "127.0.0.1", port });
  let got = "";
  let closed = false;
  socket.on("data", (bytes) => (got += bytes.toString("latin1")));
  socket.on("close", () => (closed = true));
  socket.on("error", () => (closed = true));
  for (const piece of pieces) {
    if (closed) break;
    if (typeof piece === "number") await sleep(piece);
    else socket.write(piece, "latin1");
  }
  for (let waited = 0; !closed && waited < quietMs; waited += 20) await sleep(20);
  socket.destroy();
  return got;
}
const statuses = (answer: string): string[] =>
  [...answer.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map((one) => one[1] ?? "");

const host = "Host: localhost\r\n";
const smuggled = "GET /livez HTTP/1.1\r\nHost: localhost\r\n\r\n";

describe("a request that two servers could read differently is refused, and ends the connection (H-23)", () => {
  test.each([
    [
      "CL.TE",
      `POST /api/v1/session/link HTTP/1.1\r\n${host}Content-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nG`,
    ],
    [
      "two lengths",
      `POST /livez HTTP/1.1\r\n${host}Content-Length: 5\r\nContent-Length: 0\r\n\r\nhello${smuggled}`,
    ],
    [
      "a length that is no number",
      `POST /livez HTTP/1.1\r\n${host}Content-Length: +5\r\n\r\nhello${smuggled}`,
    ],
    ["a bare line feed", `GET /livez HTTP/1.1\nHost: localhost\n\n`],
    ["a space before the colon", `GET /livez HTTP/1.1\r\n${host}Content-Length : 5\r\n\r\nhello${smuggled}`],
    [
      "an obsolete folded line",
      `GET /livez HTTP/1.1\r\nHost: localhost\r\nX: a\r\n b\r\nTransfer-Encoding: xchunked\r\n\r\n`,
    ],
    [
      "chunked twice",
      `POST /livez HTTP/1.1\r\n${host}Transfer-Encoding: chunked, chunked\r\n\r\n0\r\n\r\n${smuggled}`,
    ],
    [
      "a chunk whose size is no number",
      `POST /api/v1/session/link HTTP/1.1\r\n${host}Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n\r\n`,
    ],
    ["no host", `GET /livez HTTP/1.1\r\n\r\n`],
    ["two hosts", `GET /livez HTTP/1.1\r\n${host}Host: evil.example\r\n\r\n`],
    ["a null in a header", `GET /livez HTTP/1.1\r\n${host}X: a\0b\r\n\r\n`],
    ["nonsense", `\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03`],
  ])("%s", async (_name, bytes) => {
    const answers = statuses(await exchange([bytes]));
    expect(answers.length).toBeLessThanOrEqual(1);
    for (const status of answers) expect(["400", "404", "421"]).toContain(status);
  });
});

test("headers beyond 8 KiB are refused as a problem", async () => {
  const answer = await exchange([`GET /livez HTTP/1.1\r\n${host}X: ${"x".repeat(9000)}\r\n\r\n`]);
  expect(statuses(answer)).toEqual(["431"]);
  const problem = JSON.parse(answer.slice(answer.indexOf("\r\n\r\n") + 4)) as Problem;
  expect(problem).toMatchObject({ code: "headers-too-large", status: 431 });
});

describe("who is too slow is let go (slow loris)", () => {
  test("with headers that never end", async () => {
    const began = Date.now();
    const answer = await exchange(
      ["GET /livez HTTP/1.1\r\n", 500, "X-A: b\r\n", 500, "X-B: c\r\n", 500, "X-C: d\r\n"],
      4000,
    );
    expect(statuses(answer)).toEqual(["408"]);
    expect(Date.now() - began).toBeLessThan(5000);
  });

  test("with a body that never ends", async () => {
    const head = `POST /api/v1/session/link HTTP/1.1\r\n${host}Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n`;
    const answer = await exchange([head, "{", 300, " ", 300, " "], 5000);
    expect(statuses(answer)).toEqual(["408"]);
  });
});

test("a body without end is cut off at the limit (H-18)", async () => {
  const head = `POST /api/v1/session/link HTTP/1.1\r\n${host}Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n`;
  const chunk = `10000\r\n${"x".repeat(65_536)}\r\n`;
  const answer = await exchange([head, ...Array.from({ length: 8 }, () => chunk)]);
  expect(statuses(answer)).toEqual(["413"]);
  expect(answer).toContain("body-too-large");
});

describe("the console's files", () => {
  const get = (url: string, headers: Record<string, string> = {}) => house.http.api.inject({ url, headers });
  const page = { accept: "text/html,application/xhtml+xml" };

  test("are kept by browsers for ever where their name has a hash, and asked for each time otherwise", async () => {
    expect((await get("/assets/app-4f2a.js")).headers["cache-control"]).toBe(
      "public, max-age=31536000, immutable",
    );
    expect((await get("/")).headers["cache-control"]).toBe("no-cache");
  });

  test("any page of the console is the console", async () => {
    for (const url of [
      "/",
      "/i/1042",
      "/d/LT-0412",
      "/d/pc.example.nl",
      "/sign-in",
      "/fix/spooler-restart@7",
    ]) {
      const answer = await get(url, page);
      expect(answer.statusCode, url).toBe(200);
      expect(answer.body, url).toContain("<title>Hulplijn</title>");
      expect(answer.headers["content-security-policy"]).toContain("script-src 'self'");
    }
  });

  test("nothing of the API, no source map and no hidden file is a page", async () => {
    for (const url of [
      "/api/v1/nothing",
      "/api",
      "/agent/v1",
      "/assets/app-4f2a.js.map",
      "/.env",
      "/assets/gone.js",
    ]) {
      const answer = await get(url, url.endsWith(".js") || url.endsWith(".map") ? {} : page);
      expect(answer.body, url).not.toContain("outside");
      if (!url.startsWith("/.")) expect(answer.statusCode, url).toBe(404);
    }
  });

  test.each([
    "/../secret.txt",
    "/..%2fsecret.txt",
    "/%2e%2e/secret.txt",
    "/%2e%2e%2fsecret.txt",
    "/..%5csecret.txt",
    "/assets/../../secret.txt",
    "/assets/..%2f..%2fsecret.txt",
    "/assets/%252e%252e/%252e%252e/secret.txt",
    "//secret.txt",
    "/./../secret.txt",
    "/..;/secret.txt",
    "/secret.txt%00.js",
    "/....//secret.txt",
    "/linked.txt/../../secret.txt",
    `/${site}/secret.txt`,
    "/%c0%ae%c0%ae/secret.txt",
    "/file:///etc/passwd",
  ])("%s leads nowhere outside (H-02)", async (url) => {
    const answer = await exchange(
      [`GET ${url} HTTP/1.1\r\n${host}Accept: text/html\r\nConnection: close\r\n\r\n`],
      1000,
    );
    expect(answer).not.toContain("outside: a secret");
    expect(answer).not.toContain("root:");
    expect(answer).toMatch(/^HTTP\/1\.1 (?:200|400|404)/);
  });
});

test("no bootstrap, debug or setup route exists, however it is spelt (H-01, H-16)", async () => {
  for (const name of [
    "setup",
    "SetupWizard.aspx",
    "bootstrap",
    "debug",
    "debug/pprof",
    "admin",
    "install",
    "json/list",
  ])
    for (const spelling of [
      `/api/v1/${name}`,
      `/${name}.json`,
      `/api/v1/${name}/x`,
      `/api/v1/${name};x`,
      `/api//v1/${name}`,
      `/API/V1/${name}`,
    ])
      expect((await house.http.api.inject({ url: spelling })).statusCode, spelling).toBe(404);
});

test("who claims to come from this machine through a proxy that nobody told us of does not get the metrics", async () => {
  const headers = { "x-forwarded-for": "127.0.0.1" };
  expect((await house.http.api.inject({ url: "/metrics", headers })).statusCode).toBe(401);
  const local = await house.http.api.inject({ url: "/metrics" });
  expect(local.statusCode).toBe(200);
  expect(local.headers["content-type"]).toMatch(/^text\/plain/);
  for (const name of [
    "hulplijn_build_info",
    'hulplijn_agents{state="well"}',
    "hulplijn_incidents_open",
    "hulplijn_ws_connections",
  ])
    expect(local.body).toContain(name);
});

test("an address is not believed to be another because a header says so (H-19)", async () => {
  const few = await makeHouse({ signInsPerMinute: 3 });
  try {
    const codes: number[] = [];
    for (let index = 0; index < 6; index++) {
      const answer = await few.http.api.inject({
        method: "POST",
        url: "/api/v1/session/link",
        payload: { link: "x".repeat(43) },
        headers: { "x-forwarded-for": `10.0.0.${index}`, "true-client-ip": `10.0.0.${index}` },
      });
      codes.push(answer.statusCode);
    }
    expect(codes).toEqual([401, 401, 401, 429, 429, 429]);
  } finally {
    await few.close();
  }
});

test("a store that takes no writes is said by /readyz, and nothing else breaks", async () => {
  const closed = await makeHouse();
  await closed.store.close();
  const ready = await closed.http.api.inject({ url: "/readyz" });
  expect(ready.statusCode).toBe(503);
  expect((await closed.http.api.inject({ url: "/livez" })).statusCode).toBe(200);
  await closed.http.close();
  rmSync(closed.folder, { recursive: true, force: true });
});
