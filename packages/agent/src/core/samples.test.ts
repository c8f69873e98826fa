import type { Reading, Series } from "@hulplijn/shared/probes";
import { expect, test } from "vitest";
import { samplesOf } from "./samples.ts";

const title = { en: "", nl: "" };
const single: Series = { id: "busy", unit: "percent", title, value: "busyPercent", step: 2 };
const each: Series = {
  id: "used",
  unit: "percent",
  title,
  each: "mounts",
  key: "mount",
  value: "usedPercent",
  step: 0.5,
};
const measured = (value: unknown): Reading => ({ state: "measured", atMs: 1, tookMs: 1, value });

test("a number of the reading itself is kept under the probe's and the series' name, to a thousandth", () => {
  expect(samplesOf("processor", [single], measured({ busyPercent: 12.345_678 }))).toEqual([
    { name: "processor/busy", value: 12.346, step: 2 },
  ]);
});

test("numbers of a list are kept by the entry's key", () => {
  const value = {
    mounts: [
      { mount: "/", usedPercent: 20 },
      { mount: "/home", usedPercent: 30 },
    ],
  };
  expect(samplesOf("disk-space", [each], measured(value)).map((sample) => sample.name)).toEqual([
    "disk-space/used:/",
    "disk-space/used:/home",
  ]);
});

test.each([
  ["a number that could not be known", single, { busyPercent: null }],
  ["a number that is not finite", single, { busyPercent: Number.POSITIVE_INFINITY }],
  ["a list that is not there", each, {}],
  ["an entry without its key", each, { mounts: [{ usedPercent: 20 }] }],
  ["an entry whose number is unknown", each, { mounts: [{ mount: "/", usedPercent: null }] }],
  ["an entry that is nothing", each, { mounts: [null] }],
])("%s is left out, never zero", (_title, series, value) => {
  expect(samplesOf("probe", [series], measured(value))).toEqual([]);
});

test("a reading without a value has no numbers", () => {
  const reading: Reading = { state: "failed", atMs: 1, tookMs: 1, code: "measure-timed-out" };
  expect(samplesOf("processor", [single], reading)).toEqual([]);
});

test("a name is no longer than a report allows", () => {
  const value = { mounts: [{ mount: "/".repeat(700), usedPercent: 20 }] };
  expect(samplesOf("disk-space", [each], measured(value))[0]?.name).toHaveLength(600);
});
