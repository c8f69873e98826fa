import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PasskeyOptions, Problem, Session } from "../../packages/shared/src/api/registry.ts";
import { type House, makeHouse, type SignedIn } from "./http-house.ts";

const hour = 3_600_000;
let house: House;
beforeAll(async () => {
  house = await makeHouse();
});
afterAll(() => house.close());

const post = (url: string, payload: object, headers: Record<string, string> = {}) =>
  house.http.api.inject({ method: "POST", url: `/api/v1/${url}`, payload, headers });
const session = (headers: Record<string, string>) =>
  house.http.api.inject({ url: "/api/v1/session", headers });
const setPassword = (person: SignedIn, body: object) =>
  house.http.api.inject({
    method: "PUT",
    url: "/api/v1/people/me/password",
    payload: body,
    headers: person.headers,
  });

describe("a one-time link", () => {
  test("asks a new person's name, and stays good until it has one", async () => {
    const link = await house.link("second-line");
    const asked = await post("session/link", { link });
    expect(asked.json<Problem>()).toMatchObject({
      code: "input-invalid",
      errors: [{ pointer: "/name", detail: "required" }],
    });
    const signedIn = await post("session/link", { link, name: "  Ada  " });
    expect(signedIn.statusCode).toBe(200);
    expect(signedIn.json<Session>().person).toMatchObject({ name: "Ada", role: "second-line" });
    const again = await post("session/link", { link, name: "Eve" });
    expect(again.json<Problem>()).toMatchObject({ code: "sign-in-link-used", status: 401 });
    expect(again.headers["set-cookie"]).toBeUndefined();
  });

  test("gives nobody the name of another, and is not used up by trying (H-15)", async () => {
    const link = await house.link("auditor");
    expect((await post("session/link", { link, name: "ada" })).statusCode).toBe(400);
    expect((await post("session/link", { link, name: "Ada" })).json<Problem>()).toMatchObject({
      errors: [{ pointer: "/name", detail: "taken" }],
    });
    expect((await post("session/link", { link, name: "Ada Auditor" })).statusCode).toBe(200);
  });

  test("used twice at the same moment lets one in (H-15)", async () => {
    const link = await house.link("lead");
    const all = await Promise.all(
      ["a", "b", "c", "d"].map((name) => post("session/link", { link, name: `twin ${name}` })),
    );
    expect(all.map((answer) => answer.statusCode).toSorted((a, b) => a - b)).toEqual([200, 401, 401, 401]);
  });

  test("expires (H-15)", async () => {
    const link = await house.link("lead");
    house.pass(61_000);
    expect((await post("session/link", { link, name: "Late" })).statusCode).toBe(401);
  });

  test("is made by a lead for a colleague, and by nobody else", async () => {
    const lead = await house.signIn("lead");
    const made = await post("people/invites", { role: "auditor" }, lead.headers);
    expect(made.statusCode).toBe(201);
    const { link } = made.json<{ link: string }>();
    const joined = await post("session/link", { link, name: "Invited" });
    expect(joined.json<Session>().person.role).toBe("auditor");
  });
});

