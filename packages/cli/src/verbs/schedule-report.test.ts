import { type NightReport, type ScheduleCounts, scheduleStandings } from "@hulplijn/shared/api";
import { expect, test } from "vitest";
import { reportWords, whyWords } from "./schedule-report.ts";

const none = Object.fromEntries(scheduleStandings.map((name) => [name, 0])) as ScheduleCounts;
const part: NightReport["schedules"][number] = {
  number: 3,
  name: "Security updates",
  local: "2026-11-23T22:00",
  zone: "Europe/Amsterdam",
  devices: 16,
  counts: { ...none, verified: 2, failed: 12, offline: 1, postponed: 1 },
  reasons: [
    { standing: "failed", code: "timed-out", count: 12, devices: ["LT-1", "LT-2"] },
    { standing: "offline", code: null, count: 1, devices: ["LT-9"] },
    { standing: "postponed", code: "waits-for-employee", count: 1, devices: ["LT-8"] },
    { standing: "verified", code: "caught-up", count: 1, devices: ["LT-7"] },
  ],
  prevented: 1,
};
const report: NightReport = {
  fromMs: 0,
  untilMs: 1,
  zone: "Europe/Amsterdam",
  schedules: [part],
  prevented: [
    {
      runId: "r",
      fix: "a",
      title: { en: "Free the disk", nl: "Schijf vrijmaken" },
      deviceId: "d",
      deviceName: "LT-7",
      schedule: 3,
      atMs: 0,
      checkedAtMs: 0,
      checkExitCode: 0,
      checkSaid: "first\n97 % full",
      verifiedAtMs: 0,
      settles: [],
    },
  ],
};

test("each standing has its line, with the reason and who it is; nothing that nobody is in", () => {
  const lines = reportWords(report, "en").split("\n");
  expect(lines.slice(2, -4)).toEqual([
    "3  Security updates, 2026-11-23 22:00 (Europe/Amsterdam): 16 devices",
    "    2 verified",
    "        LT-7: later than its own moment",
    "    12 failed",
    "        LT-1, LT-2 and 10 more: it took too long",
    "    1 postponed by the employee",
    "        LT-8: The employee is busy, or was asked",
    "    1 off or not reachable",
    "        LT-9",
  ]);
  expect(lines.at(-3)).toBe("Prevented: 1");
  expect(lines.at(-2)).toContain("LT-7  Free the disk: “97 % full”");
});

test("and in Dutch", () => {
  const text = reportWords({ ...report, schedules: [{ ...part, devices: 1 }], prevented: [] }, "nl");
  expect(text).toContain("(Europe/Amsterdam): 1 apparaat\n    2 bevestigd\n");
  expect(text).toContain("LT-1, LT-2 en nog 10: het duurde te lang");
  expect(text).toContain("Voorkomen: niets.");
});

test("a reason that nobody here knows shows as it is, and what a device says cannot move the cursor", () => {
  expect(whyWords("brand-new", "en")).toBe("brand-new");
  expect(whyWords(null, "en")).toBe("");
  const hostile = { ...part, name: "\u001b[2Jgone" };
  expect(reportWords({ ...report, schedules: [hostile] }, "en")).not.toContain("\u001b");
});
