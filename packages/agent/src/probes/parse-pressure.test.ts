import { expect, test } from "vitest";
import { parsePressure300Percent } from "./parse-pressure.ts";

test("the five minutes of some tasks waiting are read", () => {
  const text =
    "some avg10=3.52 avg60=9.53 avg300=5.75 total=74157866\nfull avg10=0.00 avg60=0.00 avg300=0.00 total=0\n";
  expect(parsePressure300Percent(text)).toBe(5.75);
});

test.each(["", "full avg10=0.00 avg60=0.00 avg300=7.00 total=0\n", "some avg300=much\n"])(
  "%j says nothing of it",
  (text) => expect(parsePressure300Percent(text)).toBeNull(),
);
