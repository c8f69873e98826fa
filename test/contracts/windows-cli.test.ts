import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { lookAtWindows } from "../../packages/collector/src/app/watch-windows.ts";
import type { Window, WindowPreview, WindowRow } from "../../packages/shared/src/api/registry.ts";
import { commandLine, type Ended } from "./command-line.ts";
import { deviceId, makePlannedHouse, type PlannedHouse } from "./planned-house.ts";

// `hulplijn windows`: windows and freezes made, read and ended on the command line, through a real collector.

let people: PlannedHouse;
beforeAll(async () => {
  people = await makePlannedHouse("windows-cli");
  await people.house.http.listenControl(path.join(people.house.folder, "control.sock"));
});
afterAll(() => people.close());

const windows = (...args: string[]): Promise<Ended> =>
  commandLine(["windows", ...args, "--data", people.house.folder], {
    home: people.at(""),
    env: { TZ: "UTC" },
  });
const json = async <Answer>(...args: string[]): Promise<Answer> => {
  const said = await windows(...args, "--json");
  expect([said.code, said.err]).toEqual([0, ""]);
  return JSON.parse(said.out) as Answer;
};
const what = ["--name", "Saturday night", "--reason", "patches"];
const whom = ["--query", "group:utrecht"];

test("a preview says whom it is for and when it holds; it keeps nothing", async () => {
  const night = ["--on", "every saturday at 22:00", "--for", "8h", "--until", "2099-01-01T00:00"];
  expect((await windows("preview", ...what, ...whom, ...night)).code).toBe(5);
  const once = ["--from", "2099-12-19T18:00", "--until", "2099-12-20T06:00", "--zone", "Europe/Amsterdam"];
  const far = await json<WindowPreview>("preview", ...what, ...whom, ...once);
  expect(far.spans).toEqual([
    { fromMs: Date.UTC(2099, 11, 19, 17), untilMs: Date.UTC(2099, 11, 20, 5), moved: false },
  ]);
  const said = await windows("preview", ...what, ...whom, "--for", "4h");
  expect([said.code, said.err]).toEqual([0, ""]);
  expect(said.out).toContain("group:utrecht: 2 of 3 devices now");
  expect(said.out).toContain("LT-0, LT-1");
  expect(said.out).toContain("messages, automatic fixes");
  expect(said.out).toContain("no open incident");
  const everybody = await windows("preview", ...what, "--for", "4h");
  expect(everybody.out).toContain("The window matches every device (all 3 devices).");
  expect((await windows("list")).out).toBe("There are none.\n");
});

test("times are those of the zone that was named", async () => {
  const year = new Date().getUTCFullYear() + (new Date().getUTCMonth() > 5 ? 1 : 0);
  const july = [`${year}-07-01T18:00`, `${year}-07-01 20:00`] as const;
  const zone = ["--zone", "Europe/Amsterdam"];
  const said = ["--from", july[0], "--until", july[1]];
  const { spans } = await json<WindowPreview>("preview", ...what, ...whom, ...said, ...zone);
  expect(spans).toEqual([
    { fromMs: Date.UTC(year, 6, 1, 16), untilMs: Date.UTC(year, 6, 1, 18), moved: false },
  ]);
  const again = ["--cron", "0 22 * * 6", "--for", "8h", "--until", july[0]];
  const preview = await json<WindowPreview>("preview", ...what, ...whom, ...again, ...zone);
  expect(preview.spans.length).toBeGreaterThan(0);
  for (const { fromMs, untilMs } of preview.spans) expect(untilMs - fromMs).toBe(8 * 3_600_000);
});

test("what makes no sense is refused, with what to do", async () => {
  const soon = ["--for", "4h"];
  const exits: [number, string][] = [];
  for (const args of [
    [...what, "--query", "group:nowhere", ...soon],
    [...what, ...soon],
    [...what, ...whom, "--for", "40d"],
    [...what, ...whom, "--for", "-1h"],
    [...what, ...whom, "--from", "2026-12-20T18:00", ...soon, "--zone", "Europe/Atlantis"],
    [...what, "--query", "state:well", ...soon],
    [...what, ...whom, "--on", "when pigs fly", ...soon, "--until", "2027-06-30T00:00"],
    [...what, ...whom],
    [...what, ...whom, ...soon, "--until", "2027-06-30T00:00"],
    [...what, ...whom, "--from", "tonight", ...soon],
    [...what, ...whom, ...soon, "--hold", "everything"],
    [...what, ...whom, "--cron", "0 3 * * *", "--until", "2027-06-30T00:00"],
    [...what, ...whom, "--cron", "0 3 * * *", ...soon],
    ["--name", "x", ...whom, ...soon],
    ["--reason", "x", ...whom, ...soon],
  ]) {
    const { code, out, err } = await windows("add", ...args);
    expect(out).toBe("");
    exits.push([code, err]);
  }
  expect(exits.map(([code]) => code)).toEqual([8, 8, 8, 5, 5, 5, 5, 2, 2, 2, 2, 2, 2, 2, 2]);
  expect(exits[0]?.[1]).toContain("--yes");
  expect(exits[3]?.[1]).toContain("ends before it begins");
  expect(exits[4]?.[1]).toContain("Europe/Amsterdam");
  expect((await windows("list")).out).toBe("There are none.\n");
});

test("a window is made, listed, shown and ended, and says what it held back", async () => {
  const added = await windows("add", ...what, ...whom, "--for", "4h");
  expect([added.code, added.err]).toEqual([0, ""]);
  expect(added.out).toContain("It keeps 0 open incidents silent.");
  expect(added.out).toContain("hulplijn windows end 1 --reason");
  const freeze = ["--name", "Year end", "--reason", "no risk", "--freeze", "--device", deviceId(2)];
  const frozen = await json<Window>("add", ...freeze, "--for", "1d");
  expect(frozen).toMatchObject({
    kind: "freeze",
    count: 1,
    holds: { checks: false, messages: false, fixes: true },
  });
  const { items } = await json<{ items: WindowRow[] }>("list");
  expect(items.map(({ number, state }) => [number, state])).toEqual([
    [2, "holding"],
    [1, "holding"],
  ]);
  expect((await windows("list")).out).toMatch(/1 +Saturday night +maintenance +holding +2 /);
  expect((await windows("show", "2")).out).toContain("schedules and rollouts, automatic fixes");
  expect((await windows("held", "1")).out).toBe("It held nothing back.\n");
  expect((await windows("end", "1", "--reason", "done sooner")).out).toContain("“Saturday night” is over");
  await lookAtWindows(people.house.world);
  const ended = (await windows("show", "1")).out;
  expect(ended).toContain("State       ended");
  expect(ended).toContain("done sooner");
  expect((await windows("end", "1", "--reason", "again")).code).toBe(8);
  expect((await windows("end", "9", "--reason", "none")).code).toBe(3);
  expect((await windows("show", "x")).code).toBe(2);
  expect((await windows("held", "9")).code).toBe(3);
});
