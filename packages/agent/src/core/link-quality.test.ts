import { expect, test } from "vitest";
import {
  beatAnswered,
  beatLost,
  linkDown,
  linkUp,
  lossPercent,
  reconnectsLastHour,
  startQuality,
} from "./link-quality.ts";

test("the first round trip is taken as it is, later ones move it by a quarter", () => {
  const one = beatAnswered(startQuality, 10, 0, 0);
  expect(one.roundTripMs).toBe(10);
  expect(beatAnswered(one, 50, 0, 0).roundTripMs).toBe(20);
});

test("the collector's clock is compared with the middle of the round trip", () => {
  expect(beatAnswered(startQuality, 200, 10_000, 5100).collectorAheadSeconds).toBe(5);
});

test("a pong tells the round trip and nothing of clocks", () => {
  const known = beatAnswered(startQuality, 200, 10_000, 5100);
  expect(beatAnswered(known, 100, null, 9000)).toMatchObject({ roundTripMs: 175, collectorAheadSeconds: 5 });
});

test("loss is the share of the last twenty heartbeats; before the first it is not known", () => {
  expect(lossPercent(startQuality)).toBeNull();
  let quality = startQuality;
  for (let index = 0; index < 30; index++) quality = beatAnswered(quality, 1, 0, 0);
  quality = beatLost(quality);
  expect(quality.answered).toHaveLength(20);
  expect(lossPercent(quality)).toBe(5);
});

test("connections beyond the first of the last hour are reconnects", () => {
  let quality = linkUp(startQuality, 0);
  expect(reconnectsLastHour(quality, 0)).toBe(0);
  quality = linkUp(linkDown(quality, 1000), 2000);
  expect(reconnectsLastHour(quality, 2000)).toBe(1);
  expect(quality.lostAtMs).toBeNull();
  expect(reconnectsLastHour(quality, 3_600_001)).toBe(0);
  expect(linkUp(quality, 3_700_000).connections).toEqual([3_700_000]);
});

test("a link is lost once: later failures do not move the moment", () => {
  const lost = linkDown(linkUp(startQuality, 0), 1000);
  expect(lost.lostAtMs).toBe(1000);
  expect(linkDown(lost, 5000)).toBe(lost);
  expect(linkDown(startQuality, 5)).toBe(startQuality);
});
