import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openKeyFile } from "../../packages/cli/src/trust/key-file.ts";
import type {
  DraftScheduleInput,
  Problem,
  Schedule,
  SchedulePreview,
} from "../../packages/shared/src/api/registry.ts";
import { type House, type SignedIn } from "./http-house.ts";
import { deviceId, fixId, makePlannedHouse, type PlannedHouse } from "./planned-house.ts";

// Schedules at the collector: drafted, foreseen, refused with what to do, signed by people with key files. On the real server and store.

let people: PlannedHouse;
let house: House;
let second: SignedIn;

beforeAll(async () => {
  people = await makePlannedHouse("schedules");
  house = people.house;
  second = await house.signIn("second-line");
});
afterAll(() => people.close());

const wish = (over: Partial<DraftScheduleInput> = {}): DraftScheduleInput => ({
  name: "Queues at night",
  person: "Ans",
  fixes: [{ fix: fixId, params: { queue: "office" } }],
  query: "group:utrecht",
  when: "every second tuesday of the month at 22:00",
  ...over,
});
const post = (url: string, payload: object, who = second) =>
  house.http.api.inject({ method: "POST", url: `/api/v1/schedules${url}`, headers: who.headers, payload });
const get = async <Answer>(url: string): Promise<Answer> => {
  const answer = await house.http.api.inject({ url: `/api/v1/${url}`, headers: second.headers });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<Answer>();
};
async function drafted(over: Partial<DraftScheduleInput> = {}): Promise<Schedule> {
  const answer = await post("", wish(over));
  expect(answer.statusCode, answer.body).toBe(201);
  return answer.json<Schedule>();
}
async function refused(over: Partial<DraftScheduleInput>, url = ""): Promise<[number, string, string]> {
  const answer = await post(url, wish(over));
  const { code, detail } = answer.json<Problem>();
  return [answer.statusCode, code, detail];
}
const sign = (draft: Pick<Schedule, "number" | "payload">, key: string, payload = draft.payload) => {
  const schedule = openKeyFile(people.at(key), null).seal("schedule", Buffer.from(payload, "base64"));
  return post(`/${draft.number}/signatures`, { schedule });
};
const ans = "trust/approver.key.pem";

describe("a preview", () => {
  test("says for whom and when, in every zone, how many sign, and keeps nothing", async () => {
    const answer = await post("/preview", wish());
    expect(answer.statusCode, answer.body).toBe(200);
    const preview = answer.json<SchedulePreview>();
    expect(preview).toMatchObject({ devices: 2, of: 3, named: null, needed: 2, could: ["Ans", "Bas"] });
    expect(preview.words.en).toContain("second Tuesday of the month at 22:00");
    expect(preview.words.nl).toContain("tweede dinsdag van de maand om 22:00");
    expect(preview.occurrences).toHaveLength(10);
    const [first, next] = preview.occurrences;
    // Tokyo comes eight or nine hours before Amsterdam; both on the same local minute.
    expect([first?.zone, next?.zone]).toEqual(["Asia/Tokyo", "Europe/Amsterdam"]);
    expect(first?.local).toBe(next?.local);
    expect(first?.local).toMatch(/T22:00$/);
    expect([first?.devices, next?.devices]).toEqual([1, 1]);
    expect(await get("schedules")).toMatchObject({ items: [] });
  });

  test("writes a clock change out", async () => {
    const when = { kind: "cron", cron: "30 2 * * 0", zone: "Europe/Amsterdam" } as const;
    const preview = (await post("/preview", wish({ when }))).json<SchedulePreview>();
    const changed = preview.occurrences.find(({ clock }) => clock !== null);
    // Within ten weeks of a change there is one; else there is none to write out.
    for (const { local, clock } of preview.occurrences)
      if (local.startsWith("2027-03-28")) expect(clock?.en).toContain("does not exist");
    expect(changed === undefined || /bestaat|komt/.test(changed.clock?.nl ?? "")).toBe(true);
    const once = { kind: "once", local: "2027-03-28T02:30", zone: "Europe/Amsterdam" } as const;
    const night = (await post("/preview", wish({ when: once }))).json<SchedulePreview>();
    expect(night.occurrences).toHaveLength(1);
    expect(night.occurrences[0]).toMatchObject({
      local: "2027-03-28T02:30",
      atMs: Date.UTC(2027, 2, 28, 1),
      clock: {
        en: expect.stringContaining("03:00") as string,
        nl: expect.stringContaining("bestaat daar niet") as string,
      },
    });
  });

  test("warns of nobody and everybody, and of what people may not know", async () => {
    const nobody = (await post("/preview", wish({ query: "group:nowhere" }))).json<SchedulePreview>();
    expect(nobody.warnings.map(({ code }) => code)).toContain("schedule-for-nobody");
    const all = (await post("/preview", wish({ query: "" }))).json<SchedulePreview>();
    expect(all.warnings).toContainEqual({ code: "schedule-for-everybody", params: { count: 3 } });
    expect(all.warnings.map(({ code }) => code)).toContain("schedule-zones-unknown");
  });
});

