import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { neededFor, routeRights } from "../../packages/collector/src/core/access/table.ts";
import { type House, makeHouse, type SignedIn } from "./http-house.ts";

// What a person who is signed in, and means no good, sends where an id, a name or nothing at all belongs.

let house: House;
let lead: SignedIn;
beforeAll(async () => {
  house = await makeHouse();
  lead = await house.signIn("lead");
});
afterAll(() => house.close());

const routes = Object.entries(routeRights)
  .filter(([, right]) => right !== "local")
  .map(([name]) => name.split(" ") as [string, string])
  // These answer until the reader goes, and end what the test goes on with.
  .filter(([method, url]) => !url.endsWith("/stream") && !(method === "DELETE" && url.endsWith("/session")));

const isForOrderers = (method: string, url: string): boolean => neededFor(method, url) === "run-fixes";

const ask = (method: string, url: string, payload?: object) =>
  house.http.api.inject({
    method: method as "GET",
    url,
    headers: lead.headers,
    ...(payload ? { payload } : {}),
  });

const traversals = [
  "../../../etc/passwd",
  "..%2f..%2f..%2fetc%2fpasswd",
  "..%252f..%252fetc%252fpasswd",
  "%2e%2e%2f%2e%2e%2fetc%2fpasswd",
  "..\\..\\windows\\win.ini",
  "..%5c..%5cetc%5cpasswd",
  "%00",
  "x%00.sh",
  "/etc/passwd",
  "%2fetc%2fpasswd",
  "....//....//etc/passwd",
  "%c0%ae%c0%ae/etc/passwd",
  "file:%2f%2f%2fetc%2fpasswd",
  "a".repeat(10_000),
];

describe("H-02, P-07: a path or a monster where an id belongs", () => {
  test.each(routes.filter(([, url]) => url.includes(":")))(
    "%s %s opens no file and breaks nothing",
    async (method, url) => {
      for (const hostile of traversals) {
        const answer = await ask(method, url.replace(/:[a-zA-Z]+/, hostile));
        // 403: a lead may order nothing, and is told so before anything is read. 204: to remove what is not there is done.
        const calm = method === "DELETE" ? [204] : [];
        expect(
          [400, 403, 404, 405, 414, 415, ...calm],
          `${hostile.slice(0, 40)}: ${answer.body.slice(0, 200)}`,
        ).toContain(answer.statusCode);
        expect(answer.body).not.toMatch(/root:.*:0:0|\[fonts\]/);
      }
    },
  );
});

describe("H-04: a secret in the address", () => {
  const secret = "hulplijn_pat_thisIsASecretThatNobodyMayFindInALog00000";
  test.each(
    routes
      .filter(([method]) => method === "GET")
      .filter(([, url]) => url.startsWith("/api/v1/") && !url.includes(":")),
  )("%s %s refuses it, and logs nothing of it", async (method, url) => {
    for (const name of ["token", "access_token", "password", "link", "session"]) {
      const signedIn = await ask(method, `${url}?${name}=${secret}`);
      const stranger = await house.http.api.inject({ url: `${url}?${name}=${secret}` });
      expect(
        [signedIn.statusCode, stranger.statusCode].filter((status) => status < 400),
        name,
      ).toEqual([]);
      expect(signedIn.body + stranger.body).not.toContain(secret);
    }
    expect(house.logged.join("\n")).not.toContain(secret);
  });
});

describe("H-06: marks that some decoder would make an object of", () => {
  const marks = [
    { $type: "System.Diagnostics.Process" },
    { __class__: "subprocess.Popen" },
    { _bsontype: "ObjectId" },
    { "@type": "java.lang.Runtime" },
    { rce: "_$$ND_FUNC$$_function(){}()" },
    { $where: "sleep(1)" },
  ];
  const writes = routes.filter(([method, url]) => ["POST", "PATCH"].includes(method) && !url.includes(":"));
  test.each(writes)("%s %s refuses them", async (method, url) => {
    for (const mark of marks) {
      const answer = await ask(method, url, mark);
      // 403: a lead may order nothing, and is told so before the body is read.
      expect([400, ...(isForOrderers(method, url) ? [403] : [])], JSON.stringify(mark)).toContain(
        answer.statusCode,
      );
    }
  });
});
