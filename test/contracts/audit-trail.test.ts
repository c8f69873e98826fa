import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { routeTrail, type Trail } from "../../packages/collector/src/core/access/trail.ts";
import { type RouteName } from "../../packages/collector/src/core/access/table.ts";
import { type House, makeHouse, type SignedIn } from "./http-house.ts";
import { deviceRecord, incidentRecord, runRecord } from "./store-records.ts";

// Route by route: what is asked of the collector leaves the lines that the table promises.

const deviceId = "019ab000-0000-7000-8000-000000000001";
const otherId = "019ab000-0000-7000-8000-000000000003";
const runId = "019ab000-0000-7000-8000-00000000000a";
let house: House;
let lead: SignedIn;
let auditor: SignedIn;
let second: SignedIn;
const keys: string[] = [];

beforeAll(async () => {
  house = await makeHouse();
  await house.store.write(async (tx) => {
    await tx.putDevice(deviceRecord(deviceId, { name: "LT-1" }));
    await tx.putDevice(deviceRecord(otherId, { name: "LT-2" }));
    for (const id of ["2", "4", "5"]) {
      const incident = incidentRecord(`019ab000-0000-7000-8000-00000000001${id}`, { deviceId });
      keys.push(`INC-${(await tx.addIncident(incident)).number}`);
    }
    await tx.putRun(runRecord(runId, { deviceId, incidentId: null }));
  });
  lead = await house.signIn("lead");
  auditor = await house.signIn("auditor");
  second = await house.signIn("second-line");
});
afterAll(() => house.close());

type Method = "GET" | "POST" | "PATCH" | "PUT" | "DELETE";
const ask = async (
  who: SignedIn | null,
  method: Method,
  url: string,
  payload?: object,
  more: Readonly<Record<string, string>> = {},
) => {
  const headers = { ...who?.headers, ...more };
  const answer = await house.http.api.inject({
    method,
    url: `/api/v1/${url}`,
    headers,
    ...(payload ? { payload } : {}),
  });
  expect(answer.statusCode, answer.body).toBeLessThan(400);
  return answer;
};
const versionOf = async (key: string): Promise<string> =>
  String((await ask(lead, "GET", `incidents/${key}`)).headers["etag"]);

const windowDraft = () => ({
  name: "night",
  reason: "patches",
  kind: "maintenance",
  query: "",
  devices: null,
  time: { kind: "once", fromMs: Date.now(), untilMs: Date.now() + 60_000 },
  holds: { checks: false, messages: true, fixes: true },
  yes: true,
});

