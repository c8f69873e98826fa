import { expect, test } from "vitest";
import { addNewest } from "./newest.ts";

test("the oldest makes room for one more than may be there", () => {
  const kept = new Set<string>();
  for (const one of ["a", "b", "c"]) addNewest(kept, one, 3);
  expect([...kept]).toEqual(["a", "b", "c"]);
  addNewest(kept, "d", 3);
  expect([...kept]).toEqual(["b", "c", "d"]);
});
