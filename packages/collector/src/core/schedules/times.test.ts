import { createHash } from "node:crypto";
import type { Schedule } from "@hulplijn/shared/trust";
import { describe, expect, test } from "vitest";
import { byZone, dueBetween, nextDue, nextTimes, timesBetween, zoneOf } from "./times.ts";

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
const hour = 3_600_000;
const schedule: Schedule = {
  type: "schedule",
  name: "Nightly",
  person: "Sam",
  fixes: [{ fix: "a", version: 1, manifestDigest: "ab".repeat(32), params: {} }],
  devices: "all",
  query: "",
  when: { kind: "cron", cron: "30 2 * * *", zone: "device" },
  windowMinutes: 120,
  spreadMinutes: 60,
  missed: "in-window",
  skipDays: ["2027-03-29"],
  conditions: {},
  wake: false,
  issuedAtMs: Date.UTC(2027, 2, 26),
  expiresAtMs: Date.UTC(2027, 3, 2),
  nonce: "",
};
const amsterdam = { zone: "Europe/Amsterdam" };
const tokyo = { zone: "Asia/Tokyo" };
const timetable = { schedule, digest: "cd".repeat(32) };
const nowMs = Date.UTC(2027, 2, 27);

describe("zones", () => {
  test("are the schedule's own, else what the device said, else the house's", () => {
    const own = { when: { ...schedule.when, zone: "Europe/Paris" } };
    expect(zoneOf(own, tokyo, "UTC")).toBe("Europe/Paris");
    expect(zoneOf(schedule, tokyo, "UTC")).toBe("Asia/Tokyo");
    expect(zoneOf(schedule, { zone: null }, "UTC")).toBe("UTC");
  });

  test("come with most devices first, by name where they are as many; with nobody, the house's", () => {
    const zones = (devices: readonly { zone: string | null }[]) =>
      byZone(schedule, devices, "UTC").map((one) => [one.zone, one.devices.length]);
    expect(zones([tokyo, amsterdam, amsterdam])).toEqual([
      ["Europe/Amsterdam", 2],
      ["Asia/Tokyo", 1],
    ]);
    expect(zones([amsterdam, tokyo])).toEqual([
      ["Asia/Tokyo", 1],
      ["Europe/Amsterdam", 1],
    ]);
    expect(zones([tokyo, amsterdam])).toEqual(zones([amsterdam, tokyo]));
    expect(zones([])).toEqual([["UTC", 0]]);
  });
});

describe("times", () => {
  test("of every zone in order, days that are left out not among them, the clock's change said", () => {
    const next = nextTimes(schedule, [amsterdam, tokyo, amsterdam], "UTC", nowMs, 5);
    expect(next.map(({ local, zone, devices }) => [local, zone, devices])).toEqual([
      ["2027-03-27T02:30", "Europe/Amsterdam", 2],
      ["2027-03-28T02:30", "Asia/Tokyo", 1],
      ["2027-03-28T02:30", "Europe/Amsterdam", 2],
      ["2027-03-30T02:30", "Asia/Tokyo", 1],
      ["2027-03-30T02:30", "Europe/Amsterdam", 2],
    ]);
    expect(next[2]).toMatchObject({ atMs: Date.UTC(2027, 2, 28, 1), untilMs: Date.UTC(2027, 2, 28, 2) });
    expect(next[2]?.clock?.en).toContain("does not exist");
    expect(next[0]?.clock).toBeNull();
  });

  test("none before it was given or after its end; of one instant the zone with more devices first", () => {
    const all = timesBetween(schedule, [tokyo, tokyo, { zone: "Asia/Seoul" }], "UTC", 0, Date.UTC(2028, 0));
    expect(all[0]).toMatchObject({ local: "2027-03-27T02:30", zone: "Asia/Tokyo", devices: 2 });
    expect(all[1]).toMatchObject({ local: "2027-03-27T02:30", zone: "Asia/Seoul", devices: 1 });
    expect(all.at(-1)?.local).toBe("2027-04-02T02:30");
  });
});

describe("a device's own moment", () => {
  test("lies after the time by its own delay, always the same, and the window ends when it ends", () => {
    const [due] = dueBetween(timetable, "d1", "UTC", nowMs, nowMs + 24 * hour, sha256);
    expect(due).toMatchObject({
      local: "2027-03-27T02:30",
      atMs: nowMs + 2.5 * hour,
      endMs: nowMs + 4.5 * hour,
    });
    expect(due?.dueMs).toBeGreaterThanOrEqual(nowMs + 2.5 * hour);
    expect(due?.dueMs).toBeLessThan(nowMs + 3.5 * hour);
    expect(dueBetween(timetable, "d1", "UTC", nowMs, nowMs + 24 * hour, sha256)).toEqual([due]);
  });

  test("that is next: still to come, and not of a time that it is through with; null after the last", () => {
    const next = (atMs: number, ...done: string[]) =>
      nextDue(timetable, "d1", "UTC", atMs, new Set(done), sha256)?.local;
    const [due] = dueBetween(timetable, "d1", "UTC", nowMs, nowMs + 24 * hour, sha256);
    expect(next(nowMs)).toBe("2027-03-27T02:30");
    expect(next((due?.dueMs ?? 0) - 1)).toBe("2027-03-27T02:30");
    expect(next(due?.dueMs ?? 0)).toBe("2027-03-28T02:30");
    expect(next(nowMs, "2027-03-27T02:30", "2027-03-28T02:30")).toBe("2027-03-30T02:30");
    expect(next(Date.UTC(2027, 3, 3))).toBeUndefined();
  });
});
