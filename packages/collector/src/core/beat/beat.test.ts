import { describe, expect, test } from "vitest";
import { beatAfter, beatCells, hourMs } from "./beat.ts";

describe("an hour shows", () => {
  test.each([
    ["the first state seen in it", null, "well", "well"],
    ["of two equals the later one", "well", "asleep", "asleep"],
    ["ill, however well it was later", "ill", "well", "ill"],
    ["ill over offline", "offline", "ill", "ill"],
    ["ill though it went offline later", "ill", "offline", "ill"],
    ["offline, though it came back", "offline", "well", "offline"],
    ["what became known after unknown", "unknown", "well", "well"],
  ] as const)("%s", (_title, before, state, shown) => {
    const hour = before === null ? null : { hour: 5, state: before, latest: before };
    expect(beatAfter(hour, 5, state)).toEqual({ hour: 5, state: shown, latest: state });
  });
});

describe("the last 24 hours", () => {
  const nowMs = 1000 * hourMs + 5;
  type Seen = "well" | "ill" | "offline" | "asleep" | "maintenance";
  const hour = (at: number, state: Seen, latest: Seen = state) => ({
    hour: at,
    state,
    latest,
  });

  test("are unknown where nothing was ever heard", () => {
    expect(beatCells([], nowMs)).toEqual(Array.from({ length: 24 }, () => "unknown"));
  });

  test("end with the hour of now", () => {
    const cells = beatCells([hour(977, "well"), hour(1000, "ill")], nowMs);
    expect([cells[0], cells[1], cells[23]]).toEqual(["well", "unknown", "ill"]);
  });

  test.each(["offline", "asleep", "maintenance"] as const)(
    "go on being %s while nothing is heard",
    (state) => {
      expect(new Set(beatCells([hour(900, state)], nowMs))).toEqual(new Set([state]));
    },
  );

  test.each(["well", "ill"] as const)("are unknown after %s: nobody looked", (state) => {
    const cells = beatCells([hour(990, state)], nowMs);
    expect([cells[13], cells[14], cells[23]]).toEqual([state, "unknown", "unknown"]);
  });

  test("go on from how the hour ended, not from what it shows", () => {
    const cells = beatCells([hour(990, "ill", "asleep")], nowMs);
    expect([cells[13], cells[14]]).toEqual(["ill", "asleep"]);
  });
});
