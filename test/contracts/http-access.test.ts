import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Problem } from "../../packages/shared/src/api/registry.ts";
import { roles, type Role } from "../../packages/shared/src/api/registry.ts";
import { has } from "../../packages/collector/src/core/access/rights.ts";
import { routeRights } from "../../packages/collector/src/core/access/table.ts";
import { httpDefaults } from "../../packages/collector/src/adapters/http-fastify/deps.ts";
import { type House, makeHouse } from "./http-house.ts";
import { deviceRecord, incidentRecord } from "./store-records.ts";

const deviceId = "019ab000-0000-7000-8000-000000000001";
let house: House;
let key = "";
beforeAll(async () => {
  house = await makeHouse();
  const made = await house.store.write(async (tx) => {
    await tx.putDevice(deviceRecord(deviceId));
    return tx.addIncident(incidentRecord("019ab000-0000-7000-8000-000000000002", { deviceId }));
  });
  key = `INC-${made.number}`;
});
afterAll(() => house.close());

const filled = (url: string): string =>
  url
    .replace(":key", key)
    .replace(":device", deviceId)
    .replace(":fix", "resume-print-queue")
    .replace(":list", "devices")
    .replace(":viewId", "none")
    .replace(":batch", "0".repeat(64))
    .replace(":sessionId", "0".repeat(32))
    .replace(/:(?:runId|tokenId)/, "019ab000-0000-7000-8000-00000000000a");

/** Bodies that pass the schema, so that what answers is the right and not the form. */
const bodies: Readonly<Record<string, object>> = {
  "PATCH /api/v1/people/me": { language: "nl" },
  "POST /api/v1/people/invites": { role: "first-line" },
  "PATCH /api/v1/incidents/:key": { line: "second" },
  "PATCH /api/v1/incidents": { incidents: ["INC-1"], edit: { line: "second" } },
  "POST /api/v1/incidents/:key/merge": { incidents: ["INC-1"], reason: "the same" },
  "POST /api/v1/incidents/:key/split": { reason: "not the same" },
  "POST /api/v1/incidents/:key/notes": { note: "seen" },
  "POST /api/v1/incidents/:key/resolve": { reason: "it is well" },
  "POST /api/v1/devices/:device/release": { reason: "looked at it" },
  "POST /api/v1/devices/:device/join": { old: "019ab000-0000-7000-8000-00000000000b", reason: "new disk" },
  "POST /api/v1/runs/plan": { deviceId, fix: "resume-print-queue", person: "Ada" },
  "POST /api/v1/runs": {
    order: { payload: "e30=", signatures: [{ keyId: "0".repeat(16), signature: `${"A".repeat(86)}==` }] },
  },
  "POST /api/v1/enrolment/tokens": { purpose: "test" },
  "POST /api/v1/views": { list: "devices", name: "mine" },
  "POST /api/v1/tokens": { role: "first-line", name: "mine" },
};

/** Opened elsewhere: a stream does not end by itself, and these two end what the test goes on with. */
const apart = new Set(["GET /api/v1/stream", "DELETE /api/v1/session", "DELETE /api/v1/devices/:device"]);
const guarded = Object.entries(routeRights).filter(([, right]) => right !== "anyone" && right !== "local");

type Asked = { method: "GET"; url: string; payload?: object };

const requestFor = (name: string): Asked => {
  const [method = "", url = ""] = name.split(" ");
  const payload = bodies[name];
  return { method: method as "GET", url: filled(url), ...(payload ? { payload } : {}) };
};

describe.each(roles)("%s, signed in", (role: Role) => {
  for (const [name, right] of guarded) {
    if (right === "anyone" || right === "local" || apart.has(name)) continue;
    const allowed = has(role, right, httpDefaults.access);
    test(`${allowed ? "may" : "may not"} ${name}`, async () => {
      const { headers } = await house.signIn(role);
      const answer = await house.http.api.inject({ ...requestFor(name), headers });
      const refused = answer.statusCode === 403;
      if (refused) expect(answer.json<Problem>().code).toBe("not-allowed");
      expect(answer.statusCode).toBeLessThan(500);
      // Of what it may, a role may be refused one thing: to give out more than it has.
      if (!(allowed && name === "POST /api/v1/tokens")) expect(refused).toBe(!allowed);
    });
  }
});