describe("a session", () => {
  test("gives way to the next one of the same browser, so that staying signed in leaves none behind", async () => {
    const first = await house.signIn("second-line");
    const password = "a sentence is fine";
    expect((await setPassword(first, { password })).statusCode).toBe(204);
    const { name } = first.session.person;
    const again = await post("session/password", { name, password }, { cookie: first.headers.cookie });
    expect(again.json<Session>().person.personId).toBe(first.session.person.personId);
    expect((await session(first.headers)).statusCode).toBe(401);
    const cookie = String(again.headers["set-cookie"]).split(";", 1)[0] ?? "";
    const own = await house.http.api.inject({ url: "/api/v1/people/me/sessions", headers: { cookie } });
    expect(own.json<{ items: object[] }>().items).toHaveLength(1);
    // A wrong password ends nothing.
    await post("session/password", { name, password: "not this one" }, { cookie });
    expect((await session({ cookie })).statusCode).toBe(200);
  });

  test("is a cookie that scripts and other sites do not get, and is kept hashed", async () => {
    const answer = await post("session/link", { link: await house.link("lead"), name: "Cookie" });
    const cookie = String(answer.headers["set-cookie"]);
    expect(cookie).toMatch(/^hulplijn=[A-Za-z0-9_-]{43}; /);
    for (const part of ["HttpOnly", "SameSite=Strict", "Path=/", "Max-Age=43200"])
      expect(cookie).toContain(part);
    expect(cookie).not.toContain("Domain");
    const secret = cookie.slice("hulplijn=".length, "hulplijn=".length + 43);
    expect(await house.store.session(secret)).toBeNull();
    expect(await house.store.session(house.world.sha256(secret))).not.toBeNull();
  });

  test("says what the role may do", async () => {
    const { headers } = await house.signIn("auditor");
    const answer = (await session(headers)).json<Session>();
    expect(answer.may).toEqual(["own-account", "see", "see-audit"]);
    expect(answer.person).not.toHaveProperty("passwordHash");
  });

  test("ends when its person signs out", async () => {
    const { headers } = await house.signIn("lead");
    const out = await house.http.api.inject({ method: "DELETE", url: "/api/v1/session", headers });
    expect(out.statusCode).toBe(204);
    expect(String(out.headers["set-cookie"])).toMatch(/^hulplijn=; /);
    expect((await session(headers)).statusCode).toBe(401);
  });

  test("ends after two idle hours, and after twelve whatever happens", async () => {
    const idle = await house.signIn("lead");
    house.pass(2 * hour);
    expect((await session(idle.headers)).statusCode).toBe(401);
    const busy = await house.signIn("lead");
    for (let index = 0; index < 7; index++) {
      house.pass(1.7 * hour);
      if (index < 6) expect((await session(busy.headers)).statusCode).toBe(200);
      await new Promise((resolve) => setImmediate(resolve));
    }
    house.pass(0.3 * hour);
    expect((await session(busy.headers)).statusCode).toBe(401);
  });

  test("ends when its person may sign in no longer", async () => {
    const { headers, session: own } = await house.signIn("lead");
    const person = await house.store.person(own.person.personId);
    if (!person) throw new Error("signed in without being anybody");
    await house.store.write((tx) => tx.putPerson({ ...person, disabled: true }));
    expect((await session(headers)).statusCode).toBe(401);
  });
});

describe("a password", () => {
  test("signs in, and is kept as argon2id alone", async () => {
    const person = await house.signIn("first-line", "Grace");
    expect((await setPassword(person, { password: "short" })).statusCode).toBe(400);
    expect((await setPassword(person, { password: "a long enough one" })).statusCode).toBe(204);
    const signedIn = await post("session/password", { name: "grace", password: "a long enough one" });
    expect(signedIn.json<Session>().person).toMatchObject({ name: "Grace", hasPassword: true });
    expect((await house.store.personByName("Grace"))?.passwordHash).toMatch(/^\$argon2id\$/);
  });

  test("that is wrong and a name that nobody has are answered alike (H-20)", async () => {
    const wrong = await post("session/password", { name: "Grace", password: "not this one" });
    const nobody = await post("session/password", { name: "Nobody", password: "not this one" });
    const same = ({ traceId: _one, ...rest }: Problem): Partial<Problem> => rest;
    expect(wrong.statusCode).toBe(401);
    expect(same(nobody.json<Problem>())).toEqual(same(wrong.json<Problem>()));
  });

  test("is not asked faster because nobody has the name (H-20)", async () => {
    const took = async (name: string): Promise<number> => {
      const began = process.hrtime.bigint();
      await house.world.store.personByName(name);
      await post("session/password", { name, password: "not this one" });
      return Number(process.hrtime.bigint() - began) / 1e6;
    };
    const known: number[] = [];
    const unknown: number[] = [];
    for (let index = 0; index < 3; index++) {
      known.push(await took("Grace"));
      unknown.push(await took(`Nobody ${index}`));
    }
    // Both do the slow hash: neither is an order of magnitude cheaper than the other.
    expect(Math.min(...unknown)).toBeGreaterThan(Math.min(...known) / 3);
    house.pass(hour);
  });

  test("that is tried again and again has to wait longer each time, whatever address it comes from (H-20)", async () => {
    const person = await house.signIn("first-line", "Target");
    await setPassword(person, { password: "the one that is right" });
    const guess = () => post("session/password", { name: "target", password: "a guess" });
    for (let index = 0; index < 5; index++) expect((await guess()).statusCode).toBe(401);
    const waiting = await guess();
    expect(waiting.json<Problem>()).toMatchObject({ code: "too-many-attempts", status: 429 });
    expect(Number(waiting.headers["retry-after"])).toBeGreaterThan(0);
    const right = await post("session/password", { name: "Target", password: "the one that is right" });
    expect(right.statusCode).toBe(429);
    house.pass(hour);
    expect(
      (await post("session/password", { name: "Target", password: "the one that is right" })).statusCode,
    ).toBe(200);
  });

  test("guessed at many times at once is counted each time", async () => {
    const all = await Promise.all(
      Array.from({ length: 12 }, () => post("session/password", { name: "Crowd", password: "a guess" })),
    );
    expect(all.filter((answer) => answer.statusCode === 429)).toHaveLength(12 - 5);
    house.pass(hour);
  });

  test("that changes takes the present one, and ends every other session and token of that person (H-14)", async () => {
    const here = await house.signIn("lead", "Changer");
    await setPassword(here, { password: "the first password" });
    const elsewhere = await post("session/password", { name: "Changer", password: "the first password" });
    const cookie = String(elsewhere.headers["set-cookie"]).split(";", 1)[0] ?? "";
    const made = await post("tokens", { role: "lead", name: "mine" }, here.headers);
    const bearer = { authorization: `Bearer ${made.json<{ token: string }>().token}` };
    expect((await session({ cookie })).statusCode).toBe(200);

    expect((await setPassword(here, { password: "the second password" })).statusCode).toBe(401);
    const changed = await setPassword(here, {
      password: "the second password",
      current: "the first password",
    });
    expect(changed.statusCode).toBe(204);
    expect((await session({ cookie })).statusCode).toBe(401);
    expect((await house.http.api.inject({ url: "/api/v1/devices", headers: bearer })).statusCode).toBe(401);
    expect((await session(here.headers)).statusCode).toBe(200);
  });
});

