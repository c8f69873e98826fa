import { expect, test } from "vitest";
import { isLongAgo, longAgoMs } from "./long-ago.ts";

test("a week ago is long ago, a moment less is not", () => {
  expect(isLongAgo(1000, 1000 + longAgoMs)).toBe(true);
  expect(isLongAgo(1001, 1000 + longAgoMs)).toBe(false);
});