/** For each route that leaves something: how to ask it. Those that take signatures are asked by the test that is named. */
const asked: Partial<Record<RouteName, (() => Promise<unknown>) | string>> = {
  "POST /api/v1/session/link": () => house.signIn("first-line"),
  "POST /api/v1/session/password": "http-sign-in.test.ts",
  "POST /api/v1/session/passkey/verify": "http-passkeys.test.ts",
  "POST /api/v1/session/passkey/shift": "http-sign-in-by-shift.test.ts",
  "DELETE /api/v1/session": async () => ask(await house.signIn("lead"), "DELETE", "session"),
  "PATCH /api/v1/people/me": () => ask(lead, "PATCH", "people/me", { language: "nl" }),
  "PUT /api/v1/people/me/password": "http-sign-in.test.ts",
  "POST /api/v1/people/me/passkeys": "http-passkeys.test.ts",
  "DELETE /api/v1/people/me/sessions/:sessionId": "http-sign-in.test.ts",
  "POST /api/v1/people/invites": () => ask(lead, "POST", "people/invites", { role: "first-line" }),
  "GET /api/v1/incidents/:key": () => ask(second, "GET", `incidents/${keys[0]}`),
  "PATCH /api/v1/incidents/:key": async () =>
    ask(
      lead,
      "PATCH",
      `incidents/${keys[0]}`,
      { line: "second" },
      { "if-match": await versionOf(keys[0] ?? "") },
    ),
  "PATCH /api/v1/incidents": () =>
    ask(lead, "PATCH", "incidents", { incidents: [keys[0]], edit: { line: "third" } }),
  "POST /api/v1/incidents/:key/merge": () =>
    ask(lead, "POST", `incidents/${keys[0]}/merge`, { incidents: [keys[1]], reason: "the same" }),
  "POST /api/v1/incidents/:key/split": () =>
    ask(lead, "POST", `incidents/${keys[1]}/split`, { reason: "not the same" }),
  "POST /api/v1/incidents/:key/notes": () =>
    ask(lead, "POST", `incidents/${keys[0]}/notes`, { note: "seen" }),
  "POST /api/v1/incidents/:key/resolve": () =>
    ask(lead, "POST", `incidents/${keys[2]}/resolve`, { reason: "it is well" }),
  "GET /api/v1/devices/:device": () => ask(second, "GET", `devices/${deviceId}`),
  "GET /api/v1/devices/:device/series": () =>
    ask(auditor, "GET", `devices/${deviceId}/series?name=memory/available&fromMs=1&toMs=2&points=10`),
  "GET /api/v1/devices/:device/series-names": () => ask(lead, "GET", `devices/${deviceId}/series-names`),
  "POST /api/v1/devices/:device/measure": () => {
    Object.assign(house.world.devices, {
      link: () => ({ stage: "open", send: () => undefined, refuse: () => undefined }),
    });
    return ask(second, "POST", `devices/${deviceId}/measure`);
  },
  "POST /api/v1/devices/:device/release": async () => {
    const quarantine = { code: "quarantine-copy", params: {} };
    await house.store.write((tx) => tx.putDevice(deviceRecord(otherId, { name: "LT-2", quarantine })));
    await ask(lead, "POST", `devices/${otherId}/release`, { reason: "looked at it" });
    const again = {
      method: "POST",
      url: `/api/v1/devices/${otherId}/release`,
      payload: { reason: "x" },
    } as const;
    expect((await house.http.api.inject({ ...again, headers: lead.headers })).statusCode).toBe(409);
  },
  "POST /api/v1/devices/:device/join": async () => {
    const old = "019ab000-0000-7000-8000-0000000000f1";
    await house.store.write((tx) => tx.putDevice(deviceRecord(old, { name: "LT-OLD", connected: false })));
    return ask(lead, "POST", `devices/${deviceId}/join`, { old, reason: "its disk was replaced" });
  },
  "DELETE /api/v1/devices/:device": () => ask(lead, "DELETE", `devices/${otherId}`),
  "GET /api/v1/exports/:list": () => ask(second, "GET", "exports/devices"),
  "POST /api/v1/fixes/:fix/approvals": "http-orders.test.ts",
  "POST /api/v1/fixes/:fix/suspend": () => ask(lead, "POST", "fixes/resume-print-queue/suspend"),
  "POST /api/v1/fixes/:fix/resume": () => ask(lead, "POST", "fixes/resume-print-queue/resume"),
  "POST /api/v1/callers": "../../packages/collector/src/app/ask-caller.test.ts",
  "POST /api/v1/runs": "http-orders.test.ts",
  "GET /api/v1/runs/:runId": () => ask(second, "GET", `runs/${runId}`),
  "GET /api/v1/runs/:runId/output": () => ask(auditor, "GET", `runs/${runId}/output`),
  "POST /api/v1/runs/:runId/stop": () => ask(second, "POST", `runs/${runId}/stop`),
  "POST /api/v1/trust/halts": "halts.test.ts",
  "POST /api/v1/trust/standing-orders": "standing.test.ts",
  "POST /api/v1/releases": "releases.test.ts",
  "PUT /api/v1/releases/:sequence/bundle": "releases.test.ts",
  "POST /api/v1/releases/:sequence/halt": "releases.test.ts",
  "POST /api/v1/releases/:sequence/resume": "releases.test.ts",
  "POST /api/v1/rollouts": "../../packages/collector/src/app/rollouts/rollouts.test.ts",
  "POST /api/v1/rollouts/:number/signatures": "../../packages/collector/src/app/rollouts/rollouts.test.ts",
  "POST /api/v1/rollouts/:number/halt": "../../packages/collector/src/app/rollouts/rollouts.test.ts",
  "POST /api/v1/rollouts/:number/resume": "../../packages/collector/src/app/rollouts/rollouts.test.ts",
  "POST /api/v1/rollouts/:number/withdraw": "../../packages/collector/src/app/rollouts/rollouts.test.ts",
  "POST /api/v1/rollouts/:number/again": "../../packages/collector/src/app/rollouts/rollouts.test.ts",
  "POST /api/v1/rollouts/:number/undo": "../../packages/collector/src/app/rollouts/rollouts.test.ts",
  "PUT /api/v1/calendar-links": () => ask(second, "PUT", "calendar-links", { group: "x" }),
  "DELETE /api/v1/calendar-links": async () => {
    await ask(second, "PUT", "calendar-links", { group: "y" });
    return ask(second, "DELETE", "calendar-links?group=y");
  },
  "POST /api/v1/schedules": "schedules.test.ts",
  "POST /api/v1/schedules/:number/signatures": "schedules.test.ts",
  "POST /api/v1/schedules/:number/discard": "schedules.test.ts",
  "POST /api/v1/windows": () => ask(second, "POST", "windows", windowDraft()),
  "POST /api/v1/windows/:number/end": async () => {
    const { number } = (await ask(second, "POST", "windows", windowDraft())).json<{ number: number }>();
    return ask(second, "POST", `windows/${number}/end`, { reason: "done" });
  },
  "POST /api/v1/enrolment/tokens": () => ask(lead, "POST", "enrolment/tokens", { purpose: "test" }),
  "DELETE /api/v1/enrolment/tokens/:tokenId": async () => {
    const made = await ask(lead, "POST", "enrolment/tokens", { purpose: "test" });
    return ask(lead, "DELETE", `enrolment/tokens/${made.json<{ tokenId: string }>().tokenId}`);
  },
  "POST /api/v1/tokens": () => ask(second, "POST", "tokens", { role: "first-line", name: "mine" }),
  "DELETE /api/v1/tokens/:tokenId": async () => {
    const made = await ask(second, "POST", "tokens", { role: "first-line", name: "mine" });
    return ask(second, "DELETE", `tokens/${made.json<{ tokenId: string }>().tokenId}`);
  },
  "GET /api/v1/audit": () => ask(auditor, "GET", "audit"),
};