describe("bad input is refused with what to do", () => {
  const cases: readonly (readonly [string, Partial<DraftScheduleInput>, number, string])[] = [
    [
      "a cron that never fires",
      { when: { kind: "cron", cron: "0 3 30 2 *", zone: "device" } },
      400,
      "schedule-never-fires",
    ],
    [
      "a cron that is none",
      { when: { kind: "cron", cron: "61 3 * * *", zone: "device" } },
      400,
      "schedule-cron-wrong",
    ],
    ["words that say nothing", { when: "when the moon is full" }, 400, "schedule-words-unclear"],
    [
      "a time that is past",
      { when: { kind: "once", local: "2020-01-01T03:00", zone: "device" } },
      400,
      "schedule-never-fires",
    ],
    ["a zone that does not exist", { zone: "Europe/Atlantis" }, 400, "schedule-zone-unknown"],
    ["a window that ends before it begins", { windowMinutes: -60 }, 400, "schedule-window-wrong"],
    ["a window too long", { windowMinutes: 9000 }, 400, "schedule-window-wrong"],
    [
      "a spread longer than the window",
      { windowMinutes: 30, spreadMinutes: 60 },
      400,
      "schedule-window-wrong",
    ],
    ["no spread for all", { spreadMinutes: 0 }, 400, "schedule-window-wrong"],
    ["nobody", { query: "group:nowhere" }, 409, "schedule-matches-nobody"],
    ["everybody", { query: "" }, 409, "schedule-matches-everybody"],
    [
      "names of nobody",
      { query: "group:nowhere", onlyThese: true, yes: true },
      409,
      "schedule-matches-nobody",
    ],
    ["a query that is none", { query: "colour:blue" }, 400, "query-invalid"],
    ["a fix that is not there", { fixes: [{ fix: "no-such-fix" }] }, 404, "not-found"],
    [
      "a parameter that is wrong",
      { fixes: [{ fix: fixId, params: { queue: "A b" } }] },
      400,
      "parameter-not-allowed",
    ],
    ["a person who may not order it", { person: "Cor" }, 403, "schedule-not-allowed"],
    ["an end of no day", { days: 0 }, 400, "input-invalid"],
    ["a day that is none", { skipDays: ["2027-02-31x"] }, 400, "schedule-malformed"],
    [
      "rings that do not reach everybody",
      { rings: [{ permyriad: 100, soakMinutes: 5 }] },
      400,
      "schedule-window-wrong",
    ],
  ];
  test.each(cases)("%s", async (_what, over, status, code) => {
    const [answered, named] = await refused(over);
    expect([answered, named]).toEqual([status, code]);
    if (code !== "schedule-matches-nobody" && code !== "schedule-matches-everybody")
      expect((await refused(over, "/preview"))[1]).toBe(code);
    expect(await get("schedules")).toMatchObject({ items: [] });
  });

  test("more than sixteen for one device are one too many", async () => {
    const page = async () => (await get<{ items: Schedule[] }>("schedules")).items;
    for (let index = 0; index < 16; index++) {
      const draft = await drafted({ name: `N${index}`, query: "name:LT-2", onlyThese: true });
      expect((await sign(draft, ans)).statusCode).toBe(200);
    }
    expect((await page()).filter(({ state }) => state === "in-force")).toHaveLength(16);
    expect((await refused({ query: "name:LT-2" })).slice(0, 2)).toEqual([409, "schedule-too-many"]);
    expect((await refused({ query: "name:LT-2" }, "/preview"))[1]).toBe("schedule-too-many");
  });
});

