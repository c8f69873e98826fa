import { expect, test } from "vitest";
import { parseLoad15, parseStat, sharesBetween } from "./parse-stat.ts";

const at = (line: string): NonNullable<ReturnType<typeof parseStat>> => {
  const times = parseStat(`cpu  ${line}\ncpu0 ${line}\n`);
  if (!times) throw new Error("not understood");
  return times;
};

test("time is shared out over busy, waiting for storage, and taken by the hypervisor", () => {
  const shares = sharesBetween(at("0 0 0 0 0 0 0 0 0 0"), at("20 5 10 40 15 2 3 5 20 0"));
  expect(shares).toEqual({ busyPercent: 40, ioWaitPercent: 15, stealPercent: 5 });
});

test("counters that go back count as none", () => {
  expect(sharesBetween(at("0 0 0 100 50 0 0 0"), at("100 0 0 100 40 0 0 0"))).toMatchObject({
    busyPercent: 100,
    ioWaitPercent: 0,
  });
  expect(sharesBetween(at("100 0 0 100"), at("0 0 0 100"))).toBeNull();
});

test.each(["", "cpu many", "cpu  1 2 3 4\n", "cpu0 1 2 3 4\n"])("%j is not understood", (text) => {
  expect(parseStat(text)).toBeNull();
});

test("load15 is the third number", () => {
  expect(parseLoad15("1.56 0.81 0.45 1/99 20160\n")).toBe(0.45);
  expect(parseLoad15("1.56 0.81\n")).toBeNull();
});
