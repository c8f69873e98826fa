import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Window, WindowPreview } from "../../packages/shared/src/api/registry.ts";
import { lookAtWindows } from "../../packages/collector/src/app/watch-windows.ts";
import { type House, makeHouse, type SignedIn } from "./http-house.ts";
import { deviceRecord, incidentRecord } from "./store-records.ts";

const [first, second] = ["019ab000-0000-7000-8000-000000000001", "019ab000-0000-7000-8000-000000000002"];
let house: House;
let planner: SignedIn;

beforeAll(async () => {
  house = await makeHouse();
  planner = await house.signIn("second-line", "Piet");
  await house.store.write(async (tx) => {
    await tx.putDevice(deviceRecord(first, { name: "LT-1", group: "utrecht" }));
    await tx.putDevice(deviceRecord(second, { name: "LT-2", group: "delft" }));
    await tx.addIncident(incidentRecord("019ab000-0000-7000-8000-000000000011", { deviceId: first }));
  });
});
afterAll(() => house.close());

const ask = async (method: "GET" | "POST", url: string, payload?: object, who: SignedIn = planner) =>
  house.http.api.inject({
    method,
    url: `/api/v1/windows${url}`,
    headers: who.headers,
    ...(payload ? { payload } : {}),
  });
const draft = (over: object = {}) => {
  const nowMs = house.world.clock.nowMs();
  return {
    name: "Saturday night",
    reason: "patches",
    kind: "maintenance",
    query: "group:utrecht",
    devices: null,
    time: { kind: "once", fromMs: nowMs, untilMs: nowMs + 3_600_000 },
    holds: { checks: false, messages: true, fixes: true },
    ...over,
  };
};

describe("a window over HTTP", () => {
  test("is previewed, made, listed, shown and ended, and the device is drawn as in maintenance meanwhile", async () => {
    const preview = (await ask("POST", "/preview", draft())).json<WindowPreview>();
    expect(preview).toMatchObject({
      count: 1,
      of: 2,
      names: ["LT-1"],
      silences: { count: 1, keys: ["INC-1"] },
      warnings: [],
    });
    const made = await ask("POST", "", draft());
    expect(made.statusCode, made.body).toBe(201);
    const window = made.json<Window>();
    expect(window).toMatchObject({
      state: "holding",
      by: "Piet",
      count: 1,
      now: [{ deviceId: first, name: "LT-1" }],
    });
    const device = await house.http.api.inject({
      method: "GET",
      url: `/api/v1/devices/${first}`,
      headers: planner.headers,
    });
    expect(device.json()).toMatchObject({ state: "maintenance", maintenanceUntilMs: window.span?.untilMs });
    expect((await ask("GET", "")).json()).toMatchObject({
      items: [{ number: window.number }],
      nextCursor: null,
    });
    const ended = await ask("POST", `/${window.number}/end`, { reason: "done early" });
    expect(ended.json()).toMatchObject({ state: "ended", ended: { by: "Piet", reason: "done early" } });
    expect((await ask("GET", `/${window.number}/held`)).json()).toEqual({
      items: [],
      nextCursor: null,
      total: null,
    });
    expect((await ask("POST", `/${window.number}/end`, { reason: "x" })).json()).toMatchObject({
      code: "window-ended",
    });
  });

  test("is over when its time is, and what is asked of one that is not there is not found", async () => {
    const { number } = (await ask("POST", "", draft())).json<Window>();
    house.pass(3_600_001);
    await lookAtWindows(house.world);
    expect((await ask("GET", `/${number}`)).json()).toMatchObject({ state: "ended", span: null });
    for (const [method, url, body] of [
      ["GET", "/999", undefined],
      ["GET", "/999/held", undefined],
      ["POST", "/999/end", { reason: "x" }],
    ] as const)
      expect((await ask(method, url, body)).statusCode).toBe(404);
  });

  test("is made by the second line and up, and seen by all", async () => {
    for (const role of ["first-line", "auditor"] as const) {
      const who = await house.signIn(role);
      expect((await ask("POST", "", draft(), who)).statusCode).toBe(403);
      expect((await ask("GET", "", undefined, who)).statusCode).toBe(200);
    }
  });
});

describe("bad input is refused with what to do", () => {
  const cron = (text: string, zone: string) => ({
    kind: "recurring",
    when: { kind: "cron", cron: text, zone },
    minutes: 60,
    untilMs: Date.now() + 30 * 86_400_000,
  });
  test.each([
    [
      "a window that ends before it begins",
      { time: { kind: "once", fromMs: 2e12, untilMs: 1.9e12 } },
      400,
      "window-ends-first",
    ],
    ["one that is over", { time: { kind: "once", fromMs: 1, untilMs: 2 } }, 400, "window-over"],
    [
      "a zone that does not exist",
      { time: cron("0 22 * * *", "Europe/Utrecht") },
      400,
      "schedule-zone-unknown",
    ],
    [
      "a cron that never fires",
      { time: cron("0 22 30 2 *", "Europe/Amsterdam") },
      400,
      "schedule-never-fires",
    ],
    ["the zone of each device", { time: cron("0 22 * * *", "device") }, 400, "window-zone-needed"],
    [
      "one that would lie over itself",
      { time: { ...cron("0 * * * *", "UTC"), minutes: 60 } },
      400,
      "window-overlaps-itself",
    ],
    ["nobody", { query: "group:nowhere" }, 409, "window-matches-nobody"],
    ["everybody", { query: "" }, 409, "window-matches-everybody"],
    ["no end", { time: { kind: "once", fromMs: 1 } }, 400, "input-invalid"],
    ["a field that is not there", { silent: true }, 400, "input-invalid"],
  ])("%s", async (_title, over, status, code) => {
    const answer = await ask("POST", "", draft(over));
    expect([answer.statusCode, answer.json<{ code: string }>().code], answer.body).toEqual([status, code]);
  });
});