describe("passkeys", () => {
  const options = (headers: Record<string, string>) => post("session/passkey/options", {}, headers);

  test("are offered for a name, not for an address", async () => {
    const named = await options({ host: "localhost:8480" });
    expect(named.json<PasskeyOptions>()).toMatchObject({ shift: null });
    const numbered = await options({ host: "127.0.0.1:8480" });
    expect(numbered.json<Problem>()).toMatchObject({ code: "conflict", status: 409 });
  });

  test("that nobody has are refused", async () => {
    const text = "AAAA";
    const answer = await post("session/passkey/verify", {
      nonce: `${"A".repeat(22)}==`,
      id: text,
      rawId: text,
      type: "public-key",
      clientExtensionResults: {},
      response: { clientDataJSON: text, authenticatorData: text, signature: text },
    });
    expect(answer.json<Problem>().code).toBe("sign-in-wrong");
  });
});

test("the trail has every sign-in, refusal and change, and none of their secrets", async () => {
  const trail = await house.store.audit(0, 10_000);
  const actions = new Set(trail.map((line) => line.action));
  for (const action of [
    "session.opened",
    "session.closed",
    "session.refused",
    "person.added",
    "person.password-set",
  ])
    expect(actions).toContain(action);
  const text = JSON.stringify(trail);
  for (const secret of ["the first password", "a long enough one", "argon2", "hulplijn_pat_"])
    expect(text).not.toContain(secret);
  expect(house.logged.join("\n")).not.toMatch(/password"|hulplijn=|Bearer/);
});

describe("a person's own sessions", () => {
  interface Listed {
    readonly items: readonly { readonly sessionId: string; readonly current: boolean }[];
  }
  const list = async (headers: Record<string, string>) =>
    (await house.http.api.inject({ url: "/api/v1/people/me/sessions", headers })).json<Listed>().items;
  const end = (sessionId: string, headers: Record<string, string>) =>
    house.http.api.inject({ method: "DELETE", url: `/api/v1/people/me/sessions/${sessionId}`, headers });

  test("are listed to them alone, and ended from another one (B-10)", async () => {
    const here = await house.signIn("second-line", "Sessions");
    await setPassword(here, { password: "a sentence is fine" });
    const there = await post("session/password", { name: "Sessions", password: "a sentence is fine" });
    const cookie = String(there.headers["set-cookie"]).split(";", 1)[0] ?? "";
    const stranger = await house.signIn("lead");
    const items = await list(here.headers);
    expect(items.filter(({ current }) => current)).toHaveLength(1);
    expect(items).toHaveLength(2);
    expect(JSON.stringify(items)).not.toContain(house.world.sha256(here.cookie.split("=")[1] ?? ""));
    const other = items.find(({ current }) => !current)?.sessionId ?? "";
    expect((await end(other, stranger.headers)).json<Problem>().code).toBe("not-found");
    expect((await session({ cookie })).statusCode).toBe(200);
    expect((await end(other, here.headers)).statusCode).toBe(204);
    expect((await session({ cookie })).json<Problem>().code).toBe("not-signed-in");
    expect((await session({ cookie: here.cookie })).statusCode).toBe(200);
    expect(await list(here.headers)).toHaveLength(1);
  });
});
