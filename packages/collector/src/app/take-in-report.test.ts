import { expect, test } from "vitest";
import type { Body } from "@hulplijn/shared/protocol";
import { takeInReport } from "./take-in-report.ts";
import { connectedDevice, testWorld, type TestWorld } from "./testing/test-world.ts";

type Report = Body<"report">;

const report = (world: TestWorld, over: Partial<Report> = {}): Report => ({
  fromMs: world.at.nowMs - 60_000,
  toMs: world.at.nowMs,
  bootId: "boot",
  monoMs: 1,
  readings: {},
  names: {},
  points: [],
  raised: 0,
  unmeasured: 0,
  gaps: [],
  ...over,
});
/** Names for the numbers from one to below another. */
const names = (from: number, to: number): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: to - from }, (_, index) => [String(from + index), `made-up/${from + index}`]),
  );

test("a connection names at most 4096 series; what it names beyond is left out by its code, and the rest is kept", async () => {
  const world = testWorld();
  const link = await connectedDevice(world);
  await takeInReport(world, link, report(world, { names: names(0, 4000) }), 1);
  expect(link.last("refused")).toBeUndefined();
  const points: Report["points"] = [
    [1, 0, 7],
    [5000, 0, 8],
  ];
  await takeInReport(world, link, report(world, { names: names(3990, 5001), points }), 2);
  expect(link.last("refused")).toEqual({ code: "too-many-series", detail: "905 names left out" });
  expect(link.seriesNames).toHaveLength(4096);
  expect(link.last("ack")).toEqual({ seq: 2 });
  expect(await world.store.seriesNames(link.deviceId)).toEqual(["made-up/1"]);
});

test("a number may get another name when there is no room for more", async () => {
  const world = testWorld();
  const link = await connectedDevice(world);
  await takeInReport(world, link, report(world, { names: names(0, 4096) }), 1);
  await takeInReport(world, link, report(world, { names: { "7": "other" } }), 2);
  expect(link.last("refused")).toBeUndefined();
  expect(link.seriesNames[7]).toBe("other");
});
