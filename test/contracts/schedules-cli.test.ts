import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Schedule, SchedulePreview, ScheduleRow } from "../../packages/shared/src/api/registry.ts";
import { commandLine, type Ended } from "./command-line.ts";
import { fixId, makePlannedHouse, type PlannedHouse } from "./planned-house.ts";

// `hulplijn schedules`: preventive work drafted, read, signed and withdrawn by people on their own machines, through a real collector.

let people: PlannedHouse;
beforeAll(async () => {
  people = await makePlannedHouse("schedules-cli");
  await people.house.http.listenControl(path.join(people.house.folder, "control.sock"));
});
afterAll(() => people.close());

const schedules = (...args: string[]): Promise<Ended> =>
  commandLine(["schedules", ...args, "--data", people.house.folder], { home: people.at("") });
const key = (name: string): string[] => [
  "--key",
  people.at(name),
  "--policy",
  people.at("trust/policy.json"),
];
const ans = (): string[] => key("trust/approver.key.pem");
const what = ["--name", "Queues at night", "--person", "Ans", "--fix", fixId, "--param", "queue=office"];
const whom = ["--query", "group:utrecht"];
const when = ["--on", "every second tuesday of the month at 22:00"];
const json = async <Answer>(...args: string[]): Promise<Answer> => {
  const said = await schedules(...args, "--json");
  expect([said.code, said.err]).toEqual([0, ""]);
  return JSON.parse(said.out) as Answer;
};

test("a preview says in words what will happen, ten times, and who must sign; it keeps nothing", async () => {
  const said = await schedules("preview", ...what, ...whom, ...when, "--window", "2h", "--spread", "30m");
  expect([said.code, said.err]).toEqual([0, ""]);
  expect(said.out).toContain("Resume a print queue (resume-print-queue@1 R1 queue=office)");
  expect(said.out).toContain("group:utrecht: 2 devices now of 3; all that match when it runs");
  expect(said.out).toContain("on the second Tuesday of the month at 22:00");
  expect(said.out).toContain("2 hours, spread over 30 minutes");
  expect(said.out.match(/ 22:00 {2}(Asia|Europe)/g)).toHaveLength(10);
  expect(said.out).toContain("Takes 2 to sign: Ans, Bas");
  expect((await schedules("list")).out).toBe("There are none.\n");
  const once = ["--once", "2027-03-28T02:30", "--zone", "Europe/Amsterdam"];
  expect((await schedules("preview", ...what, ...whom, ...once)).out).toContain(
    "does not exist there: 03:00",
  );
  const preview = await json<SchedulePreview>("preview", ...what, ...whom, "--cron", "0 22 * * 2#2");
  expect(preview.words.en).toContain("second Tuesday");
});

test("what makes no sense is refused, with what to do", async () => {
  const exits: [number, string][] = [];
  for (const args of [
    [...what, ...whom, "--cron", "0 3 30 2 *"],
    [...what, ...whom, "--on", "when pigs fly"],
    [...what, ...whom, ...when, "--zone", "Europe/Atlantis"],
    [...what, ...whom, ...when, "--window", "-1h"],
    [...what, "--query", "group:nowhere", ...when],
    [...what, ...when],
    [...what, ...whom, ...when, "--cron", "0 3 * * *"],
    [...what, ...whom, ...when, "--window", "soon"],
    [...what, ...whom, ...when, "--missed", "never"],
    [...what, ...whom, ...when, "--rings", "all"],
    [...what, ...whom],
    ["--name", "x", "--person", "Ans", ...whom, ...when],
    ["--param", "queue=office", ...what, ...whom, ...when],
  ]) {
    const { code, out, err } = await schedules("draft", ...args);
    expect(out).toBe("");
    exits.push([code, err]);
  }
  expect(exits.map(([code]) => code)).toEqual([5, 5, 5, 5, 8, 8, 2, 2, 2, 2, 2, 2, 2]);
  expect(exits[0]?.[1]).toContain("30 February never comes");
  expect(exits[2]?.[1]).toContain("Europe/Amsterdam");
  expect(exits[3]?.[1]).toContain("ends after it begins");
  expect(exits[4]?.[1]).toContain("--yes");
  expect((await schedules("list")).out).toBe("There are none.\n");
});

