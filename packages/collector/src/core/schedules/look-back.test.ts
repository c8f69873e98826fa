import { createHash } from "node:crypto";
import type { Schedule } from "@hulplijn/shared/trust";
import { describe, expect, test } from "vitest";
import type { ScheduleWordRecord } from "../records.ts";
import { type Looked, localsBetween, standingsAt, timeIn } from "./look-back.ts";
import { reasonsOf } from "./night.ts";
import { medianSeconds } from "./durations.ts";
import type { RunUnder, ScheduledDevice } from "./ports.ts";

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
const minute = 60_000;
const midnight = Date.UTC(2027, 0, 5);
const schedule: Schedule = {
  type: "schedule",
  name: "Nightly",
  person: "Sam",
  fixes: [
    { fix: "a", version: 1, manifestDigest: "ab".repeat(32), params: {} },
    { fix: "b", version: 1, manifestDigest: "ab".repeat(32), params: {} },
  ],
  devices: "all",
  query: "",
  when: { kind: "cron", cron: "0 3 * * *", zone: "device" },
  windowMinutes: 120,
  spreadMinutes: 0,
  missed: "in-window",
  skipDays: ["2027-01-06"],
  conditions: {},
  wake: false,
  issuedAtMs: midnight - 86_400_000,
  expiresAtMs: midnight + 30 * 86_400_000,
  nonce: "",
};
const device = (deviceId: string, over: Partial<ScheduledDevice> = {}): ScheduledDevice => ({
  deviceId,
  name: deviceId.toUpperCase(),
  group: "default",
  platform: "linux",
  connected: true,
  seenAtMs: midnight,
  farewell: null,
  quarantine: null,
  enrolledAtMs: 0,
  zone: "UTC",
  ...over,
});
const run = (deviceId: string, place: number, over: Partial<RunUnder> = {}): RunUnder => ({
  runId: `${deviceId}${place}`,
  deviceId,
  occurrence: { local, place },
  fix: "a",
  manifestDigest: "ab",
  phase: "ended",
  outcome: "verified",
  code: null,
  notNow: null,
  orderedAtMs: midnight + 180 * minute,
  endedAtMs: midnight + 181 * minute,
  steps: [],
  ...over,
});
const word = (deviceId: string, over: Partial<ScheduleWordRecord> = {}): ScheduleWordRecord => ({
  deviceId,
  digest: "cd",
  local,
  state: "planned",
  code: null,
  dueMs: null,
  zone: "UTC",
  atMs: midnight,
  takenAtMs: midnight,
  ...over,
});
const local = "2027-01-05T03:00";
const d1 = device("d1");
const looked = (over: Partial<Looked> = {}): Looked => ({
  schedule,
  digest: "cd".repeat(32),
  inForceAtMs: midnight,
  devices: [d1],
  all: [d1],
  words: [],
  runs: [],
  able: () => true,
  ownZone: "UTC",
  nowMs: midnight + 200 * minute,
  sha256,
  ...over,
});
const until = midnight + 4 * 86_400_000;

describe("times that were", () => {
  const names = (over: Partial<Looked> = {}, fromMs = midnight - 2 * 86_400_000, untilMs = until) =>
    localsBetween(looked(over), fromMs, untilMs).map((one) => one.local);

  test("the newest first, none of before it was in force, none on a day that is left out", () => {
    expect(names()).toEqual(["2027-01-08T03:00", "2027-01-07T03:00", local]);
    expect(names({ inForceAtMs: midnight + 86_400_000 * 3 })).toEqual(["2027-01-08T03:00"]);
    // Put in force while its window is open, it still counts.
    expect(names({ inForceAtMs: midnight + 240 * minute }).at(-1)).toBe(local);
    expect(names({ schedule: { ...schedule, expiresAtMs: midnight + 86_400_000 } })).toEqual([local]);
    expect(names({ schedule: { ...schedule, issuedAtMs: midnight + 3 * 86_400_000 } })).toHaveLength(1);
    expect(names({ devices: [] })).toHaveLength(3);
  });

  test("are one in all zones, at the first instant of any", () => {
    const devices = [device("d1", { zone: "Asia/Tokyo" }), device("d2", { zone: null })];
    const first = localsBetween(
      looked({ devices, inForceAtMs: midnight - 86_400_000 }),
      midnight - 43_200_000,
      until,
    ).find((one) => one.local === local);
    expect(first).toEqual({ local, atMs: midnight - 360 * minute });
  });

  test("of a zone where the device is no more are those that it ran or missed", () => {
    const strange = "2027-01-05T03:07";
    const ran = run("d1", 0, { occurrence: { local: strange, place: 0 } });
    expect(names({ runs: [ran, { ...ran, orderedAtMs: 0 }, { ...ran, occurrence: null }] })).toContain(
      strange,
    );
    expect(names({ words: [word("d1", { local: strange, state: "missed" })] })).toContain(strange);
    expect(names({ words: [word("d1", { local: strange }), word("d1", { local: "" })] })).not.toContain(
      strange,
    );
    expect(names({ words: [word("d1", { local: strange, state: "missed", takenAtMs: 1 })] })).not.toContain(
      strange,
    );
  });

  test("on one instant are in order of their names", () => {
    const ran = (at: string) => run("d1", 0, { occurrence: { local: at, place: 0 } });
    const runs = [ran("2027-01-05T03:07"), ran("2027-01-05T03:09")];
    expect(names({ runs }).slice(-3)).toEqual(["2027-01-05T03:09", "2027-01-05T03:07", local]);
    expect(names({ runs: runs.toReversed() }).slice(-3)).toEqual([
      "2027-01-05T03:09",
      "2027-01-05T03:07",
      local,
    ]);
  });
});

