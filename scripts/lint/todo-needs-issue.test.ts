import { expect, test } from "vitest";
import { linesReported } from "./lint-text.ts";

test("something left to do without an issue is reported", () => {
  const text = `// TODO: later
/* FIXME */
// TODO(jan) later
// HACK(#12)
`;
  expect(linesReported("todo-needs-issue", text)).toEqual([1, 2, 3, 4]);
});

test("something left to do with its issue passes, and so does the word in a text", () => {
  const text = `// TODO(#12): later
const word = "TODO";
`;
  expect(linesReported("todo-needs-issue", text)).toEqual([]);
});