test("the one who signs reads everything first, from the very bytes; the last signature puts it in force", async () => {
  const drafted = await schedules(
    "draft",
    ...what,
    ...whom,
    ...when,
    "--mains",
    "--idle",
    "30",
    "--skip-holidays",
  );
  expect([drafted.code, drafted.err]).toEqual([0, ""]);
  expect(drafted.out).toContain("hulplijn schedules sign 1 --key");
  expect(drafted.out).toContain("on mains power, nobody used it for 30 minutes");
  const unasked = await schedules("sign", "1", ...key("bas.pem"));
  expect([unasked.code, unasked.out]).toEqual([2, ""]);
  expect(unasked.err).toContain(
    "ALL devices, of which the collector gives it to those that match: group:utrecht (2 now",
  );
  expect(unasked.err).toContain("2027-04-27");
  expect(unasked.err).not.toContain("The collector says");
  expect(unasked.err.match(/^ {2}20\d\d-\d\d-\d\d 22:00/gm)).toHaveLength(10);
  const first = await schedules("sign", "1", ...key("bas.pem"), "--yes");
  expect(first.code).toBe(6);
  expect(first.out).toContain("Ans, who gives it, has not signed it yet.");
  expect((await schedules("sign", "1", ...key("stranger.pem"), "--yes")).code).toBe(5);
  expect((await schedules("sign", "1", ...key("cor.pem"), "--yes")).err).toContain("not let Cor order R1");
  const second = await schedules("sign", "1", ...ans(), "--yes");
  expect(second.code).toBe(0);
  expect(second.out).toContain("It is in force: next 20");
  expect((await schedules("sign", "1", ...ans(), "--yes")).code).toBe(8);
  expect((await schedules("show", "1")).out).toContain("signed by Bas, Ans");
  const [row] = (await json<{ items: ScheduleRow[] }>("list")).items;
  expect(row).toMatchObject({ number: 1, state: "in-force", devices: 2 });
  const devices = await schedules("show", "1", "--devices");
  expect(devices.out).toMatch(/LT-0 +20.*22:00 +Europe\/Amsterdam +planned/);
  expect((await schedules("next")).out).toContain("1  Queues at night");
  expect((await schedules("next", "1", "--json")).code).toBe(0);
  expect((await schedules("show", "9")).code).toBe(3);
  expect((await schedules("show", "x")).code).toBe(2);
  expect((await schedules("show", "1", "--at", "tonight")).code).toBe(2);
});

test("drafts come from files, one for each of a folder; a draft is thrown away without a key", async () => {
  mkdirSync(people.at("drafts"));
  for (const name of ["a", "b"])
    writeFileSync(
      people.at(`drafts/${name}.json`),
      JSON.stringify({
        name: `From ${name}`,
        fixes: [{ fix: fixId, params: { queue: "office" } }],
        query: "group:utrecht",
        when: { kind: "cron", cron: "0 3 * * 1", zone: "device" },
      }),
    );
  const made = await json<{ items: Schedule[] }>("draft", "--from", people.at("drafts"), "--person", "Ans");
  expect(made.items.map(({ name, state }) => [name, state])).toEqual([
    ["From a", "draft"],
    ["From b", "draft"],
  ]);
  expect((await schedules("preview", "--from", people.at("drafts"), "--person", "Ans")).code).toBe(2);
  expect((await schedules("draft", "--from", people.at("none.json"), "--person", "Ans")).code).toBe(1);
  const number = String(made.items[0]?.number);
  expect((await schedules("withdraw", number, "--reason", "not this")).out).toContain(
    "“From a” is withdrawn",
  );
  expect((await schedules("withdraw", number, "--reason", "again")).code).toBe(5);
});

test("whoever signs for everybody is told so, and a feed is made and ended for the calendar of a group", async () => {
  const all = await json<Schedule>("draft", ...what, ...when, "--yes");
  const unasked = await schedules("sign", String(all.number), ...ans());
  expect(unasked.err).toContain("The collector says:\n  It is for all 3 devices that there are.");
  const made = await schedules("feed", "--group", "utrecht");
  expect([made.code, made.err]).toEqual([0, ""]);
  const path = /\/api\/v1\/calendar\.ics\?group=utrecht&token=[\w-]{43}/.exec(made.out)?.[0] ?? "";
  expect((await people.house.http.api.inject({ url: path })).statusCode).toBe(200);
  expect((await schedules("feed", "--group", "utrecht", "--end")).out).toContain("ended");
  expect((await people.house.http.api.inject({ url: path })).statusCode).toBe(404);
  expect((await schedules("feed", "--group", "utrecht", "--end")).code).toBe(3);
});

test("the morning report is said in both languages, and as the API has it", async () => {
  const dutch = await commandLine(["schedules", "report", "--data", people.house.folder], {
    home: people.at(""),
    env: { LANG: "nl_NL.UTF-8" },
  });
  expect([dutch.code, dutch.err]).toEqual([0, ""]);
  expect(dutch.out).toContain("Er stond niets gepland.\n\nVoorkomen: niets.");
  expect((await schedules("report")).out).toContain("Nothing was due.");
  const from = new Date(Date.now() - 3_600_000).toISOString();
  expect(await json("report", "--from", from)).toMatchObject({ schedules: [], prevented: [] });
  expect((await schedules("report", "--from", "yesterday")).code).toBe(2);
  expect((await schedules("report", "--from", from, "--until", from)).code).toBe(2);
});

test("what is in force is withdrawn by one person's signature, and stays so", async () => {
  expect((await schedules("withdraw", "1", "--reason", "no key")).code).toBe(5);
  expect((await schedules("withdraw", "1", ...ans(), "--reason", "enough")).out).toContain("is withdrawn");
  const shown = await json<Schedule>("show", "1");
  expect(shown).toMatchObject({
    state: "withdrawn",
    withdrawn: { who: "Ans", reason: "enough" },
    next: null,
  });
  expect((await schedules("sign", "1", ...ans(), "--yes")).code).toBe(8);
});
