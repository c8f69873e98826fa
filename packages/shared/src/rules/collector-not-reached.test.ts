import { expect, test } from "vitest";
import { errors } from "../errors/errors.ts";
import { pathErrors } from "../errors/path.ts";
import type { ProbeValue } from "../probes/registry.ts";
import { collectorNotReached } from "./collector-not-reached.ts";

const away: ProbeValue<"collector-path"> = {
  connected: false,
  roundTripMs: null,
  lossPercent: null,
  disconnectedSeconds: 90,
  reconnectsLastHour: 0,
};
const levelOf = (value: Partial<typeof away>): unknown => {
  const observed = collectorNotReached.judge({ ...away, ...value }, () => "none");
  return observed === "unknown" ? observed : observed[0]?.level;
};

test("what stands in between is told, with what it is about", () => {
  const value = { ...away, why: "path-opened", about: "Corp inspection" };
  expect(collectorNotReached.judge(value, () => "none")).toEqual([
    {
      subject: "",
      level: "warning",
      params: { cause: "path-opened", next: "path-opened", about: "Corp inspection" },
    },
  ]);
});

test("a collector that is away, a silent name server and what nobody can tell are not", () => {
  for (const why of [
    "path-port-closed",
    "path-collector-away",
    "path-name-servers-silent",
    "path-other",
    null,
  ])
    expect(levelOf({ why })).toBe("unknown");
  expect(levelOf({})).toBe("unknown");
});

test("it is over when the link is back", () => {
  expect(levelOf({ connected: true, why: null })).toBe("none");
});

test("each cause that is told is a code of the table, and some are not told", () => {
  const codes = Object.keys(pathErrors).filter((why) => levelOf({ why }) === "warning");
  expect(codes.length).toBe(18);
  for (const code of codes) expect(errors).toHaveProperty([code]);
  expect(codes.length).toBeLessThan(Object.keys(pathErrors).length);
});
