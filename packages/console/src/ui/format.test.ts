import { describe, expect, test } from "vitest";
import {
  writeAge,
  writeBytes,
  writeDuration,
  writeIn,
  writeInstant,
  writePercent,
  writeSince,
} from "./format.ts";

const plain = (text: string): string => text.replaceAll("\u00a0", " ").replaceAll("\u202f", " ");

describe("bytes are counted as disk makers do", () => {
  test.each([
    [0, "0 byte"],
    [999, "999 byte"],
    [1500, "1.5 kB"],
    [16_600_000_000, "17 GB"],
    [2_000_000_000_000_000, "2,000 TB"],
  ])("%i", (bytes, text) => {
    expect(plain(writeBytes(bytes, "en"))).toBe(text);
  });

  test("in Dutch with a comma", () => {
    expect(plain(writeBytes(1500, "nl"))).toBe("1,5 kB");
  });
});

test("a share under ten has a decimal when it needs one", () => {
  expect([writePercent(4.26, "en"), writePercent(4, "en"), writePercent(42.6, "en")]).toEqual([
    "4.3%",
    "4%",
    "43%",
  ]);
});

describe("a span has its two largest units, and no unit between them that is empty", () => {
  test.each([
    [0.25, "0.3 sec"],
    [9.4, "9.4 sec"],
    [59.6, "1 min"],
    [400, "6 min 40 sec"],
    [3600, "1 uur"],
    [3605, "1 uur"],
    [90_061, "1 dag 1 uur"],
    [-120, "−2 min"],
  ])("%d s", (seconds, text) => {
    expect(plain(writeDuration(seconds, "nl")).replace(",", ".")).toBe(text);
  });
});

test("an age is in one unit, and what a clock puts in the future is now", () => {
  const nowMs = 10 * 86_400_000;
  expect(plain(writeAge(nowMs - 40_000, nowMs, "nl"))).toBe("40 sec. geleden");
  expect(plain(writeAge(nowMs - 7_300_000, nowMs, "en"))).toBe("2 hr ago");
  expect(writeAge(nowMs + 5000, nowMs, "en")).toBe("now");
  expect(plain(writeSince(nowMs - 660_000, nowMs, "nl"))).toBe("11 min");
  expect(plain(writeSince(nowMs + 5000, nowMs, "nl"))).toBe("0 sec");
});

test("an instant of another day says which, and of another year which year", () => {
  const nowMs = new Date(2026, 10, 23, 14, 0).getTime();
  expect(writeInstant(new Date(2026, 10, 23, 9, 5).getTime(), nowMs, "nl")).toBe("09:05");
  expect(writeInstant(new Date(2026, 10, 3, 9, 5).getTime(), nowMs, "nl")).toBe("3 nov, 09:05");
  expect(writeInstant(new Date(2025, 10, 3, 9, 5).getTime(), nowMs, "nl")).toBe("3 nov 2025, 09:05");
});

describe("values are written in their probe's unit", () => {
  test.each([
    ["milliseconds", 0.84, "0.8 ms"],
    ["milliseconds", 84, "84 ms"],
    ["milliseconds", 2500, "2.5 secs"],
    ["celsius", 54.4, "54°C"],
    ["ratio", 0.256, "0.26"],
    ["per-second", 3.25, "3.3/s"],
    ["count", 1234, "1,234"],
    ["seconds", -0.5, "-0.5 secs"],
    ["duration", 60, "1 min"],
    ["percent", 12.5, "13%"],
    ["bytes", 1000, "1 kB"],
  ])("%s", (unit, value, text) => {
    expect(plain(writeIn(value, unit, "en"))).toBe(text);
  });
});
