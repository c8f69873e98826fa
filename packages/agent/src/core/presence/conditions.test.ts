import { describe, expect, test } from "vitest";
import { parseSupply, type Supply } from "../parse-supply.ts";
import { type ConditionFacts, mainsOf, meteredOf, unmetOf } from "./conditions.ts";

const supply = (...lines: string[]): Supply => {
  const parsed = parseSupply(lines.map((line) => `POWER_SUPPLY_${line}\n`).join(""), "one");
  if (!parsed) throw new Error("no supply");
  return parsed;
};
const plug = (online: number): Supply => supply("TYPE=Mains", `ONLINE=${online}`);
const battery = (status: string): Supply => supply("TYPE=Battery", `STATUS=${status}`, "CAPACITY=50");
const mouse = supply("TYPE=Battery", "SCOPE=Device", "STATUS=Discharging");

describe("mains power", () => {
  test.each([
    ["a machine without a battery", [], "yes"],
    ["one with a battery in its mouse", [mouse], "yes"],
    ["a laptop that is plugged in", [plug(1), battery("Charging")], "yes"],
    [
      "one whose battery the firmware says is drawn on all the same",
      [plug(1), battery("Discharging")],
      "yes",
    ],
    ["one that is not", [plug(0), battery("Discharging")], "no"],
    ["one that is not, with a battery that says nothing", [plug(0), battery("What")], "no"],
    ["a machine without a plug that says so, not drawn on", [battery("Full")], "yes"],
    ["one of whose battery nobody knows", [battery("What")], "unknown"],
  ] as const)("%s", (_what, supplies, expected) => {
    expect(mainsOf(supplies)).toBe(expected);
  });
});

test("NetworkManager's guesses count as what they guess, and anything else as unknown", () => {
  expect([1, 3, 2, 4, 0, 5, "1", undefined].map(meteredOf)).toEqual([
    "yes",
    "yes",
    "no",
    "no",
    "unknown",
    "unknown",
    "unknown",
    "unknown",
  ]);
});

describe("conditions of what begins by itself", () => {
  const nowMs = 10_000_000_000;
  const minutes = (count: number): number => nowMs - count * 60_000;
  const facts = (change: Partial<ConditionFacts> = {}): ConditionFacts => ({
    onMains: () => "yes",
    desk: () => Promise.resolve(null),
    metered: () => Promise.resolve("no"),
    freeMiB: () => 100,
    nowMs: () => nowMs,
    ...change,
  });
  const all = { mains: true, idleMinutes: 10, notMetered: true, freeMiB: 100 } as const;

  test("all hold on a quiet machine, and without a condition nothing is asked", async () => {
    expect(await unmetOf(all, facts())).toBe(null);
    const asked = (): never => {
      throw new Error("asked");
    };
    const nobody = { onMains: asked, desk: asked, metered: asked, freeMiB: asked, nowMs: asked };
    expect(await unmetOf({}, nobody)).toBe(null);
  });

  test("each that does not hold has a code of its own; what cannot be told holds back where it could do harm", async () => {
    const code = (change: Partial<ConditionFacts>) => unmetOf(all, facts(change));
    expect(await code({ onMains: () => "no" })).toBe("waits-for-mains");
    expect(await code({ onMains: () => "unknown" })).toBe("waits-for-mains");
    expect(await code({ freeMiB: () => 99 })).toBe("waits-for-room");
    expect(await code({ freeMiB: () => null })).toBe("waits-for-room");
    expect(await code({ metered: () => Promise.resolve("yes") })).toBe("waits-for-unmetered");
    expect(await code({ metered: () => Promise.resolve("unknown") })).toBe(null);
  });

  test.each([
    ["used now", { isLocked: false, idle: { isIdle: false, sinceMs: minutes(60) } }, "waits-for-idle"],
    ["idle for too short", { isLocked: true, idle: { isIdle: true, sinceMs: minutes(9) } }, "waits-for-idle"],
    ["idle for long enough", { isLocked: false, idle: { isIdle: true, sinceMs: minutes(10) } }, null],
    ["one that never says so, open", { isLocked: false, idle: null }, "waits-for-idle"],
    ["one that never says so, locked", { isLocked: true, idle: null }, null],
  ] as const)("a desktop %s", async (_what, desk, expected) => {
    expect(await unmetOf(all, facts({ desk: () => Promise.resolve(desk) }))).toBe(expected);
  });
});