describe("without anything that holds", () => {
  test.each([
    {},
    { cookie: "hulplijn=" },
    { cookie: `hulplijn=${"x".repeat(43)}` },
    { authorization: "Bearer " },
    { authorization: `Bearer hulplijn_pat_${"x".repeat(43)}` },
    { authorization: `Bearer hulplijn_enrol_${"x".repeat(43)}` },
    { authorization: "Basic YWRtaW46YWRtaW4=" },
  ])("no route answers %j, and no session comes of it (H-07)", async (headers) => {
    for (const [name] of guarded) {
      const answer = await house.http.api.inject({ ...requestFor(name), headers });
      expect(answer.statusCode, name).toBe(401);
      expect(answer.headers["set-cookie"], name).toBeUndefined();
    }
  });

  test("an enrolment token opens no API (P-01)", async () => {
    const lead = await house.signIn("lead");
    const made = await house.http.api.inject({
      method: "POST",
      url: "/api/v1/enrolment/tokens",
      payload: { purpose: "test" },
      headers: lead.headers,
    });
    const { token } = made.json<{ token: string }>();
    expect(token).toMatch(/^hulplijn_enrol_/);
    const answer = await house.http.api.inject({
      url: "/api/v1/devices",
      headers: { authorization: `Bearer ${token}` },
    });
    expect(answer.statusCode).toBe(401);
  });
});

describe("a session's writes", () => {
  test.each([undefined, "", "x".repeat(43), "é".repeat(43)])(
    "need the session's own CSRF token, not %j (B-07)",
    async (csrf) => {
      const { cookie } = await house.signIn("lead");
      for (const [name] of guarded) {
        if (name.startsWith("GET ")) continue;
        const headers = { cookie, ...(csrf === undefined ? {} : { "x-csrf-token": csrf }) };
        const answer = await house.http.api.inject({ ...requestFor(name), headers });
        expect(answer.json<Problem>().code, name).toBe("cross-site");
      }
    },
  );

  test("cannot be made with another session's token", async () => {
    const [one, other] = [await house.signIn("lead"), await house.signIn("lead")];
    const headers = { cookie: one.cookie, "x-csrf-token": other.session.csrf };
    const answer = await house.http.api.inject({ ...requestFor("PATCH /api/v1/people/me"), headers });
    expect(answer.statusCode).toBe(403);
  });
});

describe("API tokens", () => {
  const make = async (
    maker: Role,
    role: Role,
  ): Promise<{ status: number; token: string; tokenId: string }> => {
    const { headers } = await house.signIn(maker);
    const answer = await house.http.api.inject({
      method: "POST",
      url: "/api/v1/tokens",
      payload: { role, name: "program" },
      headers,
    });
    return { status: answer.statusCode, ...answer.json<{ token: string; tokenId: string }>() };
  };
  const ask = (token: string, url = "/api/v1/devices") =>
    house.http.api.inject({ url, headers: { authorization: `Bearer ${token}` } });

  test("give at most what their maker has", async () => {
    expect((await make("first-line", "lead")).status).toBe(403);
    expect((await make("first-line", "auditor")).status).toBe(403);
    expect((await make("third-line", "auditor")).status).toBe(201);
  });

  test("work for reading as the auditor, and for nothing else (H-10)", async () => {
    const token = await house.token("auditor");
    for (const list of ["devices", "incidents", "fixes", "runs", "printers", "audit", "people"]) {
      const answer = await ask(token, `/api/v1/${list}`);
      expect(answer.statusCode, list).toBe(200);
      expect(Object.keys(answer.json<object>()).toSorted(), list).toEqual(["items", "nextCursor", "total"]);
    }
    const write = await house.http.api.inject({
      ...requestFor("POST /api/v1/incidents/:key/notes"),
      headers: { authorization: `Bearer ${token}` },
    });
    expect(write.json<Problem>().code).toBe("not-allowed");
  });

  test("end when they are revoked, when they expire, and with what their maker may", async () => {
    const lead = await house.signIn("lead");
    const { token, tokenId } = await make("second-line", "first-line");
    expect((await ask(token)).statusCode).toBe(200);
    const revoked = await house.http.api.inject({
      method: "DELETE",
      url: `/api/v1/tokens/${tokenId}`,
      headers: lead.headers,
    });
    expect(revoked.statusCode).toBe(204);
    expect((await ask(token)).statusCode).toBe(401);

    const second = await make("second-line", "second-line");
    const records = await house.store.apiTokens();
    const maker = await house.store.person(
      records.find((one) => one.tokenId === second.tokenId)?.createdBy ?? "",
    );
    if (!maker) throw new Error("the maker is a person");
    await house.store.write((tx) => tx.putPerson({ ...maker, role: "first-line" }));
    expect((await ask(second.token)).statusCode).toBe(401);
    await house.store.write((tx) => tx.putPerson({ ...maker, disabled: true }));
    expect((await ask(second.token)).statusCode).toBe(401);
  });

  test("are no account: they change no password and make no passkey", async () => {
    const token = await house.token("lead");
    const answer = await house.http.api.inject({
      method: "PUT",
      url: "/api/v1/people/me/password",
      payload: { password: "a long new password" },
      headers: { authorization: `Bearer ${token}` },
    });
    expect(answer.json<Problem>().code).toBe("not-allowed");
  });
});
