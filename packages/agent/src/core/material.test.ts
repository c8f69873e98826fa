import type { Reading, Series } from "@hulplijn/shared/probes";
import { expect, test } from "vitest";
import { difference } from "./material.ts";

const title = { en: "", nl: "" };
const series: readonly Series[] = [
  { id: "used", unit: "percent", title, each: "mounts", key: "mount", value: "usedPercent", step: 0.5 },
  { id: "busy", unit: "percent", title, value: "busyPercent", step: 2 },
];
const measured = (value: unknown): Reading => ({ state: "measured", atMs: 1, tookMs: 1, value });
const unavailable = (reason: "needs-root" | "no-service"): Reading => ({
  state: "unavailable",
  atMs: 1,
  tookMs: 1,
  reason,
});
const failed = (code: string): Reading => ({ state: "failed", atMs: 1, tookMs: 1, code });

test.each([
  ["nothing changed", { a: "x", list: [1] }, { a: "x", list: [1] }, "none"],
  ["a series moved by less than its step", { busyPercent: 10 }, { busyPercent: 11.9 }, "none"],
  ["a series moved by its step", { busyPercent: 10 }, { busyPercent: 12 }, "numbers"],
  [
    "a series of a list moved by less than its step",
    { mounts: [{ usedPercent: 20 }] },
    { mounts: [{ usedPercent: 20.4 }] },
    "none",
  ],
  [
    "a series of a list moved by its step",
    { mounts: [{ usedPercent: 20 }] },
    { mounts: [{ usedPercent: 20.6 }] },
    "numbers",
  ],
  ["another number moved by a twentieth", { bytes: 1000 }, { bytes: 1050 }, "none"],
  ["another number moved by a fifth", { bytes: 1000 }, { bytes: 1200 }, "numbers"],
  ["a count went from nothing to one", { jobs: 0 }, { jobs: 1 }, "numbers"],
  ["a number came to be known", { fullInSeconds: null }, { fullInSeconds: 60 }, "numbers"],
  ["a number is no longer known", { fullInSeconds: 60 }, { fullInSeconds: null }, "numbers"],
  ["a word changed", { state: "idle" }, { state: "stopped" }, "facts"],
  ["yes became no", { connected: true }, { connected: false }, "facts"],
  ["a word came to be known", { name: null }, { name: "x" }, "facts"],
  ["a group came to be known", { group: null }, { group: { a: 1 } }, "facts"],
  ["a number became a word", { a: 1 }, { a: "1" }, "facts"],
  ["a list grew", { list: [{ a: 1 }] }, { list: [{ a: 1 }, { a: 1 }] }, "facts"],
  ["facts outweigh numbers", { busyPercent: 1, state: "a" }, { busyPercent: 9, state: "b" }, "facts"],
  ["numbers and nothing", { busyPercent: 1, other: 5 }, { busyPercent: 9, other: 5 }, "numbers"],
])("%s", (_title, before, after, expected) => {
  expect(difference(measured(before), measured(after), series)).toBe(expected);
});

test("readings without a value differ by their reason or code alone", () => {
  expect(difference(unavailable("needs-root"), unavailable("needs-root"), series)).toBe("none");
  expect(difference(unavailable("needs-root"), unavailable("no-service"), series)).toBe("facts");
  expect(difference(failed("a"), failed("a"), series)).toBe("none");
  expect(difference(failed("a"), failed("b"), series)).toBe("facts");
  expect(difference(failed("a"), measured({}), series)).toBe("facts");
});
