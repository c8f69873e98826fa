import { expect, test } from "vitest";
import { splitFragment } from "./shift-address.ts";

test.each([
  ["#secret&shift=a.b.c.d", { rest: "#secret", shift: "a.b.c.d" }],
  ["#shift=a.b.c.d", { rest: "", shift: "a.b.c.d" }],
  ["#secret", { rest: "#secret", shift: null }],
  ["", { rest: "", shift: null }],
])("%j is taken apart", (fragment, parts) => {
  expect(splitFragment(fragment)).toEqual(parts);
});