const leaving = (Object.entries(routeTrail) as [RouteName, Trail][]).flatMap(([name, trail]) =>
  "nothing" in trail ? [] : [[name, trail] as const],
);

test.each(leaving)("%s leaves %j on the trail", async (name, actions) => {
  const how = asked[name];
  if (typeof how === "string") {
    const text = readFileSync(path.join(import.meta.dirname, how), "utf8");
    expect(actions.filter((action) => text.includes(`"${action}"`))).toEqual(actions);
    return;
  }
  const before = (await house.store.audit(0, 10_000)).length;
  await how?.();
  const lines = (await house.store.audit(before + 1, 1000)).map(({ action }) => action);
  expect(lines.filter((action) => actions.includes(action)).length, lines.join()).toBeGreaterThan(0);
});

test("the same look within an hour is one line, of each person apart", async () => {
  const count = async (): Promise<number> =>
    (await house.store.audit(0, 10_000)).filter(({ action }) => action === "incident.viewed").length;
  const third = await house.signIn("third-line");
  const before = await count();
  for (let at = 0; at < 3; at++) await ask(third, "GET", `incidents/${keys[1]}`);
  expect(await count()).toBe(before + 1);
  house.pass(3_600_000);
  await ask(third, "GET", `incidents/${keys[1]}`);
  expect(await count()).toBe(before + 2);
});