describe("how devices stood", () => {
  const standings = (over: Partial<Looked>, at = local) =>
    standingsAt(looked(over), at).map(({ device: { deviceId }, standing }) => [deviceId, standing]);

  test("the runs of a set go by their places", () => {
    expect(standings({ runs: [run("d1", 1, { outcome: "not-needed" }), run("d1", 0)] })).toEqual([
      ["d1", "verified"],
    ]);
    expect(standings({ runs: [run("d1", 0), run("d1", 0, { occurrence: null })] })).toEqual([
      ["d1", "silent"],
    ]);
    const twice = run("d1", 0, { outcome: "failed" });
    expect(standings({ runs: [twice, run("d1", 0)] })).toEqual([["d1", "silent"]]);
    expect(standings({ runs: [run("d1", 0), twice] })).toEqual([["d1", "failed"]]);
    const other = { occurrence: { local: "2027-01-07T03:00", place: 1 } };
    expect(standings({ runs: [run("d1", 0), run("d1", 1, other)] })).toEqual([["d1", "silent"]]);
  });

  test("one that it is for no more is there when it did something; one that enrolled later is not", () => {
    const gone = device("d2");
    const late = device("d3", { enrolledAtMs: until });
    const bad = device("d4", { quarantine: { code: "x", params: {} } });
    const devices = [d1, late, bad];
    const all = [d1, gone, late, bad];
    expect(standings({ devices, all })).toEqual([["d1", "silent"]]);
    expect(standings({ devices, all, words: [word("d2", { state: "missed" })] })).toEqual([
      ["d1", "silent"],
      ["d2", "missed"],
    ]);
    expect(standings({ devices, all, words: [word("d2", { local: "", state: "refused" })] })).toHaveLength(1);
    expect(standings({ devices, all, runs: [run("d4", 0, { outcome: "failed" })] })).toContainEqual([
      "d4",
      "failed",
    ]);
  });

  test("a refusal of the whole schedule is for each of its times", () => {
    expect(standings({ words: [word("d1", { local: "", state: "refused" })] })).toEqual([["d1", "refused"]]);
  });

  test("its time is the one of the zone that it said; what is no time of any clock has only what came in", () => {
    const [row] = standingsAt(looked({ words: [word("d1", { zone: "Asia/Tokyo" })] }), local);
    expect(row?.due.atMs).toBe(midnight - 360 * minute);
    expect(standings({}, "never")).toEqual([]);
    const odd = "2027-13-01T00:00";
    const [said] = standingsAt(looked({ words: [word("d1", { local: odd, dueMs: 7 })] }), odd);
    expect(said?.due).toMatchObject({ atMs: 7, dueMs: 7 });
    const [did] = standingsAt(
      looked({ runs: [run("d1", 0, { occurrence: { local: odd, place: 0 } })] }),
      odd,
    );
    expect(did?.due.atMs).toBe(midnight + 180 * minute);
    expect(timeIn("UTC", local)?.atMs).toBe(midnight + 180 * minute);
  });
});

test("reasons are grouped, the most first, with ten names at most; what went well has none", () => {
  const row = (name: string, standing: "failed" | "verified" | "missed", code: string | null) => ({
    standing,
    code,
    device: device(name),
  });
  const many = Array.from({ length: 12 }, (_, at) => row(`m${at}`, "failed", "b"));
  expect(
    reasonsOf([
      row("x", "failed", "a"),
      ...many,
      row("y", "verified", null),
      row("z", "verified", "caught-up"),
      row("w", "missed", null),
    ]),
  ).toEqual([
    {
      standing: "failed",
      code: "b",
      count: 12,
      devices: ["M0", "M1", "M10", "M11", "M2", "M3", "M4", "M5", "M6", "M7"],
    },
    { standing: "failed", code: "a", count: 1, devices: ["X"] },
    { standing: "missed", code: null, count: 1, devices: ["W"] },
    { standing: "verified", code: "caught-up", count: 1, devices: ["Z"] },
  ]);
  expect(reasonsOf([])).toEqual([]);
});

test("the middle one of the times that it took, in whole seconds", () => {
  const took = (...ms: number[]) => ms.map((tookMs) => ({ tookMs }));
  expect(medianSeconds([])).toBeNull();
  expect(medianSeconds([took(100, 200), took(9000), took(2000)])).toBe(2);
});
