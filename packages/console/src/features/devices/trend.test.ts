import { describe, expect, test } from "vitest";
import { leadOf, sparkOf, trendOf } from "./trend.ts";

const buckets = (...values: (number | null)[]) =>
  values.map((mean, at) => ({ atMs: at * 60_000, min: mean, mean, max: mean }));

describe("a trend", () => {
  test("compares the first quarter with the last", () => {
    expect(trendOf(buckets(40, 42, 50, 55, 60, 66, 70, 72), "percent")).toEqual({
      state: "moved",
      from: 41,
      to: 71,
      seconds: 420,
    });
  });
  test("is steady below three points of a share, and below a fifth of anything else", () => {
    expect(trendOf(buckets(40, 41, 42, 42), "percent")?.state).toBe("steady");
    expect(trendOf(buckets(10, 10, 11, 11), "milliseconds")?.state).toBe("steady");
    expect(trendOf(buckets(10, 10, 20, 20), "milliseconds")?.state).toBe("moved");
    expect(trendOf(buckets(0, 0, 0, 0), "count")?.state).toBe("steady");
  });
  test("is not made up out of too little, and gaps are no values", () => {
    expect(trendOf(buckets(1, null, 2, null, 3), "count")).toBeNull();
    expect(trendOf([], "count")).toBeNull();
    expect(trendOf(buckets(null, 5, 5, null, 5, 5), "count")).toEqual({ state: "steady", seconds: 240 });
  });
});

describe("the series beside a value", () => {
  test.each([
    ["memory", {}, "memory/available"],
    [
      "disk-space",
      {
        mounts: [
          { mount: "/", usedPercent: 20 },
          { mount: "/home", usedPercent: 96 },
        ],
      },
      "disk-space/used:/home",
    ],
    [
      "temperature",
      {
        sensors: [
          { name: "a", celsius: 40 },
          { name: "b", celsius: 70 },
        ],
      },
      "temperature/sensor:b",
    ],
    ["printers", { queues: [] }, null],
    ["disk-health", { disks: [{ device: "sda", wearPercent: null }] }, "disk-health/wear:sda"],
    ["services", { failed: 2 }, null],
    ["of-tomorrow", {}, null],
    ["constructor", {}, null],
  ])("%s", (probe, value, name) => {
    expect(leadOf(probe, value)).toBe(name);
  });
});

describe("the picture", () => {
  test("is from nothing to a hundred for a share, breaks at gaps, and has its levels inside", () => {
    expect(sparkOf(buckets(0, 100, null, 50), "percent", [90, 120], 90, 22)).toEqual({
      lines: ["0,21 30,1", "90,11 91,11"],
      levels: [3],
    });
  });
  test("of nothing is nothing", () => {
    expect(sparkOf([], "count", [], 90, 22)).toEqual({ lines: [], levels: [] });
    expect(sparkOf(buckets(null), "count", [1], 90, 22).lines).toEqual([]);
  });
});
