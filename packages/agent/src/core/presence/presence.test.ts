import { describe, expect, test } from "vitest";
import { parseSupply, type Supply } from "../parse-supply.ts";
import { anyOf, batteryLow, keepsScreenOn, microphoneInUse } from "./parse-presence.ts";
import { mostTypingMs, mostUnknownMs, notNow, type Presence } from "./presence.ts";

const free: Presence = { call: "no", presenting: "no", "low-battery": "no", typing: "no" };

describe("a fix waits for the employee", () => {
  test("as long as it is so, and not for what it does not name", () => {
    const long = 10 * mostUnknownMs;
    expect(notNow({ risk: "R1" }, free, 0)).toBeNull();
    expect(notNow({ risk: "R1" }, { ...free, call: "yes" }, long)).toBe("in-a-call");
    expect(notNow({ risk: "R1" }, { ...free, presenting: "yes" }, long)).toBe("presenting");
    expect(notNow({ risk: "R1" }, { ...free, "low-battery": "yes" }, long)).toBe("low-battery");
    expect(notNow({ risk: "R1", waitsFor: [] }, { ...free, call: "yes" }, 0)).toBeNull();
  });

  test("an hour at most for somebody at the keyboard, when it waits for that", () => {
    const typing = { ...free, typing: "yes" } as const;
    expect(notNow({ risk: "R1" }, typing, 0)).toBeNull();
    expect(notNow({ risk: "R2" }, typing, mostTypingMs - 1)).toBe("typing");
    expect(notNow({ risk: "R2" }, typing, mostTypingMs)).toBeNull();
    expect(notNow({ risk: "R2", waitsFor: ["call", "typing"] }, { ...typing, call: "yes" }, 0)).toBe(
      "in-a-call",
    );
  });

  test("a quarter of an hour when it cannot be told; and what is seen comes before what is not", () => {
    const dark = { ...free, presenting: "unknown" } as const;
    expect(notNow({ risk: "R1" }, dark, mostUnknownMs - 1)).toBe("cannot-tell");
    expect(notNow({ risk: "R1" }, dark, mostUnknownMs)).toBeNull();
    expect(notNow({ risk: "R1" }, { ...dark, "low-battery": "yes" }, mostUnknownMs)).toBe("low-battery");
    expect(notNow({ risk: "R1", waitsFor: ["call"] }, dark, 0)).toBeNull();
  });
});

describe("a microphone", () => {
  // `/proc/asound/card0/pcm0c/sub0/status` of Linux 6.1, closed and while `arecord` runs.
  test.each([
    ["closed\n", false],
    [
      "state: RUNNING\nowner_pid   : 2471\ntrigger_time: 1288.104405610\ntstamp      : 1294.621047119\ndelay       : 2048\navail       : 2048\navail_max   : 4096\n-----\nhw_ptr      : 315392\nappl_ptr    : 313344\n",
      true,
    ],
    ["state: XRUN\nowner_pid   : 2471\n", true],
    ["state: SUSPENDED\nowner_pid   : 1203\n", false],
    ["", null],
    ["no setup\n", null],
  ])("%j is in use: %s", (text, used) => expect(microphoneInUse(text)).toBe(used));
});

describe("a lock that keeps the screen on", () => {
  // Files of `/run/systemd/inhibit` of systemd 252.
  const lock = (what: string, mode: string): string =>
    `# This is private data. Do not parse.\nWHAT=${what}\nMODE=${mode}\nUID=1000\nPID=4211\nWHO=Firefox\nWHY=Playing video\nFIFO=/run/systemd/inhibit/7.ref\n`;
  test.each([
    [lock("idle", "block"), true],
    [lock("sleep:idle", "block"), true],
    [lock("sleep", "block"), false],
    [lock("shutdown:sleep", "delay"), false],
    [lock("idle", "delay"), false],
    ["", null],
  ])("%j: %s", (text, keeps) => expect(keepsScreenOn(text)).toBe(keeps));
});

describe("a battery", () => {
  const battery = (percent: number | null, status: string): Supply =>
    parseSupply(
      `POWER_SUPPLY_NAME=BAT0\nPOWER_SUPPLY_TYPE=Battery\nPOWER_SUPPLY_STATUS=${status}\nPOWER_SUPPLY_PRESENT=1\n${percent === null ? "" : `POWER_SUPPLY_CAPACITY=${percent}\n`}`,
      "BAT0",
    ) as Supply;
  const mains = (online: number): Supply =>
    parseSupply(
      `POWER_SUPPLY_NAME=AC\nPOWER_SUPPLY_TYPE=Mains\nPOWER_SUPPLY_ONLINE=${online}\n`,
      "AC",
    ) as Supply;
  test.each([
    ["no battery at all", [], "no"],
    ["nearly empty", [battery(9, "Discharging"), mains(0)], "yes"],
    ["nearly empty, at the mains", [battery(9, "Discharging"), mains(1)], "no"],
    ["half full", [battery(50, "Discharging")], "no"],
    ["a second one that is not empty", [battery(5, "Discharging"), battery(80, "Discharging")], "no"],
    ["charging", [battery(5, "Charging"), mains(0)], "no"],
    ["no word of its charge", [battery(null, "Discharging")], "unknown"],
    ["no word of what it does", [battery(50, "Unknown")], "unknown"],
  ] as const)("%s: %s", (_what, supplies, seen) => expect(batteryLow(supplies)).toBe(seen));
});

test("seen once is seen; what cannot be told counts when nothing was seen", () => {
  expect(anyOf([])).toBe("no");
  expect(anyOf([false, null])).toBe("unknown");
  expect(anyOf([null, true])).toBe("yes");
});
