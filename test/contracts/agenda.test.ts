import ICAL from "ical.js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openKeyFile } from "../../packages/cli/src/trust/key-file.ts";
import type { WindowRecord } from "../../packages/collector/src/core/windows/records.ts";
import type { Agenda, MadeCalendarLink, Schedule } from "../../packages/shared/src/api/registry.ts";
import type { SignedIn } from "./http-house.ts";
import { deviceId, fixId, makePlannedHouse, type PlannedHouse } from "./planned-house.ts";

// The agenda and its calendar feed: what happens to which devices on a night, by exact local time, and what the clocks do to it.

const night = { from: Date.UTC(2027, 2, 27, 12), until: Date.UTC(2027, 2, 30) };
let people: PlannedHouse;
let second: SignedIn;

const inject = (method: "GET" | "PUT" | "DELETE" | "POST", url: string, payload?: object, who = second) =>
  people.house.http.api.inject({
    method,
    url: `/api/v1/${url}`,
    headers: who.headers,
    ...(payload ? { payload } : {}),
  });
const agenda = async (more = "", span = night): Promise<Agenda> => {
  const answer = await inject("GET", `agenda?from=${span.from}&until=${span.until}${more}`);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<Agenda>();
};

beforeAll(async () => {
  people = await makePlannedHouse("agenda");
  second = await people.house.signIn("second-line");
  const draft = await inject("POST", "schedules", {
    name: "Queues, at night; weekly",
    person: "Ans",
    fixes: [{ fix: fixId, params: { queue: "office" } }],
    query: "group:utrecht",
    onlyThese: true,
    when: { kind: "cron", cron: "30 2 * * 0", zone: "device" },
    windowMinutes: 90,
  });
  const { number, payload } = draft.json<Schedule>();
  const key = openKeyFile(people.at("trust/approver.key.pem"), null);
  const schedule = key.seal("schedule", Buffer.from(payload, "base64"));
  expect((await inject("POST", `schedules/${number}/signatures`, { schedule })).statusCode).toBe(200);
  const window: Omit<WindowRecord, "number"> = {
    windowId: "019ab000-0000-7000-8000-0000000000aa",
    name: "Books of the year",
    reason: "secret reason",
    kind: "freeze",
    query: "group:delft",
    devices: null,
    time: { kind: "once", fromMs: night.from, untilMs: night.from + 7_200_000 },
    holds: { checks: false, messages: true, fixes: true },
    by: "Ans",
    atMs: Date.now(),
    ended: null,
    summary: null,
    settledMs: 0,
  };
  await people.house.store.write((tx) => tx.addWindow(window));
});
afterAll(() => people.close());

test("says what happens to which devices, by the clock where it happens, with changes of the clock as sentences", async () => {
  const { items, groups, clockChanges, zone } = await agenda();
  expect([zone, groups]).toEqual(["UTC", ["delft", "utrecht"]]);
  expect(
    items.map(({ kind, name, local, zone: where, devices }) => [kind, name, local, where, devices]),
  ).toEqual([
    ["freeze", "Books of the year", "2027-03-27T12:00", "UTC", 1],
    ["schedule", "Queues, at night; weekly", "2027-03-28T02:30", "Asia/Tokyo", 1],
    ["holiday", "Eerste paasdag", "2027-03-28T00:00", "UTC", 0],
    ["schedule", "Queues, at night; weekly", "2027-03-28T03:00", "Europe/Amsterdam", 1],
    ["holiday", "Tweede paasdag", "2027-03-29T00:00", "UTC", 0],
  ]);
  expect(items[3]).toMatchObject({
    fromMs: Date.UTC(2027, 2, 28, 1),
    untilLocal: "2027-03-28T04:30",
    clock: { en: expect.stringContaining("02:30 does not exist there: 03:00") as string },
    groups: [{ group: "utrecht", devices: 1 }],
    last: null,
  });
  expect(items[0]).toMatchObject({ holds: ["messages", "fixes"], groups: [{ group: "delft", devices: 1 }] });
  expect(clockChanges).toMatchObject([
    { zone: "Europe/Amsterdam", words: { nl: expect.stringContaining("02:00") as string } },
  ]);
});

test("answers of one group, or of what a query finds", async () => {
  const names = async (more: string) =>
    (await agenda(more)).items
      .filter(({ kind }) => kind !== "holiday")
      .map(({ kind, devices }) => [kind, devices]);
  expect(await names("&group=utrecht")).toEqual([
    ["schedule", 1],
    ["schedule", 1],
  ]);
  expect(await names("&group=delft")).toEqual([["freeze", 1]]);
  expect(await names("&query=name:LT-0")).toEqual([["schedule", 1]]);
  expect((await inject("GET", `agenda?from=${night.until}&until=${night.from}`)).statusCode).toBe(400);
  expect((await inject("GET", `agenda?from=0&until=${night.until}`)).statusCode).toBe(400);
  expect((await inject("GET", `agenda?from=1&until=2&query=colour:blue`)).statusCode).toBe(400);
});

test("its feed takes the secret of its group and nothing else, says it in UTC, and names nobody", async () => {
  const made = (await inject("PUT", "calendar-links", { group: "utrecht" })).json<MadeCalendarLink>();
  const get = (url: string) => people.house.http.api.inject({ url });
  const feed = await get(made.path);
  expect([feed.statusCode, feed.headers["content-type"]]).toEqual([200, "text/calendar; charset=utf-8"]);
  const calendar = new ICAL.Component(ICAL.parse(feed.body) as unknown[]);
  const events = calendar.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));
  const works = events.filter(({ uid }) => uid.startsWith("schedule-"));
  expect(works.length).toBeGreaterThan(10);
  expect(works[0]?.summary).toBe("Queues, at night; weekly (1)");
  expect(works[0]?.startDate.toString()).toMatch(/Z$/);
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  for (const secret of ["Ans", "LT-0", deviceId(0), "secret reason", "office"])
    expect(feed.body).not.toContain(secret);
  expect((await get(made.path.replace("utrecht", "delft"))).statusCode).toBe(404);
  expect((await get(`${made.path.slice(0, -3)}AAA`)).statusCode).toBe(404);
  expect((await get("/api/v1/calendar.ics?token=x")).statusCode).toBe(404);
  const listed = await inject("GET", "calendar-links");
  expect(listed.json()).toMatchObject({
    items: [{ group: "utrecht", madeBy: expect.any(String) as string }],
  });
  expect(listed.body).not.toContain(new URLSearchParams(made.path.split("?")[1]).get("token"));
});

test("a link that is made anew or revoked ends the one before; who may only look makes none", async () => {
  const first = (await inject("PUT", "calendar-links", { group: "" })).json<MadeCalendarLink>();
  const again = (await inject("PUT", "calendar-links", {})).json<MadeCalendarLink>();
  const status = async (url: string) => (await people.house.http.api.inject({ url })).statusCode;
  expect([await status(first.path), await status(again.path)]).toEqual([404, 200]);
  expect((await inject("DELETE", "calendar-links?group=")).statusCode).toBe(200);
  expect(await status(again.path)).toBe(404);
  expect((await inject("DELETE", "calendar-links?group=")).statusCode).toBe(404);
  const auditor = await people.house.signIn("auditor");
  expect((await inject("PUT", "calendar-links", {}, auditor)).statusCode).toBe(403);
});
