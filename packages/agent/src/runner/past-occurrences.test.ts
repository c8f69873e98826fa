import { expect, test } from "vitest";
import { createPast } from "./past-occurrences.ts";

test("of more schedules and times than any device has, the ones that were used least lately are forgotten", () => {
  const past = createPast();
  past.add("kept", "0");
  for (let at = 0; at < 256; at++) {
    past.add(`s${at}`, "0");
    past.add("kept", "0", `r${at}`);
  }
  expect(past.all().length).toBe(256);
  expect(past.of("s0").size).toBe(0);
  expect(past.of("kept").get("0")?.length).toBe(256);
  for (let at = 0; at <= 4000; at++) past.add("long", String(at));
  expect([past.of("long").size, past.of("long").has("0"), past.of("long").has("4000")]).toEqual([
    4000,
    false,
    true,
  ]);
});