describe("a draft", () => {
  test("for few that are named takes one person, and is in force when that one signed", async () => {
    const draft = await drafted({ onlyThese: true, skipHolidays: true });
    expect(draft).toMatchObject({
      state: "draft",
      named: 2,
      devices: 2,
      person: "Ans",
      signers: { signed: [], needed: 1, could: ["Ans", "Bas"], missing: { code: "schedule-needs-person" } },
    });
    expect(draft.skipDays).toContain("2027-04-27");
    expect((await sign(draft, "stranger.pem")).json<Problem>().code).toBe("schedule-signature-wrong");
    expect((await sign(draft, "cor.pem")).json<Problem>().code).toBe("schedule-not-allowed");
    const other = await drafted({ onlyThese: true, name: "Other" });
    expect((await sign(draft, ans, other.payload)).json<Problem>().code).toBe("schedule-other-payload");
    const signed = await sign(draft, ans);
    expect(signed.statusCode, signed.body).toBe(200);
    expect(signed.json<Schedule>()).toMatchObject({
      state: "in-force",
      signers: { signed: ["Ans"], missing: null },
      next: { local: expect.stringMatching(/T22:00$/) as string },
    });
    expect((await sign(draft, "bas.pem")).json<Problem>().code).toBe("schedule-no-draft");
  });

  test("for all that match takes two; who has signed and who is missing stands there", async () => {
    const draft = await drafted({ name: "For all of Utrecht" });
    const first = (await sign(draft, "bas.pem")).json<Schedule>();
    expect(first).toMatchObject({ state: "draft", signers: { signed: ["Bas"], needed: 2, could: ["Ans"] } });
    expect(first.signers.missing).toEqual({ code: "schedule-needs-person", params: { person: "Ans" } });
    // The same again counts once.
    expect((await sign(draft, "bas.pem")).json<Schedule>().signers.signed).toEqual(["Bas"]);
    expect((await sign(draft, ans)).json<Schedule>()).toMatchObject({
      state: "in-force",
      signers: { signed: expect.arrayContaining(["Ans", "Bas"]) as string[] },
    });
    const trail = (await house.store.audit(0, 1000)).map(({ action }) => action);
    expect(trail.filter((action) => action.startsWith("schedule.")).slice(-4)).toEqual([
      "schedule.drafted",
      "schedule.signed",
      "schedule.signed",
      "schedule.in-force",
    ]);
  });

  test("that two sign at the same moment is in force as well", async () => {
    const draft = await drafted({ name: "At once" });
    const both = await Promise.all([sign(draft, "bas.pem"), sign(draft, ans)]);
    expect(both.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
    expect(await get(`schedules/${draft.number}`)).toMatchObject({ state: "in-force" });
  });

  test("is thrown away with a reason, and never signed after that", async () => {
    const draft = await drafted({ name: "Not this one" });
    expect((await post(`/${draft.number}/discard`, { reason: " " })).statusCode).toBe(400);
    expect((await post(`/${draft.number}/discard`, { reason: "wrong group" })).statusCode).toBe(200);
    expect(await get(`schedules/${draft.number}`)).toMatchObject({
      state: "withdrawn",
      withdrawn: { reason: "wrong group" },
    });
    expect((await house.store.audit(0, 1000)).at(-1)).toMatchObject({
      action: "schedule.discarded",
      object: String(draft.number),
    });
    expect((await sign(draft, ans)).json<Problem>().code).toBe("schedule-no-draft");
    expect((await post(`/${draft.number}/discard`, { reason: "again" })).json<Problem>().code).toBe(
      "schedule-no-draft",
    );
  });

  test("is made by second and third line and leads; others look", async () => {
    const first = await house.signIn("first-line");
    const auditor = await house.signIn("auditor");
    expect((await post("", wish(), first)).statusCode).toBe(403);
    expect((await post("/preview", wish(), auditor)).statusCode).toBe(403);
    const seen = await house.http.api.inject({ url: "/api/v1/schedules", headers: auditor.headers });
    expect(seen.statusCode).toBe(200);
    expect(
      (await house.http.api.inject({ url: "/api/v1/schedules/999", headers: auditor.headers })).statusCode,
    ).toBe(404);
  });
});

test("devices are shown one by one: what each does next, with its own moment", async () => {
  const { items } = await get<{ items: { number: number; name: string }[] }>("schedules");
  const { number } = items.find(({ name }) => name === "For all of Utrecht") ?? { number: 0 };
  const devices = await get<{
    items: { name: string; zone: string; standing: string; collectorDueMs: number }[];
  }>(`schedules/${number}/devices`);
  expect(devices.items.map(({ name, zone, standing }) => [name, zone, standing])).toEqual([
    ["LT-0", "Europe/Amsterdam", "planned"],
    ["LT-1", "Asia/Tokyo", "planned"],
  ]);
  const [one, other] = devices.items;
  expect(one?.collectorDueMs).not.toBe(other?.collectorDueMs);
  const own = await get<{ items: { name: string; next: { zone: string }; last: null }[] }>(
    `devices/${deviceId(1)}/schedules`,
  );
  expect(own.items.map(({ name }) => name)).toEqual(["At once", "For all of Utrecht", "Queues at night"]);
  expect(own.items[0]).toMatchObject({ next: { zone: "Asia/Tokyo", differs: false }, last: null });
});
